using System.Collections.Immutable;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// What a sense asks of its subject or object: a class, a lemma, none, any; or that it is not of a class.
/// </summary>
internal sealed record ArgumentTest(
    ulong Classes,
    ulong Excluded,
    ImmutableArray<string> Lemmas,
    bool AllowsNone,
    bool AllowsAny)
{
    public static ArgumentTest Free { get; } = new(0, 0, [], AllowsNone: true, AllowsAny: true);

    public static ArgumentTest Parse(Row row, string column, WordClasses classes)
    {
        ulong wanted = 0, excluded = 0;
        bool none = false, any = false;
        var lemmas = ImmutableArray.CreateBuilder<string>();
        foreach (string cell in row.List(column))
        {
            ulong Class(string name) => classes.Named(name) ?? throw row.Wrong($"no class '{name}'");
            switch (cell[0])
            {
                case '-': (none, any) = (true, true); break;
                case '=': lemmas.Add(cell[1..]); break;
                case '!': excluded |= Class(cell[1..]); break;
                default:
                    none |= cell == "none";
                    any |= cell == "any";
                    wanted |= cell is "none" or "any" ? 0 : Class(cell);
                    break;
            }
        }

        bool free = wanted == 0 && lemmas.Count == 0 && !none && !any;
        return new ArgumentTest(wanted, excluded, lemmas.ToImmutable(), none || free, any || free);
    }

    /// <param name="lemma">The argument's lemma, or null where it has none.</param>
    /// <param name="classes">All classes that the argument belongs to.</param>
    public bool Holds(string? lemma, ulong classes) =>
        lemma is null ? AllowsNone
        : (classes & Excluded) == 0 && (AllowsAny || (classes & Classes) != 0 || Lemmas.Contains(lemma));
}
