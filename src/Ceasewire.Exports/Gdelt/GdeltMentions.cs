using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Exports.Tables;
using Ceasewire.Ledger;

namespace Ceasewire.Exports.Gdelt;

/// <summary>GDELT 2.0's table of mentions: 16 columns, one row for each account of an event in each outlet.</summary>
internal static class GdeltMentions
{
    private const int Web = 1;

    /// <summary>A textual citation instead of an address.</summary>
    private const int CitationOnly = 2;

    private static readonly Table<Mention> _table = new(
        new("GLOBALEVENTID", row => row.Of.Number),
        new("EventTimeDate"),
        new("MentionTimeDate", row => Time(row.Printing.Published ?? row.Account.Published)),
        new("MentionType", row => row.Printing.Url is null ? CitationOnly : Web),
        new("MentionSourceName", row => row.Printing.Outlet),
        new("MentionIdentifier", row => row.Printing.Url ?? row.Printing.Name),
        new("SentenceID"),
        new("Actor1CharOffset", row => row.Account.Claim.Actors.FirstOrDefault()?.Quote?.Start),
        new("Actor2CharOffset", row => row.Account.Claim.Recipients.FirstOrDefault()?.Quote?.Start),
        new("ActionCharOffset", row => row.Account.Claim.Trigger.Start),
        new("InRawText", _ => 1),
        new("Confidence", row => (int)Math.Round(row.Account.Claim.Confidence * 100)),
        new("MentionDocLen", row => row.Account.Report.Reading.Article.Length),
        new("MentionDocTone"),
        new("MentionDocTranslationInfo"),
        new("Extras", row => row.Account.Claim.Id));

    public static ImmutableArray<string> Names { get; } = [.. _table.Columns.Select(column => column.Name)];

    public static void Write(TextWriter output, LedgerView view) => _table.WriteRows(
        output,
        Dialect.Tsv,
        GdeltEvents.Coded(view)
            .SelectMany(occurrence => occurrence.Accounts.SelectMany(account =>
                account.Report.Printings.Select(printing => new Mention(occurrence, account, printing)))));

    /// <summary>The column is a moment to the second. Only the day is known, so midnight stands for it.</summary>
    private static string? Time(string? published) =>
        DateOnly.TryParseExact(
            published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000"
            : null;

    private sealed record Mention(Occurrence Of, Account Account, Printing Printing);
}
