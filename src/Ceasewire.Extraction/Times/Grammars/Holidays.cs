using System.Collections.Frozen;
using System.Globalization;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>
/// Days with a name of their own: "Christmas Eve", "New Year's Day 2017". Of those that move only the ones
/// that hang on Easter are placed.
/// </summary>
internal static class Holidays
{
    private static readonly FrozenDictionary<string, Holiday[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord =
        WordList.Read("times/holidays.tsv")
            .Select(row => new Holiday(
                row["name"], Number(row, "month"), Number(row, "day"),
                row.Optional("easter") is null ? null : Number(row, "easter")))
            .OrderByDescending(holiday => holiday.Name.Length)
            .GroupBy(holiday => FirstWord(holiday.Name))
            .ToFrozenDictionary(group => group.Key, group => group.ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static Match? At(Atoms atoms, int at)
    {
        if (!ByFirstWord.TryGetValue(atoms.Form(at), out var holidays))
        {
            return null;
        }

        foreach (var holiday in holidays)
        {
            if (End(atoms, at, holiday.Name) is { } end)
            {
                int next = atoms.Is(end, "of") ? end + 1 : atoms.SkipComma(end);
                bool isDated = DateNumbers.Year(atoms, next) is not null;
                var (year, after) = DateNumbers.Year(atoms, next) ?? (0, end);
                return holiday.Month == 0
                    ? new Match(new NamedDay(holiday.FromEaster, year), isDated ? after : end)
                    : new Match(new CalendarDate(year, holiday.Month, holiday.Day), isDated ? after : end);
            }
        }

        return null;
    }

    private static int? End(Atoms atoms, int at, string name)
    {
        int start = atoms[at].Start;
        if (start + name.Length > atoms.Text.Length || !atoms.Text.AsSpan(start, name.Length).SequenceEqual(name))
        {
            return null;
        }

        int end = at;
        while (atoms[end].Kind != AtomKind.None && atoms[end].End <= start + name.Length)
        {
            end++;
        }

        return atoms[end - 1].End == start + name.Length ? end : null;
    }

    private static string FirstWord(string name) =>
        name[..(name.AsSpan().IndexOfAny(' ', '\'', '-') is > 0 and var end ? end : name.Length)];

    private static int Number(Row row, string column) =>
        row.Optional(column) is { } cell ? int.Parse(cell, CultureInfo.InvariantCulture) : 0;

    private sealed record Holiday(string Name, int Month, int Day, int? FromEaster);
}
