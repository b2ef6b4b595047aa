using System.Collections.Frozen;

namespace Ceasewire.Extraction.Places;

/// <summary>What sort of small word it is in the grammar of places; a word may be of several.</summary>
[Flags]
internal enum PlaceWordClass
{
    None = 0,

    /// <summary>The act is where the name is: "in", "near".</summary>
    Locative = 1,

    /// <summary>The name is where it came from: "from".</summary>
    Origin = 2,

    /// <summary>A truce for it, the siege of it.</summary>
    About = 4,

    /// <summary>The name is a party: "with Moscow".</summary>
    Partner = 8,

    /// <summary>"eastern", "downtown".</summary>
    Direction = 16,

    /// <summary>Written small inside names: "al", "de".</summary>
    Inner = 32,

    /// <summary>Verbs whose place is where was spoken.</summary>
    Saying = 64,

    /// <summary>Verbs whose object is a government.</summary>
    Political = 128,

    /// <summary>Verbs that leave the place they are at.</summary>
    Leave = 256,

    /// <summary>Nouns of talk: "on" says what about, not where.</summary>
    Matter = 512,
}

/// <summary>The words of data/places/grammar.tsv and cues.tsv, and names that are oftener something else.</summary>
internal static class PlaceWords
{
    private static readonly FrozenDictionary<string, PlaceWordClass> Classes = WordList.Read("places/grammar.tsv")
        .Where(row => row.Optional("class") is not null)
        .GroupBy(row => row["word"])
        .ToFrozenDictionary(
            group => group.Key,
            group =>
                group.Aggregate(
                    PlaceWordClass.None,
                    (all, row) => all | Enum.Parse<PlaceWordClass>(row["class"], ignoreCase: true)));

    private static readonly FrozenDictionary<string, PlaceCue> Cues = WordList
        .Read("places/cues.tsv")
        .ToFrozenDictionary(
            row => row["word"],
            row => new PlaceCue(
                Enum.Parse<PlaceKind>(row["kind"], ignoreCase: true),
                row.Optional("definite") is not null));

    private static readonly FrozenSet<string> Ordinary = WordList
        .Read("places/ordinary.tsv")
        .Select(row => row["word"])
        .ToFrozenSet();

    private static readonly FrozenSet<string> Generic = WordList
        .Read("places/generic.tsv")
        .Select(row => row["name"])
        .ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GenericSpans =
        Generic.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, bool> Heads = WordList.Read("places/heads.tsv")
        .ToFrozenDictionary(row => row["word"], row => row.Optional("before") is not null);

    private static readonly FrozenSet<string> Bodies =
        WordList.Read("places/bodies.tsv").Select(row => row["word"]).ToFrozenSet();

    /// <summary>Whether a name in capitals that ends in the word is a place's: "Road", "River".</summary>
    public static bool IsHead(string lower) => Heads.ContainsKey(lower);

    /// <summary>Whether the word makes a place's name of a number behind it: "Route 4".</summary>
    public static bool IsNumberedHead(string lower) => Heads.TryGetValue(lower, out bool isBefore) && isBefore;

    /// <summary>Whether a body or building with the word in its name is where the name says.</summary>
    public static bool IsBody(string lower) => Bodies.Contains(lower);

    public static bool Is(string lower, PlaceWordClass wanted) =>
        (Classes.GetValueOrDefault(lower) & wanted) != PlaceWordClass.None;

    /// <summary>What kind of place the noun says, in the singular or plural: "districts".</summary>
    public static PlaceCue? CueOf(string lemmaOrForm) => Cues.TryGetValue(lemmaOrForm, out var cue) ? cue : null;

    /// <summary>
    /// Whether the name, in lower case, is oftener an ordinary word or a person than the place of that name.
    /// </summary>
    public static bool IsOrdinary(string lower) => Ordinary.Contains(lower);

    /// <summary>Whether many towns have a place of that name, in any case: "the Old City".</summary>
    public static bool IsGeneric(ReadOnlySpan<char> name)
    {
        const int Longest = 32;
        Span<char> lower = stackalloc char[Longest];
        return name.Length <= Longest && GenericSpans.Contains(lower[..Math.Max(0, name.ToLowerInvariant(lower))]);
    }
}

/// <param name="IsDefinite">"the city" alone may stand for the place last spoken of.</param>
internal readonly record struct PlaceCue(PlaceKind Kind, bool IsDefinite);
