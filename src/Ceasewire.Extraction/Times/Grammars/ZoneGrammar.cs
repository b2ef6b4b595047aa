using System.Collections.Frozen;
using System.Globalization;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Whose clock shows a time: "GMT", "UTC+3", "(GMT +8)", "Baghdad time".</summary>
internal static class ZoneGrammar
{
    private const int FarthestHours = 14;

    private static readonly FrozenDictionary<string, Zone>.AlternateLookup<ReadOnlySpan<char>> ByPlace =
        WordList.Read("times/zones.tsv")
            .ToFrozenDictionary(row => row["place"], row => new Zone(row["standard"], row.Optional("summer")))
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static (Zone Zone, int End)? At(Atoms atoms, int at)
    {
        if (atoms.IsSymbol(at, '('))
        {
            return Named(atoms, at + 1) is var (zone, end) && atoms.IsSymbol(end, ')') ? (zone, end + 1) : null;
        }

        return Named(atoms, at) ?? OfPlace(atoms, at, 1) ?? OfPlace(atoms, at, 2);
    }

    private static (Zone Zone, int End)? Named(Atoms atoms, int at)
    {
        if (atoms[at] is not { Capital: true, Word: { Kind: WordKind.Zone } named })
        {
            return null;
        }

        bool isBehind = atoms.IsHyphen(at + 1);
        return (isBehind || atoms.IsSymbol(at + 1, '+'))
            && atoms[at + 2] is { Digits: 1 or 2, Number: <= FarthestHours, Glued: true } hours
            ? (new Zone((isBehind ? "-" : "+") + hours.Number.ToString("00", CultureInfo.InvariantCulture)), at + 3)
            : (new Zone(named.Code), at + 1);
    }

    private static (Zone Zone, int End)? OfPlace(Atoms atoms, int at, int words)
    {
        int end = at + words;
        return atoms[at] is { Capital: true, Kind: AtomKind.Word } && atoms.Reads(end, "time")
            && ByPlace.TryGetValue(atoms.Text.AsSpan(atoms[at].Start..atoms[end - 1].End), out var zone)
            ? (zone, end + 1)
            : null;
    }
}
