using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Ceasewire.Intake;
using Ceasewire.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages.Adding;

/// <summary>Handing in reports: files, or a pasted text.</summary>
internal static class AddRoutes
{
    private const string Lines = "application/x-ndjson";

    public static void Map(IEndpointRouteBuilder admins)
    {
        admins.MapGet("/add", () => Page([])).ExcludeFromDescription();
        admins.MapPost("/add", Take).ExcludeFromDescription();
        admins.MapPost("/api/v1/reports", TakeByApi)
            .Accepts<string>("text/plain", "text/html")
            .WithName("add-report")
            .WithTags("reports");
    }

    private static async Task<RazorComponentResult<AddPage>> Take(
        IFormCollection form, DeskIntake intake, CancellationToken cancellation)
    {
        var taken = ImmutableArray.CreateBuilder<Taken>();
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            string name = Path.GetFileName(file.FileName);
            taken.AddRange(await intake.TakeAsync(
                content, name, new(InputFormat.Auto), article => article, cancellation).ToArrayAsync(cancellation));
        }

        if (form["text"].ToString() is { } text && !string.IsNullOrWhiteSpace(text))
        {
            // Browsers send line ends as CRLF; a report's offsets should not depend on how it came in.
            using var content = new MemoryStream(
                Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)));
            taken.AddRange(await intake.TakeAsync(
                content,
                Named(form["title"]),
                new(InputFormat.Text),
                article => With(article, name => form[name]),
                cancellation).ToArrayAsync(cancellation));
        }

        return Page(taken.ToImmutable());
    }

    /// <summary>
    /// One input as the body; its title, outlet, url and day of publication in the address. Who accepts lines is told
    /// of each report as soon as it is kept.
    /// </summary>
    private static async Task<Results<Ok<Taken[]>, PushStreamHttpResult>> TakeByApi(
        HttpRequest request, DeskIntake intake, CancellationToken cancellation)
    {
        var taken = intake.TakeAsync(
            request.Body,
            request.Query["name"] is [{ Length: > 0 } name] ? name : "api",
            Declaration.OfMediaType(request.ContentType, request.Query["url"]),
            article => With(article, field => request.Query[field]),
            cancellation);
        return request.Headers.Accept.ToString().Contains(Lines, StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Stream(answer => SendAsync(taken, answer, cancellation), Lines)
            : TypedResults.Ok(await taken.ToArrayAsync(cancellation));
    }

    private static async Task SendAsync(IAsyncEnumerable<Taken> taken, Stream answer, CancellationToken cancellation)
    {
        await foreach (var one in taken)
        {
            await JsonSerializer.SerializeAsync(answer, one, DeskJson.Options, cancellation);
            await answer.WriteAsync("\n"u8.ToArray(), cancellation);
            await answer.FlushAsync(cancellation);
        }
    }

    private static Article With(Article article, Func<string, string?> field) => article with
    {
        Title = Given(field("title")) ?? article.Title,
        Outlet = Given(field("outlet")) ?? article.Outlet,
        Url = Given(field("url")) ?? article.Url,
        Published = PublishedDate.TryParse(field("published") ?? "", out var day) ? day : article.Published,
    };

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string Named(string? title) => Given(title) ?? "pasted";

    private static RazorComponentResult<AddPage> Page(ImmutableArray<Taken> taken) =>
        new(new { Taken = taken });
}
