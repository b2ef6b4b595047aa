using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// "The agency said, citing officials, that …": the officials tell it to the agency, which tells the reader.
/// </summary>
internal static class CitedSources
{
    public static void Link(Analysis analysis, SortedDictionary<int, Draft> byCue)
    {
        var linked = new List<Draft>();
        for (int verb = 0; verb < analysis.Count; verb++)
        {
            if (analysis.Lemma(verb) is "cite" or "quote" && analysis.Xpos(verb) == "VBG"
                && analysis.Child(verb, Relation.Object) is { } cited && IsSource(analysis, cited)
                && Citing(analysis, byCue, verb) is { } outer)
            {
                var words = NounPhrase.Of(analysis, cited);
                var cue = new Cue(
                    verb,
                    analysis.Lemma(verb),
                    CueFrame.Around, CueKind.Citing,
                    TokenRange.Of(verb),
                    new(cited, words),
                    []);
                linked.Add(new(cue, outer.Content));
            }
        }

        foreach (var draft in linked)
        {
            byCue[draft.Cue!.Head] = draft;
        }
    }

    /// <summary>
    /// The cue whose teller cites: the verb that the participle hangs on, or that of the noun it hangs on.
    /// </summary>
    private static Draft? Citing(Analysis analysis, SortedDictionary<int, Draft> byCue, int verb)
    {
        int head = analysis.Head(verb);
        for (int climbed = 0; head >= 0 && climbed < 3; climbed++, head = analysis.Head(head))
        {
            if (byCue.TryGetValue(head, out var draft) && draft.Cue!.Kind == CueKind.Telling && draft.Content.Count > 0)
            {
                return draft;
            }
        }

        return null;
    }

    private static bool IsSource(Analysis analysis, int noun) =>
        CueLexicon.Instance.IsTeller(analysis.Lemma(noun))
        || Names.At(analysis, noun) is { Kind: EntityKind.Person or EntityKind.Organization };
}
