using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>"5:34 AM", "11 a.m.", "0800 UTC", "16:00 UTC today".</summary>
internal static class ClockGrammar
{
    public static Match? At(Atoms atoms, int at)
    {
        if (atoms[at] is not { Kind: AtomKind.Number, Digits: 1 or 2 or 4 } number
            || (atoms[at].Glued && atoms[at - 1] is { Kind: AtomKind.Symbol, Symbol: ':' or '.' or '/' or '-' }))
        {
            return null;
        }

        int hour = number.Number, next = at + 1;
        int? minutes = null;
        bool isClock = false;
        if (atoms.IsSymbol(next, ':') && atoms[next].Glued
            && atoms[next + 1] is { Kind: AtomKind.Number, Digits: 2, Number: < 60, Glued: true } after)
        {
            (minutes, next, isClock) = (after.Number, SkipSeconds(atoms, next + 2), true);
        }
        else if (number.Digits == 4)
        {
            (hour, minutes) = (number.Number / 100, number.Number % 100);
        }

        if (Meridiem(atoms, next) is var (isAfternoon, end) && number.Digits < 4)
        {
            hour = isAfternoon && hour < 12 ? hour + 12 : !isAfternoon && hour == 12 ? 0 : hour;
            (next, isClock) = (end, true);
        }

        string zone = "";
        if (atoms[next].Word is { Kind: WordKind.Zone } named && atoms[next].Capital && (isClock || number.Digits == 4))
        {
            (zone, next, isClock) = (named.Code, SkipOffset(atoms, next + 1), true);
        }
        else if (number.Digits == 4 && (atoms.Reads(next, "hrs") || atoms.Reads(next, "hours")))
        {
            (next, isClock) = (next + 1, true);
        }
        else if (isClock && atoms.Reads(next, "hrs"))
        {
            next++;
        }

        return isClock && hour <= 24 && minutes is null or < 60 && isClock
            ? OnDay(atoms, hour, minutes, zone, next)
            : null;
    }

    /// <summary>"noon", "midnight on Sunday".</summary>
    public static Match Named(Atoms atoms, int at) =>
        OnDay(atoms, int.Parse(atoms[at].Word!.Code.AsSpan(0, 2), provider: null), 0, "", at + 1);

    /// <summary>The day may follow: "9:34 p.m., March 19", "12:00 UTC Monday".</summary>
    private static Match OnDay(Atoms atoms, int hour, int? minutes, string zone, int at)
    {
        bool isOn = atoms.Is(at, "on");
        int next = isOn ? at + 1 : atoms.SkipComma(at);
        return CalendarGrammar.Day(atoms, next) is { Expression: not CalendarDate { Day: 0 } } day
            ? new Match(new ClockTime(hour, minutes, zone, day.Expression), isOn ? at : day.End)
            : new Match(new ClockTime(hour, minutes, zone, null), at);
    }

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

    /// <summary>"UTC+3".</summary>
    private static int SkipOffset(Atoms atoms, int at) =>
        (atoms.IsSymbol(at, '+') || atoms.IsHyphen(at)) && atoms[at].Glued
            && atoms[at + 1] is { Kind: AtomKind.Number, Glued: true } ? at + 2 : at;
}
