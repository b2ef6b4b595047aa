using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>"5:34 AM", "11 a.m.", "0800 UTC", "16:00 UTC today".</summary>
internal static class ClockGrammar
{
    public static Match? At(Atoms atoms, int at)
    {
        if (Digits(atoms, at) is not var (hour, minutes, next, isClock))
        {
            return null;
        }

        bool isLong = atoms[at].Digits == 4;
        if (!isLong && Meridiem(atoms, next) is var (isAfternoon, end))
        {
            hour = isAfternoon && hour < 12 ? hour + 12 : !isAfternoon && hour == 12 ? 0 : hour;
            (next, isClock) = (end, true);
        }

        var zone = Zone.Unsaid;
        if ((isClock || isLong) && ZoneGrammar.At(atoms, next) is var (said, after))
        {
            (zone, next, isClock) = (said, after, true);
        }
        else if ((isClock || isLong) && (atoms.Reads(next, "hrs") || (isLong && atoms.Reads(next, "hours"))))
        {
            (next, isClock) = (next + 1, true);
        }

        return isClock && hour <= 24 && (minutes ?? 0) < 60 ? OnDay(atoms, hour, minutes, zone, next) : null;
    }

    /// <summary>"5:34", "11", "0800"; only the first is a clock time without more words.</summary>
    private static (int Hour, int? Minutes, int End, bool IsClock)? Digits(Atoms atoms, int at)
    {
        if (atoms[at] is not { Kind: AtomKind.Number, Digits: 1 or 2 or 4 } number
            || (atoms[at].Glued && atoms[at - 1] is { Kind: AtomKind.Symbol, Symbol: ':' or '.' or '/' or '-' }))
        {
            return null;
        }

        if (number.Digits == 4)
        {
            return (number.Number / 100, number.Number % 100, at + 1, false);
        }

        return atoms.IsSymbol(at + 1, ':') && atoms[at + 1].Glued
            && atoms[at + 2] is { Kind: AtomKind.Number, Digits: 2, Number: < 60, Glued: true } minutes
            ? (number.Number, minutes.Number, SkipSeconds(atoms, at + 3), true)
            : (number.Number, null, at + 1, false);
    }

    /// <summary>"noon", "midnight on Sunday".</summary>
    public static Match Named(Atoms atoms, int at) =>
        OnDay(atoms, int.Parse(atoms[at].Word!.Code.AsSpan(0, 2), provider: null), 0, Zone.Unsaid, at + 1);

    /// <summary>The day may follow: "9:34 p.m., March 19", "12:00 UTC Monday".</summary>
    private static Match OnDay(Atoms atoms, int hour, int? minutes, Zone zone, int at)
    {
        bool isOn = atoms.Is(at, "on");
        int next = isOn ? at + 1 : atoms.SkipComma(at);
        return CalendarGrammar.Day(atoms, next) is { Expression: not CalendarDate { Day: 0 } } day
            ? WithZone(atoms, new ClockTime(hour, minutes, zone, day.Expression), isOn ? at : day.End)
            : new Match(new ClockTime(hour, minutes, zone, null), at);
    }

    /// <summary>"9:34 p.m., March 19 EST".</summary>
    private static Match WithZone(Atoms atoms, ClockTime clock, int end) =>
        clock.Zone == Zone.Unsaid && ZoneGrammar.At(atoms, end) is var (zone, after)
            ? new Match(clock with { Zone = zone }, after)
            : new Match(clock, end);

    private static (bool IsAfternoon, int End)? Meridiem(Atoms atoms, int at)
    {
        if (atoms.Kind(at) == WordKind.Meridiem)
        {
            return (atoms[at].Word!.Text == "pm", at + 1);
        }

        return (atoms.Reads(at, "a") || atoms.Reads(at, "p")) && atoms.IsSymbol(at + 1, '.') && atoms.Reads(at + 2, "m")
            ? (atoms.Reads(at, "p"), atoms.SkipStop(at + 3))
            : null;
    }

    private static int SkipSeconds(Atoms atoms, int at) =>
        atoms.IsSymbol(at, ':') && atoms[at + 1] is { Kind: AtomKind.Number, Digits: 2, Glued: true } ? at + 2 : at;
}
