using Ceasewire.Ledger.Incidents;

namespace Ceasewire.Server.Lists;

/// <summary>A happening as one line of a list.</summary>
/// <param name="Days">"2016-12-07", "2016-12-07 to 2016-12-08", "by …" where it is reckoned from publication.</param>
/// <param name="Disputed">In how many ways sources contradict each other.</param>
public sealed record IncidentRow(
    string Id,
    string? Days,
    string Kind,
    string? Place,
    string? Country,
    string Actors,
    string Recipients,
    string Toll,
    int Sources,
    int Claims,
    int Disputed)
{
    public static IncidentRow Of(Incident incident) => new(
        incident.Id,
        incident.Days is { } days ? DaysOf(days) : null,
        Terms.Of(incident.Kind),
        incident.Place?.Name,
        incident.Country,
        string.Join("; ", incident.Actors),
        string.Join("; ", incident.Recipients),
        string.Join("; ", incident.Tolls.Select(TollOf)),
        incident.Sources,
        incident.Accounts.Length,
        incident.Disputes.Length);

    public static string DaysOf(DayRange days)
    {
        string first = ActDay.Iso(DateOnly.FromDayNumber(days.First));
        string last = ActDay.Iso(DateOnly.FromDayNumber(days.Last));
        return !days.IsSaid ? $"by {last}" : days.IsOneDay ? first : $"{first} to {last}";
    }

    /// <summary>"killed 10 to 31", "killed 10 or more".</summary>
    public static string TollOf(Toll toll)
    {
        string bounds = (toll.Low, toll.High) switch
        {
            (null, null) => "not counted",
            ({ } low, null) => $"{Number(low)} or more",
            (null, { } high) => $"at most {Number(high)}",
            ({ } low, { } high) when low.Equals(high) => Number(low),
            ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
        };
        return $"{Terms.Of<FigureKind>(toll.What)} {bounds}";
    }

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
