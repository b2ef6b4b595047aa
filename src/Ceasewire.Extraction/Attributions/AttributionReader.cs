using System.Collections.Immutable;
using Ceasewire.Extraction.Attributions.Labels;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Reads who says what: direct, mixed and indirect speech.</summary>
public static class AttributionReader
{
    /// <summary>A word is taken for a cue from this likelihood on.</summary>
    private const float LeastLikelihood = 0.35f;

    public static ImmutableArray<Attribution> Read(Analysis analysis, Coreference coreference) =>
        Read(analysis, coreference, AttributionModel.Shipped);

    /// <summary>Nobody speaks on across a seam.</summary>
    public static ImmutableArray<Attribution> Read(Analysis analysis, Coreference coreference, Passages passages) =>
        [
            .. Read(analysis, coreference)
                .SelectMany(attribution => PassageSpeech.Split(analysis.Document, passages, attribution))
                .OrderBy(attribution => attribution.Content[0].Start)
                .ThenBy(attribution => attribution.CueHead ?? -1),
        ];

    internal static ImmutableArray<Attribution> Read(Analysis analysis, Coreference coreference, AttributionModel model)
    {
        var quotations = Quotations.In(analysis.Document);
        var byCue = new SortedDictionary<int, Draft>();
        var ruled = Ruled(analysis);
        var labelled = new FrameReader(model, analysis, quotations, ruled).Read(LeastLikelihood);
        var unnamed = ruled.Values.Where(cue => cue.Kind is CueKind.Telling or CueKind.Denying)
            .Select(cue => UnnamedTeller.Of(analysis, cue.Head)).OfType<Teller>().ToList();
        foreach (var found in labelled.Concat(ruled.Values.Where(cue => IsSure(analysis, cue))))
        {
            if (unnamed.Exists(teller => teller.Words.Contains(found.Head)))
            {
                continue;
            }

            var cue = WithUnnamed(analysis, found);
            if (SpeaksForItself(analysis, quotations, cue))
            {
                continue;
            }

            var content = QuotedContent.Of(analysis, quotations, cue);
            if (content.Length > 0 || cue.Frame == CueFrame.Quotation)
            {
                byCue.TryAdd(cue.Head, new(cue, content));
            }
        }

        var bare = new List<Draft>();
        new QuotedSpeech(analysis, quotations, byCue, bare).Join();
        Statements.Read(analysis, quotations, byCue);
        CitedSources.Link(analysis, byCue);
        return
        [
            .. byCue.Values.Concat(bare).Where(draft => draft.Content.Count > 0)
                .Select(draft => Finish(analysis, quotations, coreference, draft))
                .OrderBy(attribution => attribution.Content[0].Start).ThenBy(attribution => attribution.CueHead ?? -1),
        ];
    }

    /// <summary>Everything that may be a cue, likely or not.</summary>
    internal static IEnumerable<Cue> Cues(Analysis analysis) =>
        [
            .. VerbCues.Find(analysis),
            .. NounCues.Find(analysis),
            .. AdverbCues.Find(analysis),
            .. AccordingTo.Find(analysis),
            .. HeadlineCues.Find(analysis),
        ];

    /// <summary>What rules make of the words that may be cues, by head.</summary>
    internal static Dictionary<int, Cue> Ruled(Analysis analysis)
    {
        var ruled = new Dictionary<int, Cue>();
        foreach (var cue in Cues(analysis))
        {
            ruled.TryAdd(cue.Head, cue);
        }

        return ruled;
    }

    /// <summary>
    /// What hands on another's words wherever it stands: "reports of", "is believed to", "according to", a headline's
    /// colon, "quoted him as saying". Marked news has too few of each to learn them all, or marks them as one.
    /// </summary>
    private static bool IsSure(Analysis analysis, Cue cue) =>
        CueLexicon.Instance.IsHearsay(cue.Word, cue.Frame) || cue.Frame == CueFrame.Mark
        || (cue.Frame == CueFrame.Clause && VerbTeller.IsQuoted(analysis, cue.Head))
        || (cue.Kind is CueKind.Telling or CueKind.Denying && UnnamedTeller.Of(analysis, cue.Head) is not null);

    /// <summary>A described teller who stays unnamed is one, even where the parser took it apart.</summary>
    private static Cue WithUnnamed(Analysis analysis, Cue cue) =>
        cue.Kind is CueKind.Telling or CueKind.Denying && UnnamedTeller.Of(analysis, cue.Head) is { } teller
            ? cue with
            {
                Source = teller,
                Content = [.. cue.Content.Where(piece => !piece.Overlaps(teller.Words))],
            }
            : cue;

    /// <summary>"I hope", "we think" inside a quotation: its speaker is its teller already.</summary>
    private static bool SpeaksForItself(Analysis analysis, Quotations quotations, Cue cue) =>
        quotations.Of(cue.Head) >= 0 && cue.Source is { } teller && analysis.Lower(teller.Head) is "i" or "we" or "you";

    private static Attribution Finish(Analysis analysis, Quotations quotations, Coreference coreference, Draft draft)
    {
        var content = draft.Sorted();
        var cue = draft.Cue;
        return new(
            cue?.Source is { } teller ? analysis.Document.Cover(teller.Words) : null,
            cue?.Source?.Head,
            cue is null ? null : analysis.Document.Cover(cue.Words),
            content,
            QuotedContent.MannerOf(analysis, quotations, content, cue?.Head),
            cue is null || (cue.Source is { } source && IsUnnamed(analysis, coreference, source.Head)))
        {
            Kind = cue?.Kind ?? CueKind.Telling,
            CueHead = cue?.Head,
            Continued = [.. draft.Continued],
        };
    }

    /// <summary>A pronoun of the third person that nothing in the article surely names.</summary>
    private static bool IsUnnamed(Analysis analysis, Coreference coreference, int head) =>
        analysis.Upos(head) == Upos.Pronoun
        && analysis.Lower(head)
            is "he"
                or "she"
                or "it"
                or "they"
                or "him"
                or "her"
                or "them"
                or "his"
                or "their"
                or "its"
        && coreference.NameOf(head) is null;
}
