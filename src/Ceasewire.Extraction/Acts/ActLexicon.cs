using System.Collections.Frozen;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>What a light verb tells of the event noun that it governs.</summary>
internal enum LightOutcome
{
    Happened,
    Planned,

    /// <summary>The act goes on.</summary>
    Ongoing,

    /// <summary>The act was broken off or called off.</summary>
    Ended,
}

/// <summary>
/// A verb that lends an event noun its tense, and whether its subject suffers the act ("came under attack").
/// </summary>
internal readonly record struct LightVerb(bool SubjectSuffers, LightOutcome Outcome);

/// <summary>The word lists of data/acts: what names an act, in which sense, with which parties.</summary>
public sealed class ActLexicon
{
    private ActLexicon()
    {
        Classes = WordClasses.Load("acts/classes.tsv", "class");
        Domains = WordClasses.Load("acts/domains.tsv", "domain");
        Status = StatusWords.Load();
        Verbs = Senses("acts/verbs.tsv", row => ActSense.Parse(row) with
        {
            Object = ArgumentTest.Parse(row, "object", Classes),
            Subject = ArgumentTest.Parse(row, "subject", Classes),
        });
        Nouns = WithPlurals(Senses("acts/nouns.tsv", ActSense.Parse));
        Predicates = Senses("acts/predicates.tsv", ActSense.Parse);
        LightVerbs = Words("acts/light.tsv", row => new LightVerb(
            row["subject"] == "recipient", Enum.Parse<LightOutcome>(row["status"], ignoreCase: true)));
        Forms = VerbForms.Of(Verbs.Keys.Concat(LightVerbs.Keys));
        Matters = Words("acts/matters.tsv", row => Enum.Parse<Matter>(row["matter"], ignoreCase: true));
    }

    internal WordClasses Classes { get; }

    /// <summary>Sport, business and weather, where "attack" and "win" are no acts of conflict.</summary>
    internal WordClasses Domains { get; }

    internal StatusWords Status { get; }

    /// <summary>Senses by lemma, in the order in which they are tried.</summary>
    internal FrozenDictionary<string, ActSense[]> Verbs { get; }

    internal FrozenDictionary<string, ActSense[]> Nouns { get; }

    internal FrozenDictionary<string, ActSense[]> Predicates { get; }

    internal FrozenDictionary<string, LightVerb> LightVerbs { get; }

    internal FrozenDictionary<string, string> Forms { get; }

    internal FrozenDictionary<string, Matter> Matters { get; }

    /// <summary>
    /// The ids of the rules that these senses feed; each has its example and counter-example on a page beside the
    /// rules.
    /// </summary>
    public IEnumerable<string> Rules =>
        Types(Verbs).Select(type => ActTypes.Rule(type, Construction.Active))
            .Concat(Types(Nouns).Select(type => ActTypes.Rule(type, Construction.Noun)))
            .Concat(Types(Predicates).Select(type => ActTypes.Rule(type, Construction.Predicate)))
            .Order(StringComparer.Ordinal);

    public static ActLexicon Load() => new();

    /// <summary>The verb's lemma where these lists know it, else as the lemmatiser has it.</summary>
    internal string VerbLemma(Analysis analysis, int verb)
    {
        string lemma = analysis.Lemma(verb);
        return
            !Verbs.ContainsKey(lemma)
            && !LightVerbs.ContainsKey(lemma)
            && Forms.TryGetValue(analysis.Lower(verb), out string? known)
            ? known
            : lemma;
    }

    private static IEnumerable<ClaimType> Types(FrozenDictionary<string, ActSense[]> senses) =>
        senses.Values.SelectMany(list => list).Select(sense => sense.Type).Distinct();

    private static FrozenDictionary<string, ActSense[]> Senses(string file, Func<Row, ActSense> parse)
    {
        var senses = new Dictionary<string, List<ActSense>>();
        foreach (var row in WordList.Read(file))
        {
            var sense = parse(row);
            foreach (string word in row.List("words"))
            {
                if (!senses.TryGetValue(word, out var list))
                {
                    senses.Add(word, list = []);
                }

                list.Add(sense);
            }
        }

        return senses.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    /// <summary>Lemmatisers leave some plurals as they are.</summary>
    private static FrozenDictionary<string, ActSense[]> WithPlurals(FrozenDictionary<string, ActSense[]> nouns)
    {
        var all = new Dictionary<string, ActSense[]>(nouns);
        foreach (var (noun, senses) in nouns)
        {
            all.TryAdd(Plurals.Of(noun), senses);
        }

        return all.ToFrozenDictionary();
    }

    /// <summary>The first line that lists a word decides.</summary>
    private static FrozenDictionary<string, T> Words<T>(string file, Func<Row, T> parse)
    {
        var words = new Dictionary<string, T>();
        foreach (var row in WordList.Read(file))
        {
            T value = parse(row);
            foreach (string word in row.List("words"))
            {
                words.TryAdd(word, value);
            }
        }

        return words.ToFrozenDictionary();
    }
}
