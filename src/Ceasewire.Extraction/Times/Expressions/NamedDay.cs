namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>A feast that falls on another day each year: "Easter", "Ramadan".</summary>
internal sealed record NamedDay : Expression
{
    public override TimeSense Resolve(TimeContext context) => TimeSense.Unplaced(Timex.Date);
}
