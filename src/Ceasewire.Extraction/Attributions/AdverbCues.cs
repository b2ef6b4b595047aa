using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Tellings without a teller: "they have reportedly left", "the alleged attack".</summary>
internal static class AdverbCues
{
    public static IEnumerable<Cue> Find(Analysis analysis)
    {
        for (int token = 0; token < analysis.Count; token++)
        {
            if (CueLexicon.Instance.AdverbKind(analysis.Lower(token)) is { } kind
                && Content(analysis, token) is { Length: > 0 } content)
            {
                yield return new(
                    token,
                    analysis.Lower(token),
                    CueFrame.Adverb, kind,
                    TokenRange.Of(token),
                    null,
                    content);
            }
        }
    }

    private static ImmutableArray<TokenRange> Content(Analysis analysis, int token)
    {
        int head = analysis.Head(token);
        if (head < 0)
        {
            return [];
        }

        return analysis.Relation(token) switch
        {
            Relation.AdverbialModifier => Pieces.Without(analysis.Subtree(head), TokenRange.Of(token)),
            // Only what follows: "the alleged attack on the convoy".
            Relation.AdjectivalModifier or Relation.Compound when token < head =>
            [
                new(token + 1, Math.Max(analysis.Subtree(head).End, token + 2)),
            ],
            _ => [],
        };
    }
}
