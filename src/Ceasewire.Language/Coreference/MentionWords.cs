using System.Collections.Frozen;

namespace Ceasewire.Language.Coreference;

/// <summary>
/// Words that tell whether a phrase speaks of a person or a body, and of which gender (data/language/mentions.tsv,
/// given-names.tsv and nouns.tsv).
/// </summary>
internal sealed class MentionWords
{
    private static readonly Lazy<MentionWords> Shipped = new(() => new MentionWords());

    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> _titles;
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> _givenNames;
    private readonly FrozenDictionary<string, Gender> _persons;
    private readonly FrozenSet<string> _bodies;

    private MentionWords()
    {
        var rows = Rows().ToList();
        _titles = Genders(rows, "title").GetAlternateLookup<ReadOnlySpan<char>>();
        _names = Genders(rows, "name").GetAlternateLookup<ReadOnlySpan<char>>();
        _givenNames = Genders([.. LanguageFile.Rows("given-names.tsv").Select(cells => (cells[0], "given", cells[1]))], "given")
            .GetAlternateLookup<ReadOnlySpan<char>>();
        var nouns = LanguageFile.Rows("nouns.tsv").Select(cells => (Word: cells[0], Kind: cells[1], Gender: "")).ToList();
        _persons = Genders([.. rows, .. nouns], "person");
        _bodies = rows.Where(row => row.Kind == "body").Concat(nouns.Where(noun => noun.Kind == "group"))
            .Select(row => row.Word).ToFrozenSet();
    }

    public static MentionWords Instance => Shipped.Value;

    /// <param name="form">As written: "Mrs.", "Angela".</param>
    public Gender? OfTitleOrName(ReadOnlySpan<char> form) =>
        _titles.TryGetValue(form, out var gender) || _names.TryGetValue(form, out gender) ? gender : null;

    /// <param name="form">As written, not the last word of its name: many surnames are given names too.</param>
    public Gender? OfGivenName(ReadOnlySpan<char> form) => _givenNames.TryGetValue(form, out var gender) ? gender : null;

    public Gender? OfTitle(ReadOnlySpan<char> form) => _titles.TryGetValue(form, out var gender) ? gender : null;

    /// <returns>The gender that the noun tells, which may be unknown; null where it names no person.</returns>
    public Gender? OfPerson(string lemma) => _persons.TryGetValue(lemma, out var gender) ? gender : null;

    public bool IsBody(string lemma) => _bodies.Contains(lemma);

    private static FrozenDictionary<string, Gender> Genders(List<(string Word, string Kind, string Gender)> rows, string kind) =>
        rows.Where(row => row.Kind == kind).ToFrozenDictionary(row => row.Word, row => row.Gender switch
        {
            "male" => Gender.Male,
            "female" => Gender.Female,
            _ => Gender.Unknown,
        }, StringComparer.Ordinal);

    private static IEnumerable<(string Word, string Kind, string Gender)> Rows() =>
        LanguageFile.Rows("mentions.tsv").Select(cells => (cells[0], cells[1], cells[2]));
}
