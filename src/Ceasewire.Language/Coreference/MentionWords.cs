using System.Collections.Frozen;
using System.Reflection;

namespace Ceasewire.Language.Coreference;

/// <summary>
/// Words that tell whether a phrase speaks of a person or a body, and of which gender (data/language/mentions.tsv).
/// </summary>
internal sealed class MentionWords
{
    private static readonly Lazy<MentionWords> Shipped = new(() => new MentionWords());

    private readonly FrozenDictionary<string, Gender> _titles;
    private readonly FrozenDictionary<string, Gender> _names;
    private readonly FrozenDictionary<string, Gender> _persons;
    private readonly FrozenSet<string> _bodies;

    private MentionWords()
    {
        var rows = Rows().ToList();
        _titles = Genders(rows, "title");
        _names = Genders(rows, "name");
        _persons = Genders(rows, "person");
        _bodies = rows.Where(row => row.Kind == "body").Select(row => row.Word).ToFrozenSet();
    }

    public static MentionWords Instance => Shipped.Value;

    /// <param name="form">As written: "Mrs.", "Angela".</param>
    public Gender? OfTitleOrName(string form) =>
        _titles.TryGetValue(form, out var gender) || _names.TryGetValue(form, out gender) ? gender : null;

    public Gender? OfTitle(string form) => _titles.TryGetValue(form, out var gender) ? gender : null;

    /// <returns>The gender that the noun tells, which may be unknown; null where it names no person.</returns>
    public Gender? OfPerson(string lemma) => _persons.TryGetValue(lemma, out var gender) ? gender : null;

    public bool IsBody(string lemma) => _bodies.Contains(lemma);

    private static FrozenDictionary<string, Gender> Genders(List<(string Word, string Kind, string Gender)> rows, string kind) =>
        rows.Where(row => row.Kind == kind).ToFrozenDictionary(row => row.Word, row => row.Gender switch
        {
            "male" => Gender.Male,
            "female" => Gender.Female,
            _ => Gender.Unknown,
        });

    private static IEnumerable<(string Word, string Kind, string Gender)> Rows()
    {
        const string name = "mentions.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"No data file '{name}' in this assembly.", name);
        using var reader = new StreamReader(stream);
        bool isHeader = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (!isHeader)
            {
                yield return (cells[0], cells[1], cells[2]);
            }

            isHeader = false;
        }
    }
}
