using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Server.Live;
using Ceasewire.Store;
using Ceasewire.Store.Verification;

namespace Ceasewire.Cli;

/// <summary>Checks a ledger against its originals and its log.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var ledger = LedgerOption.Create();
        var head = new Option<string?>("--head")
        {
            Description = "Hash of a log row, as an earlier verification printed it: the log must still have it.",
            HelpName = "HASH",
        };
        var again = new Option<bool>("--read-again")
        {
            Description = "Also read every article again, and compare what this version of the program reads.",
        };
        var gazetteer = GazetteerCommand.Option();
        var command = new Command(
            "verify", "Compute originals, texts, readings and log of a ledger again, and name what differs.")
        {
            ledger, head, again, gazetteer,
        };
        command.SetAction(Host.Action((arguments, cancellation) => VerifyAsync(
            arguments.GetRequiredValue(ledger),
            arguments.GetValue(head),
            arguments.GetValue(again)
                ? () => NewsReader.Load(UserGazetteer.Load(arguments.GetValue(gazetteer)), actors: null)
                : null,
            cancellation)));
        return command;
    }

    /// <param name="reader">What to read again with; null to not.</param>
    private static async Task<int> VerifyAsync(
        string ledger,
        string? head,
        Func<NewsReader>? reader,
        CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);
        var verdict = store.Verify(Reconversion.Read, head, cancellation);
        if (reader is not null && verdict.Differences.IsEmpty)
        {
            verdict = ReadAgain(verdict, await store.ReportsAsync(cancellation), reader(), cancellation);
        }

        using var output = Output.Open();
        foreach (var difference in verdict.Differences)
        {
            output.WriteLine($"{difference.Subject}: {difference.What}");
        }

        foreach (string note in verdict.Notes)
        {
            await Console.Error.WriteLineAsync(note);
        }

        string counts = string.Join(
            ", ",
            verdict.Checked.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.What}")));
        output.WriteLine(
            verdict.Differences.IsEmpty
                ? $"All is as it was stored: {counts}."
                : string.Create(CultureInfo.InvariantCulture, $"{verdict.Differences.Length} differ of {counts}."));
        output.WriteLine($"Last hash of the log: {verdict.Head}");
        return verdict.Differences.IsEmpty ? ExitCode.Done : ExitCode.Failed;
    }

    private static Verdict ReadAgain(
        Verdict verdict,
        ImmutableArray<Report> reports,
        NewsReader reader,
        CancellationToken cancellation)
    {
        var differences = ImmutableArray.CreateBuilder<Difference>();
        int others = 0;
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            var again = reader.Read(ArticleOf(report));
            var (stored, now) = (report.Reading.Article, again.Article);
            if ((stored.Model, stored.Lexicon) != (now.Model, now.Lexicon))
            {
                others++;
            }
            else if (Json(again) != Json(report.Reading))
            {
                differences.Add(new($"reading of {report.Id}", "read again it says something else"));
            }
        }

        return verdict with
        {
            Differences = differences.ToImmutable(),
            Checked = verdict.Checked.Add(("readings read again", reports.Length - others)),
            Notes = others == 0
                ? verdict.Notes
                : verdict.Notes.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{others} readings are of another model or other word lists and were not compared.")),
        };
    }

    private static Article ArticleOf(Report report)
    {
        var stored = report.Reading.Article;
        return new(stored.Name, report.Text)
        {
            Title = stored.Title,
            Url = stored.Url,
            Outlet = stored.Outlet,
            Language = stored.Language,
            Incomplete = report.Reading.Notices
                .FirstOrDefault(notice => notice.Kind == NoticeKind.Incomplete)?.Why,
            Published = stored.Published is { Basis: PublicationBasis.Given, Edtf: { } day }
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
        };
    }

    private static string Json(Reading reading) => JsonSerializer.Serialize(reading, RecordJson.Contract.Reading);
}
