using System.CommandLine;
using Ceasewire.Ledger;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Shows how a claim was read.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("CLAIM") { Description = "The claim's id, or the start of it." };
        var inputs = new InputOptions(ArgumentArity.ZeroOrMore);
        var ledger = LedgerOption.Create();
        var command = new Command(
            "explain",
            "Show the words, the rule and the tree behind a claim: one of the ledger, or of the articles in PATHS.")
        {
            id,
        };
        inputs.AddTo(command);
        command.Add(ledger);
        command.SetAction(Host.Action((arguments, cancellation) => ExplainAsync(
            arguments.GetRequiredValue(id), inputs.Bind(arguments), arguments.GetRequiredValue(ledger), cancellation)));
        return command;
    }

    private static async Task<int> ExplainAsync(string id, Inputs inputs, string ledger, CancellationToken cancellation)
    {
        var gazetteer = UserGazetteer.Load(inputs.Gazetteer);
        var reader = NewsReader.Load(gazetteer, OwnActors.Load(inputs.Actors));
        (Article Article, Claim Claim)[] found = inputs.Paths.Length > 0
            ? [.. Read(id, inputs, reader, cancellation)]
            : await FindAsync(id, ledger, cancellation);
        if (found.Select(x => x.Claim.Id).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            await Console.Error.WriteLineAsync(found.Length == 0
                ? $"There is no claim {id}."
                : $"More than one claim starts with {id}: {string.Join(", ", found.Select(x => x.Claim.Id))}");
            return ExitCode.Failed;
        }

        var (article, claim) = found[0];
        using var output = Output.Open();
        var named = claim.Place is { } place ? PlaceReadings.Behind(place, article.Text, reader.Places(article)) : null;
        string[] readings = named is null ? [] : [.. new PlaceReadings(gazetteer).Of(named)];
        Explanation.Write(output, article, claim, reader.Annotate(article), readings);
        return ExitCode.Done;
    }

    private static IEnumerable<(Article Article, Claim Claim)> Read(
        string id, Inputs inputs, NewsReader reader, CancellationToken cancellation) =>
        Bulk.Run(inputs, reader.Read, cancellation)
            .Where(done => done.Result is not null)
            .SelectMany(done =>
                done.Result!.Claims.Where(claim => claim.Id.StartsWith(id, StringComparison.Ordinal))
                    .Select(claim => (done.Article!, claim)));

    private static async Task<(Article Article, Claim Claim)[]> FindAsync(
        string id,
        string ledger,
        CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);
        List<(Article, Claim)> found = [];
        foreach (var (claimId, articleId) in await store.FindClaimsAsync(id, cancellation))
        {
            if (await store.FindReportAsync(articleId, cancellation) is { } report)
            {
                found.AddRange(
                    report
                        .Reading.Claims.Where(claim => claim.Id == claimId)
                        .Select(claim => (ArticleOf(report), claim)));
            }
        }

        return [.. found];
    }

    /// <summary>The article as it was read: its day is given only where its source gave it.</summary>
    private static Article ArticleOf(Report report) => new(report.Name, report.Text)
    {
        Title = report.Reading.Article.Title,
        Outlet = report.Reading.Article.Outlet,
        Url = report.Reading.Article.Url,
        Published = report.Reading.Article.Published is { Basis: PublicationBasis.Given, Edtf: { } day }
            && Intake.PublishedDate.TryParse(day, out var published) ? published : null,
    };
}
