using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Server.Access;
using Ceasewire.Store.Sqlite;
using Microsoft.AspNetCore.Builder;

namespace Ceasewire.Server.Tests;

/// <summary>A desk that is open, over a ledger of its own in a temporary folder.</summary>
public sealed partial class Desk : IAsyncDisposable
{
    private static readonly Lazy<NewsReader> Reader = new(NewsReader.Load);

    private readonly string _folder;

    private Desk(string folder, WebApplication server)
    {
        (_folder, Server) = (folder, server);
        Address = new Uri(server.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Address,
        };
    }

    public Uri Address { get; }

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public WebApplication Server { get; }

    public string Ledger => LedgerIn(_folder);

    public static Task<Desk> OpenAsync(params IEnumerable<Article> articles) => OpenAsync(AccountFile.Empty, articles);

    public static async Task<Desk> OpenAsync(AccountFile accounts, params IEnumerable<Article> articles)
    {
        string folder = Directory.CreateTempSubdirectory("desk").FullName;
        using (var store = SqliteStore.Open(LedgerIn(folder)))
        {
            await store.AddAsync(
                [.. articles.Select(article => (article, Reader.Value.Read(article)))], CancellationToken.None);
        }

        var server = DeskServer.Build(new DeskSettings(LedgerIn(folder), new Uri("http://127.0.0.1:0"))
        {
            Accounts = accounts,
            LoadReader = () => Reader.Value,
        });
        await server.StartAsync();
        return new(folder, server);
    }

    /// <summary>Hands a file in, as a program does.</summary>
    public async Task AddAsync(string file)
    {
        using var body = new StringContent(await File.ReadAllTextAsync(file), Encoding.UTF8, "text/plain");
        using var answer = await Client.PostAsync(
            new Uri($"/api/v1/reports?name={Uri.EscapeDataString(Path.GetFileName(file))}", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Sends a form of a page as a browser does: with the page's token and cookies.</summary>
    /// <param name="page">Address of a page that has a form.</param>
    public async Task<HttpResponseMessage> PostAsync(
        string page, string address, params IEnumerable<(string Name, string Value)> fields)
    {
        using var shown = await GetAsync(page);
        var token = TokenField().Match(await shown.Content.ReadAsStringAsync());
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
                    .Append(new(token.Groups["name"].Value, token.Groups["value"].Value))),
        };
        request.Headers.Add("Cookie", shown.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return await Client.SendAsync(request);
    }

    /// <summary>The page as a browser with those cookies is shown it.</summary>
    public async Task<string> PageAsync(string address, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookies);
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<string> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string address, string? token)
    {
        using var request = new HttpRequestMessage(method, address);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var answer = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.StopAsync(new CancellationToken(canceled: true));
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string LedgerIn(string folder) => Path.Combine(folder, "ledger.db");

    [GeneratedRegex(
        "type=\"hidden\" name=\"(?<name>__RequestVerificationToken)\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex TokenField();
}
