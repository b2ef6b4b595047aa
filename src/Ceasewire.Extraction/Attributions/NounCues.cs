using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Nouns that tell: "the army's claim that …", "reports of …", "a statement by …".</summary>
internal static class NounCues
{
    public static IEnumerable<Cue> Find(Analysis analysis)
    {
        for (int token = 0; token < analysis.Count; token++)
        {
            if (analysis.Upos(token) == Upos.Noun && CueLexicon.Instance.NounKind(analysis.Lemma(token)) is { } kind
                && Content(analysis, token) is { } told)
            {
                yield return new(
                    token,
                    analysis.Lemma(token),
                    CueFrame.Noun, kind, told.Cue,
                    Source(analysis, token),
                    [told.Content]);
            }
        }
    }

    /// <summary>The clause, infinitive or "of" phrase that the noun takes.</summary>
    private static (TokenRange Cue, TokenRange Content)? Content(Analysis analysis, int noun)
    {
        foreach (int child in analysis.Children(noun))
        {
            if (child < noun)
            {
                continue;
            }

            var range = analysis.Subtree(child);
            switch (analysis.Relation(child))
            {
                case Relation.ClausalComplement:
                case Relation.AdjectivalClause when analysis.Child(child, Relation.Marker) is { } marker
                    && analysis.Lower(marker) is "that" or "to":
                    return (TokenRange.Of(noun), range);
                case Relation.NominalModifier
                or Relation.AdjectivalClause
                    when (analysis.Child(child, Relation.Case) ?? analysis.Child(child, Relation.Marker))
                        is { } preposition
                        && preposition == noun + 1
                        && range.End > preposition + 1
                        && analysis.Lower(preposition) is "of" or "for" or "about" or "on" or "over" or "to":
                    return (new(noun, preposition + 1), new(preposition + 1, range.End));
                default:
                    continue;
            }
        }

        return null;
    }

    /// <summary>"the army's | his | Russian claim", "a claim by the army", "the army made the claim".</summary>
    private static Teller? Source(Analysis analysis, int noun)
    {
        foreach (int child in analysis.Children(noun))
        {
            bool byPhrase =
                analysis.Relation(child) == Relation.NominalModifier
                && analysis.Child(child, Relation.Case) is { } preposition
                && analysis.Lower(preposition) is "by" or "from";
            if (byPhrase || analysis.Relation(child) == Relation.PossessiveModifier)
            {
                return new(child, WithoutPossessive(analysis, NounPhrase.Of(analysis, child)));
            }
        }

        int head = analysis.Head(noun);
        return
            analysis.Relation(noun) == Relation.Object
            && analysis.Lemma(head) is "make" or "issue" or "repeat" or "release" or "reject"
            ? VerbTeller.Of(analysis, head)
            : null;
    }

    private static TokenRange WithoutPossessive(Analysis analysis, TokenRange words) =>
        words.Length > 1 && analysis.Xpos(words.End - 1) == "POS" ? new(words.Start, words.End - 1) : words;
}
