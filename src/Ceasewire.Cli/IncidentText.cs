using System.Globalization;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Incidents;

namespace Ceasewire.Cli;

/// <summary>An incident in plain lines.</summary>
internal static class IncidentText
{
    public static void Write(TextWriter output, Incident incident)
    {
        output.WriteLine(Heading(incident));
        foreach (var origin in incident.Origins)
        {
            output.WriteLine($"  {Source(origin)}");
            foreach (var account in origin.Accounts)
            {
                output.WriteLine($"    {Words(account)}");
            }
        }

        foreach (var toll in incident.Tolls)
        {
            output.WriteLine($"  {Terms.Of(toll.What)}: {string.Join("; ", toll.Points.Select(Point))}");
        }

        foreach (var dispute in incident.Disputes)
        {
            output.WriteLine($"  disputed, {Versions(dispute)}");
        }

        output.WriteLine();
    }

    /// <summary>"2016-07-02, Jayrud: violence, Syria: government → 31 people — 3 sources [2d4e…]".</summary>
    private static string Heading(Incident incident)
    {
        string when = incident.Days is not { } days ? "undated"
            : days.IsOneDay ? Day(days.First)
            : $"{Day(days.First)} to {Day(days.Last)}";
        string where = incident.Place is { } place ? $", {Printable.Of(place.Name)}" : "";
        string whom = incident.Recipients is { IsEmpty: false } recipients ? $" → {string.Join(", ", recipients)}" : "";
        string parties = $"{string.Join(", ", incident.Actors)}{whom}".Trim();
        string what = Terms.Of(incident.Kind) + (parties.Length > 0 ? $", {Printable.Of(parties)}" : "");
        string sources = incident.Sources == 1 ? "1 source" : $"{incident.Sources} sources";
        return $"{when}{where}: {what} — {sources} [{incident.Id}]";
    }

    private static string Source(Origin origin)
    {
        string side = origin.Side.Length > 0 ? $" ({origin.Side})" : "";
        string interest = origin.IsAgainstInterest ? ", against its own interest" : "";
        string denial = origin.IsAsserting ? "" : ", says that it did not happen";
        return $"{Printable.Of(origin.Name)}{side}{interest}{denial}";
    }

    private static string Words(Account account)
    {
        var quote = account.Claim.Quote;
        return $"“{Printable.Of(quote.Exact)}” {Printable.Of(account.Report.Name)} {quote.Start}–{quote.End}";
    }

    private static string Point(TollPoint point) =>
        $"{Terms.Of(point.Figure)} ({point.Account.Published ?? "undated"}, {Terms.Of(point.Standing)})";

    private static string Versions(Dispute dispute) =>
        $"{Terms.Of(dispute.Kind)}: {Printable.Of(string.Join(" / ", dispute.Versions.Select(version => version.Text)))}";

    private static string Day(int number) =>
        DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
