using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>Finds cues, and labels the words around each as its source and content, by learned weights.</summary>
internal sealed class FrameReader
{
    /// <summary>A word that no list knows for a cue has to be so much likelier.</summary>
    private const float UnlistedExtra = 0.1f;

    private const float PlainLess = 0.2f;

    /// <summary>What the first reading gives less than this, no second makes a cue.</summary>
    private const float Hopeless = 0.01f;

    private readonly AttributionModel _model;
    private readonly Analysis _analysis;
    private readonly Dictionary<int, Cue> _ruled;
    private readonly TokenSigns _signs;

    /// <param name="ruled">What rules make of every word that may be a cue, by head.</param>
    public FrameReader(AttributionModel model, Analysis analysis, Quotations quotations, Dictionary<int, Cue> ruled)
    {
        (_model, _analysis, _ruled) = (model, analysis, ruled);
        _signs = new TokenSigns(analysis, quotations);
    }

    /// <param name="least">Words are taken for cues from this likelihood on.</param>
    public IEnumerable<Cue> Read(float least)
    {
        var features = new CueFeatures(_signs, _ruled);
        float[] first = First(_model.First, features, _analysis);
        var frames = new FrameFeatures(_signs, _ruled, first);
        var keys = new FeatureKeys();
        for (int token = 0; token < _analysis.Count; token++)
        {
            if (!CueFeatures.IsCandidate(_analysis, token) || first[token] < Hopeless || IsForRules(token))
            {
                continue;
            }

            features.Read(token, keys);
            features.ReadNeighbours(token, first, keys);
            if (_model.Second.Likelihood(keys.All) >= least + Extra(token))
            {
                yield return Label(token, frames);
            }
        }
    }

    /// <summary>
    /// What rules know better: "according to plan" and "so-called" tell nothing, "reportedly" tells its whole clause.
    /// </summary>
    private bool IsForRules(int token)
    {
        var rule = _ruled.GetValueOrDefault(token);
        return (_analysis.Lower(token) is "according" && rule is null)
            || (_analysis.Lower(token) is "called" && token > 1 && _analysis.Form(token - 1) is "-"
                && _analysis.Lower(token - 2) is "so")
            || (rule is { Frame: CueFrame.Adverb } && CueLexicon.Instance.IsHearsay(rule.Word, rule.Frame));
    }

    /// <summary>
    /// A verb of saying with its clause and its teller, "the rebels admitted that …", is marked less often than not
    /// inside other speech.
    /// </summary>
    private float Extra(int token) =>
        _ruled.TryGetValue(token, out var rule) && rule is
        {
            Kind: CueKind.Telling or CueKind.Denying, Frame: CueFrame.Clause or CueFrame.Open, Source: not null,
        }
            ? -PlainLess
            : _signs.Kind(token) > 0 || rule is { Frame: CueFrame.Mark } ? 0 : UnlistedExtra;

    /// <summary>How likely each token is a cue, by itself.</summary>
    public static float[] First(CueModel model, CueFeatures features, Analysis analysis)
    {
        var keys = new FeatureKeys();
        float[] scores = new float[analysis.Count];
        for (int token = 0; token < scores.Length; token++)
        {
            if (CueFeatures.IsCandidate(analysis, token))
            {
                features.Read(token, keys);
                scores[token] = model.Likelihood(keys.All);
            }
        }

        return scores;
    }

    private Cue Label(int head, FrameFeatures features)
    {
        var window = FrameFeatures.Window(_analysis, head);
        float[] scores = new float[window.Length * FrameLabels.Width];
        var keys = new FeatureKeys();
        features.Start(head);
        for (int i = 0; i < window.Length; i++)
        {
            features.Read(window.Start + i, keys);
            _model.Frames.Score(keys.All, scores.AsSpan(i * FrameLabels.Width, FrameLabels.Width));
        }

        return CueOf(head, window.Start, _model.Frames.Decode(scores, head - window.Start));
    }

    private Cue CueOf(int head, int start, int[] labels)
    {
        var content = ImmutableArray.CreateBuilder<TokenRange>();
        TokenRange words = TokenRange.Of(head);
        TokenRange? source = null;
        for (int i = 0, open = 0; i < labels.Length; i++)
        {
            open = FrameLabels.Starts(labels[i]) ? i : open;
            if (!FrameLabels.Ends(labels[i]))
            {
                continue;
            }

            var run = new TokenRange(start + open, start + i + 1);
            switch (FrameLabels.RoleOf(labels[i]))
            {
                case FrameRole.Cue:
                    words = NounPhrase.Trim(_analysis, run);
                    break;
                case FrameRole.Source when source is null || Near(run, head) < Near(source.Value, head):
                    source = run;
                    break;
                case FrameRole.Content:
                    content.Add(run);
                    break;
            }
        }

        return Cue(head, words, source, content.ToImmutable());
    }

    private static int Near(TokenRange run, int head) => run.Start > head ? run.Start - head : head - run.End;

    private Cue Cue(int head, TokenRange words, TokenRange? source, ImmutableArray<TokenRange> content)
    {
        var rule = _ruled.GetValueOrDefault(head);
        if (content.IsEmpty && rule is not null)
        {
            content = rule.Content;
        }

        var kind = rule?.Kind ?? CueLexicon.Instance.VerbKind(_analysis.Lemma(head))
            ?? CueLexicon.Instance.NounKind(_analysis.Lemma(head)) ?? CueKind.Stance;
        Teller? teller = source is { } range ? new(HeadOf(range), range) : null;
        return new(
            head,
            rule?.Word ?? _analysis.Lemma(head),
            FrameOf(head, rule, content),
            kind, words, teller,
            content);
    }

    /// <summary>The first word that the rest of the range hangs on, a noun where there is one.</summary>
    private int HeadOf(TokenRange range)
    {
        int head = _analysis.HeadOf(range);
        for (int token = range.Start; token < range.End && !IsNominal(head); token++)
        {
            head = IsNominal(token) && !range.Contains(_analysis.Head(token)) ? token : head;
        }

        return head;
    }

    private bool IsNominal(int token) => _analysis.Upos(token) is Upos.Noun or Upos.ProperNoun or Upos.Pronoun;

    private static CueFrame FrameOf(int head, Cue? rule, ImmutableArray<TokenRange> content) => rule?.Frame switch
    {
        CueFrame.Clause or CueFrame.Around or CueFrame.Quotation or null =>
            content.Length == 0 ? CueFrame.Quotation : content[0].Start > head ? CueFrame.Clause : CueFrame.Around,
        var frame => frame.Value,
    };
}
