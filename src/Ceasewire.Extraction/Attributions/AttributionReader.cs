using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Reads who says what: direct, mixed and indirect speech.</summary>
public static class AttributionReader
{
    /// <summary>A verb in its frame is taken for a cue from this share of its occurrences in marked news on.</summary>
    internal const double LeastShare = 0.5;

    public static ImmutableArray<Attribution> Read(Analysis analysis, Coreference coreference)
    {
        var quotations = Quotations.In(analysis.Document);
        var byCue = new SortedDictionary<int, Draft>();
        foreach (var found in Cues(analysis).Where(IsLikely))
        {
            var cue = WithTeller(analysis, quotations, found);
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
            .. VerbCues.Find(analysis), .. NounCues.Find(analysis), .. AdverbCues.Find(analysis), .. AccordingTo.Find(analysis),
            .. HeadlineCues.Find(analysis),
        ];

    private static bool IsLikely(Cue cue) =>
        CueLexicon.Instance.IsHearsay(cue.Word, cue.Frame)
        || CueLexicon.Instance.Share(cue.Word, cue.Frame) >= LeastShare;

    /// <summary>A verb of saying whose subject the parser lost, or found inside the words that it tells.</summary>
    private static Cue WithTeller(Analysis analysis, Quotations quotations, Cue cue)
    {
        bool isLost = cue.Source is null || quotations.Of(cue.Source.Value.Head) != quotations.Of(cue.Head);
        return isLost && cue.Kind == CueKind.Telling && cue.Frame is CueFrame.Clause or CueFrame.Around or CueFrame.Object
            && AdjacentTeller.Of(analysis, quotations, cue.Head) is { } teller
            ? cue with { Source = teller }
            : cue;
    }

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
        };
    }

    /// <summary>A pronoun of the third person that nothing in the article surely names.</summary>
    private static bool IsUnnamed(Analysis analysis, Coreference coreference, int head) =>
        analysis.Upos(head) == Upos.Pronoun
        && analysis.Lower(head) is "he" or "she" or "it" or "they" or "him" or "her" or "them" or "his" or "their" or "its"
        && coreference.NameOf(head) is null;
}
