using System.Collections.Frozen;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Which words tell, and how.</summary>
internal sealed class CueLexicon
{
    private static readonly Lazy<CueLexicon> Shipped = new(() => new CueLexicon());

    private readonly FrozenDictionary<string, CueKind> _verbs = Kinds("attribution/verbs.tsv");
    private readonly FrozenDictionary<string, CueKind> _nouns = Kinds("attribution/nouns.tsv");
    private readonly FrozenDictionary<string, CueKind> _adverbs = Kinds("attribution/adverbs.tsv");
    private readonly FrozenSet<string> _documents;
    private readonly FrozenSet<string> _tellers;
    private readonly FrozenSet<string> _addressing;
    private readonly FrozenSet<string> _times;
    private readonly FrozenSet<string> _anonymity;
    private readonly FrozenSet<string> _hearsay;
    private readonly FrozenSet<string> _hearsayVerbs;

    private CueLexicon()
    {
        _documents = WordList
            .Read("attribution/nouns.tsv")
            .Where(row => row["document"] == "yes")
            .Select(row => row["word"])
            .ToFrozenSet();
        _addressing = WordList
            .Read("attribution/verbs.tsv")
            .Where(row => row["addressee"] == "yes")
            .Select(row => row["word"])
            .ToFrozenSet();
        _tellers = WordList.Read("attribution/tellers.tsv").Select(row => row["word"]).ToFrozenSet();
        _anonymity = WordList.Read("attribution/anonymity.tsv").Select(row => row["word"]).ToFrozenSet();
        _times = WordList.Read("attribution/times.tsv").Select(row => row["word"]).ToFrozenSet();
        _hearsay = Hearsay("attribution/nouns.tsv").Concat(Hearsay("attribution/adverbs.tsv")).ToFrozenSet();
        _hearsayVerbs = Hearsay("attribution/verbs.tsv").ToFrozenSet();
    }

    public static CueLexicon Instance => Shipped.Value;

    public CueKind? VerbKind(string lemma) => _verbs.TryGetValue(lemma, out var kind) ? kind : null;

    public CueKind? NounKind(string lemma) => _nouns.TryGetValue(lemma, out var kind) ? kind : null;

    public CueKind? AdverbKind(string lower) => _adverbs.TryGetValue(lower, out var kind) ? kind : null;

    /// <summary>A noun that stands for its author: "a statement by the ministry said".</summary>
    public bool IsDocument(string lemma) => _documents.Contains(lemma);

    /// <summary>A verb whose object is who is told: "told reporters".</summary>
    public bool TakesAddressee(string lemma) => _addressing.Contains(lemma);

    /// <summary>It always hands on what someone tells: "reports of", "reportedly", "is believed to".</summary>
    public bool IsHearsay(string word, CueFrame frame) => frame switch
    {
        CueFrame.Noun or CueFrame.Adverb => _hearsay.Contains(word),
        CueFrame.Passive => _hearsayVerbs.Contains(word),
        _ => false,
    };

    /// <summary>A noun that dates the telling rather than being part of what is told: "on Monday".</summary>
    public bool IsTime(string lower) => _times.Contains(lower);

    /// <summary>It ends the formula by which a teller stays unnamed: "not to be named".</summary>
    public bool IsAnonymity(string lower) => _anonymity.Contains(lower);

    /// <summary>A noun for someone who tells: "official", "witness", "monitor", "newspaper".</summary>
    public bool IsTeller(string lemma) => _tellers.Contains(lemma) || _documents.Contains(lemma);

    /// <summary>Whether a quotation next to the verb is told by it.</summary>
    public bool MayQuote(string lemma) =>
        VerbKind(lemma) is CueKind.Telling or CueKind.Denying or CueKind.Believing or CueKind.Stance;

    private static IEnumerable<string> Hearsay(string file) =>
        WordList.Read(file).Where(row => row["hearsay"] == "yes").Select(row => row["word"]);

    private static FrozenDictionary<string, CueKind> Kinds(string file) =>
        WordList.Read(file).ToFrozenDictionary(
            row => row["word"],
            row => Enum.TryParse<CueKind>(row["kind"], ignoreCase: true, out var kind)
                ? kind
                : throw row.Wrong($"no kind '{row["kind"]}'"));
}
