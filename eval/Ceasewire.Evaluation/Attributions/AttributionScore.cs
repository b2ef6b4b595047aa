namespace Ceasewire.Evaluation.Attributions;

/// <summary>
/// Compares the attributions of articles with marked ones, by the definition of score/attributions.py.
/// </summary>
internal sealed class AttributionScore
{
    private static readonly string[] Roles = ["source", "cue", "content"];

    private readonly Counts[] _spans = new Counts[Roles.Length];
    private readonly Counts[] _words = new Counts[Roles.Length];
    private Counts _whole;
    private QuotedLetters _quoted;

    public void Add(MarkedArticle gold, IReadOnlyList<MarkedAttribution> system)
    {
        int[] tokens = [.. gold.Text.TokenStarts()];
        for (int role = 0; role < Roles.Length; role++)
        {
            var wanted = SpansOf(gold.Attributions, role);
            var given = SpansOf(system, role);
            _spans[role] += new Counts(wanted.Count(given.Contains), given.Count, wanted.Count);

            var wantedWords = Words(tokens, wanted);
            var givenWords = Words(tokens, given);
            _words[role] += new Counts(wantedWords.Count(givenWords.Contains), givenWords.Count, wantedWords.Count);
        }

        _whole += new Counts(Pairs(gold, system).Count, system.Count, gold.Attributions.Count);
        _quoted += QuotedLetters.Count(gold, system);
    }

    public IEnumerable<Score> Rows(string measure) =>
        [
            .. Roles.Select((role, i) => _spans[i].ToScore(measure, $"{role} F1")),
            .. Roles.Select((role, i) => _words[i].ToScore(measure, $"{role} words F1")),
            _whole.ToScore(measure, "whole F1"),
            new(
                measure, "direct quotes recall",
                Percent(_quoted.Recall),
                $"{_quoted.Covered} of {_quoted.Wanted} quotations"),
            new(
                measure, "direct quotes precision",
                Percent(_quoted.Precision),
                $"{_quoted.Right} of {_quoted.Given} letters"),
        ];

    /// <summary>One to one, the contents most alike first.</summary>
    /// <returns>System index by gold index.</returns>
    public static Dictionary<int, int> Pairs(MarkedArticle gold, IReadOnlyList<MarkedAttribution> system)
    {
        var ranked = new List<(double Alike, int Gold, int System)>();
        for (int i = 0; i < gold.Attributions.Count; i++)
        {
            for (int j = 0; j < system.Count; j++)
            {
                var (wanted, given) = (gold.Attributions[i], system[j]);
                if (wanted.Cue.Meets(given.Cue) && wanted.Source.Meets(given.Source)
                    && wanted.Content.Share(gold.Text, given.Content) is >= 0.5 and var alike)
                {
                    ranked.Add((alike, i, j));
                }
            }
        }

        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, i, j) in ranked
                .OrderByDescending(pair => pair.Alike)
                .ThenBy(pair => pair.Gold)
                .ThenBy(pair => pair.System))
        {
            if (!pairs.ContainsKey(i) && taken.Add(j))
            {
                pairs.Add(i, j);
            }
        }

        return pairs;
    }

    private static HashSet<Spans> SpansOf(IReadOnlyList<MarkedAttribution> side, int role) =>
        side.Select(attribution => attribution.Role(role)).Where(spans => !spans.IsEmpty).ToHashSet();

    private static HashSet<int> Words(int[] tokens, HashSet<Spans> side)
    {
        var words = new HashSet<int>();
        foreach (var (start, end) in side.SelectMany(spans => spans.Pieces))
        {
            int at = Array.BinarySearch(tokens, start);
            for (at = at < 0 ? ~at : at; at < tokens.Length && tokens[at] < end; at++)
            {
                words.Add(tokens[at]);
            }
        }

        return words;
    }

    private static string Percent(double share) => FormattableString.Invariant($"{100 * share:F1}");
}
