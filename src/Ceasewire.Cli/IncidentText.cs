using System.Globalization;
using Ceasewire.Ledger;
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
            string marks = (origin.IsAgainstInterest ? ", against its own interest" : "")
                + (origin.IsAsserting ? "" : ", says that it did not happen");
            output.WriteLine($"  {Printable.Of(origin.Name)}{(origin.Side.Length > 0 ? $" ({origin.Side})" : "")}{marks}");
            foreach (var account in origin.Accounts)
            {
                var quote = account.Claim.Quote;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"    “{Printable.Of(quote.Exact)}” {Printable.Of(account.Report.Name)} {quote.Start}–{quote.End}"));
            }
        }

        foreach (var toll in incident.Tolls)
        {
            output.WriteLine($"  {Terms.Of(toll.What)}: {string.Join("; ", toll.Points.Select(Point))}");
        }

        foreach (var dispute in incident.Disputes)
        {
            output.WriteLine($"  disputed, {Terms.Of(dispute.Kind)}: {Printable.Of(string.Join(" / ", dispute.Versions.Select(version => version.Text)))}");
        }

        output.WriteLine();
    }

    private static string Heading(Incident incident)
    {
        string when = incident.Days is not { } days ? "undated"
            : days.IsOneDay ? Day(days.First)
            : $"{Day(days.First)} to {Day(days.Last)}";
        string where = incident.Place is { } place ? $", {Printable.Of(place.Name)}" : "";
        string who = string.Join(", ", incident.Actors);
        string whom = string.Join(", ", incident.Recipients);
        string parties = (who + (whom.Length > 0 ? $" → {whom}" : "")).Trim();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{when}{where}: {Terms.Of(incident.Kind)}{(parties.Length > 0 ? $", {Printable.Of(parties)}" : "")} — {incident.Sources} source{(incident.Sources == 1 ? "" : "s")} [{incident.Id}]");
    }

    private static string Point(TollPoint point) =>
        $"{Terms.Of(point.Figure)} ({point.Account.Published ?? "undated"}, {Terms.Of(point.Standing)})";

    private static string Day(int number) =>
        DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
