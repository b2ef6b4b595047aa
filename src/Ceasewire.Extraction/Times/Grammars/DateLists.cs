using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Days and years that share what their neighbour says: "22 and 23 March", "May 4 and 5", "1916-17".</summary>
internal static class DateLists
{
    public static Match? At(Atoms atoms, int at)
    {
        if (atoms[at] is not { Kind: AtomKind.Number, Digits: 1 or 2 } number)
        {
            return null;
        }

        if (atoms.IsDash(at - 1) && atoms[at].Glued && number.Digits == 2
            && DateNumbers.Year(atoms, at - 2) is (var year, _)
            && number.Number > year % 100 && year > 1000 && atoms[at + 1] is not { Kind: AtomKind.Word, Glued: true })
        {
            return new Match(new CalendarDate(year - (year % 100) + number.Number), at + 1);
        }

        if (DateNumbers.Day(atoms, at) is not var (day, end))
        {
            return null;
        }

        if (IsJoint(atoms, end)
            && CalendarGrammar.DayFirst(atoms, end + 1) is { Expression: CalendarDate { Day: > 0 } after } match
            && match.End > end + 2)
        {
            return new Match(after with { Day = day }, end);
        }

        return IsJoint(atoms, at - 1) && DateNumbers.Day(atoms, at - 2) is not null
            && atoms.Kind(at - 3) == WordKind.Month
            && atoms[at - 3].Capital && atoms[end] is not { Kind: AtomKind.Word, Word: null }
            ? new Match(new CalendarDate(0, atoms[at - 3].Word!.Number, day), end)
            : null;
    }

    private static bool IsJoint(Atoms atoms, int at) =>
        atoms.IsDash(at) || atoms.IsEither(at, "and", "or") || atoms.IsEither(at, "to", "through");
}
