using System.Collections.Frozen;
using System.Globalization;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// Which words tell, and how. Kinds are curated (verbs.tsv, nouns.tsv, adverbs.tsv); how often a verb in a frame is a
/// cue was counted in
/// marked news (cues.tsv), so that "think" counts where a clause follows and "make" does not.
/// </summary>
internal sealed class CueLexicon
{
    /// <summary>How much a count has to outweigh what the kind and the frame alone make likely.</summary>
    private const double PriorWeight = 3;

    private static readonly Lazy<CueLexicon> Shipped = new(() => new CueLexicon());

    private readonly FrozenDictionary<string, CueKind> _verbs = Kinds("attribution/verbs.tsv");
    private readonly FrozenDictionary<string, CueKind> _nouns = Kinds("attribution/nouns.tsv");
    private readonly FrozenDictionary<string, CueKind> _adverbs = Kinds("attribution/adverbs.tsv");
    private readonly FrozenSet<string> _documents;
    private readonly FrozenSet<string> _tellers;
    private readonly FrozenSet<string> _addressing;
    private readonly FrozenSet<string> _times;
    private readonly FrozenSet<string> _hearsay;
    private readonly FrozenSet<string> _hearsayVerbs;
    private readonly FrozenDictionary<(string Lemma, CueFrame Frame), double> _shares;

    private CueLexicon()
    {
        _documents = WordList.Read("attribution/nouns.tsv").Where(row => row["document"] == "yes").Select(row => row["word"]).ToFrozenSet();
        _addressing = WordList.Read("attribution/verbs.tsv").Where(row => row["addressee"] == "yes").Select(row => row["word"]).ToFrozenSet();
        _tellers = WordList.Read("attribution/tellers.tsv").Select(row => row["word"]).ToFrozenSet();
        _times = WordList.Read("attribution/times.tsv").Select(row => row["word"]).ToFrozenSet();
        _hearsay = Hearsay("attribution/nouns.tsv").Concat(Hearsay("attribution/adverbs.tsv")).ToFrozenSet();
        _hearsayVerbs = Hearsay("attribution/verbs.tsv").ToFrozenSet();
        _shares = ReadShares();
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

    /// <summary>A noun for someone who tells: "official", "witness", "monitor", "newspaper".</summary>
    public bool IsTeller(string lemma) => _tellers.Contains(lemma) || _documents.Contains(lemma);

    /// <summary>How likely it is that a verb in that frame is a cue, 0 to 1.</summary>
    public double Share(string lemma, CueFrame frame) =>
        _shares.TryGetValue((lemma, frame), out double share) ? share : Prior(lemma, frame);

    /// <summary>
    /// Whether a quotation next to the verb is told by it. Most words that a cue follows or interrupts are quoted too.
    /// </summary>
    public bool MayQuote(string lemma) =>
        VerbKind(lemma) is CueKind.Telling or CueKind.Denying or CueKind.Believing or CueKind.Stance ||
        Math.Max(Share(lemma, CueFrame.Quotation), Share(lemma, CueFrame.Around)) >= AttributionReader.LeastShare;

    private double Prior(string lemma, CueFrame frame) => frame switch
    {
        CueFrame.Noun => NounKind(lemma) is CueKind.Telling or CueKind.Denying ? 0.6 : 0.4,
        CueFrame.Adverb or CueFrame.Mark => 0.8,
        _ => VerbPrior(VerbKind(lemma), frame),
    };

    private static double VerbPrior(CueKind? kind, CueFrame frame) => kind switch
    {
        CueKind.Telling or CueKind.Denying => frame is CueFrame.Open or CueFrame.ObjectAnd ? 0.5 : 0.9,
        CueKind.Believing => frame is CueFrame.Clause or CueFrame.Around ? 0.8 : 0.3,
        CueKind.Showing => frame is CueFrame.Clause ? 0.8 : 0.3,
        CueKind.Stance => frame is CueFrame.Around or CueFrame.Quotation ? 0.2 : 0.6,
        _ => frame is CueFrame.Clause ? 0.4 : 0.05,
    };

    private FrozenDictionary<(string Lemma, CueFrame Frame), double> ReadShares()
    {
        var shares = new Dictionary<(string, CueFrame), double>();
        foreach (var row in WordList.Read("attribution/cues.tsv"))
        {
            if (!Enum.TryParse<CueFrame>(row["frame"], ignoreCase: true, out var frame))
            {
                throw row.Wrong($"no frame '{row["frame"]}'");
            }

            string lemma = row["word"];
            double cues = int.Parse(row["cues"], CultureInfo.InvariantCulture);
            double seen = int.Parse(row["seen"], CultureInfo.InvariantCulture);
            shares.Add((lemma, frame), (cues + PriorWeight * Prior(lemma, frame)) / (seen + PriorWeight));
        }

        return shares.ToFrozenDictionary();
    }

    private static IEnumerable<string> Hearsay(string file) =>
        WordList.Read(file).Where(row => row["hearsay"] == "yes").Select(row => row["word"]);

    private static FrozenDictionary<string, CueKind> Kinds(string file) =>
        WordList.Read(file).ToFrozenDictionary(
            row => row["word"],
            row => Enum.TryParse<CueKind>(row["kind"], ignoreCase: true, out var kind)
                ? kind
                : throw row.Wrong($"no kind '{row["kind"]}'"));
}
