using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>
/// The day under which an account stands in a history: the first of the act's time where that is a month or finer, else
/// the day of publication.
/// </summary>
/// <param name="IsSaid">False where it is the day of publication: the act is of that day or before.</param>
public readonly record struct ActDay(DateOnly Day, bool IsSaid)
{
    /// <returns>Null where neither is known.</returns>
    public static ActDay? Of(Account account) =>
        account.Claim.Time is { Precision: <= TimePrecision.Month, Basis: not TimeBasis.Published } time
        && IsoDate.TryDayOf(time.Start, out var said) ? new(said, true)
        : Published(account) is { } published ? new(published, false)
        : null;

    /// <returns>The day on which the report appeared; null where that is not known to the day.</returns>
    public static DateOnly? Published(Account account) =>
        IsoDate.TryDayOf(account.Published, out var day) ? day : null;

    /// <summary>"2016-12-07", or "by 2016-12-07" for a day of publication.</summary>
    public override string ToString() => IsSaid ? Iso(Day) : $"by {Iso(Day)}";

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
