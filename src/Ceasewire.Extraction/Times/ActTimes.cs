using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>Which of a sentence's times says when an act happened.</summary>
public static class ActTimes
{
    /// <param name="head">The token that carries the act: its verb or event noun.</param>
    /// <returns>The time that the act's own clause gives; null where it gives none, or only when it was told.</returns>
    public static TimeMention? Of(Analysis analysis, ImmutableArray<TimeMention> mentions, int head)
    {
        var sentence = analysis.Document.Sentences[analysis.Document.SentenceOf(head)];
        var times = In(analysis, mentions, sentence);
        if (times.Count == 0)
        {
            return null;
        }

        return Under(analysis, times, head) ?? OfClause(analysis, times, head);
    }

    /// <summary>The time that a noun or verb itself governs: "Saturday's attack", "withdrew on Sunday".</summary>
    private static TimeMention? Under(Analysis analysis, List<(TimeMention Mention, int Head)> times, int head)
    {
        foreach (var (mention, token) in times)
        {
            if (Governor(analysis, token, head) == head)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>
    /// Climbs from the act to the clauses that it belongs to, as long as they tell of the same happening.
    /// </summary>
    private static TimeMention? OfClause(Analysis analysis, List<(TimeMention Mention, int Head)> times, int head)
    {
        for (int at = head; analysis.Head(at) is >= 0 and var above; at = above)
        {
            if (!Shares(analysis, at))
            {
                return null;
            }

            if (Under(analysis, times, above) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a part of a clause happens when the clause does: a noun in it, a joined verb, "capturing it", but not
    /// what is told.
    /// </summary>
    private static bool Shares(Analysis analysis, int token) => analysis.Relation(token) switch
    {
        Relation.ClausalComplement or Relation.Parataxis or Relation.RelativeClause or Relation.ClausalSubject => false,
        _ => true,
    };

    /// <summary>
    /// The verb or noun that a time belongs to: the nearest verb above it, or the act where that is nearer.
    /// </summary>
    private static int Governor(Analysis analysis, int token, int act)
    {
        int at = analysis.Head(token);
        while (at >= 0 && at != act && analysis.Upos(at) is not (Upos.Verb or Upos.Auxiliary) && analysis.Head(at) >= 0)
        {
            at = analysis.Head(at);
        }

        return at;
    }

    private static List<(TimeMention Mention, int Head)> In(
        Analysis analysis, ImmutableArray<TimeMention> mentions, TokenRange sentence)
    {
        var document = analysis.Document;
        var span = document.Cover(sentence);
        var found = new List<(TimeMention, int)>();
        foreach (var mention in mentions)
        {
            if (mention.Kind is Timex.Date or Timex.Time && span.Overlaps(mention.Span)
                && document.TokensIn(mention.Span) is { IsEmpty: false } words)
            {
                found.Add((mention, HeadOf(analysis, words)));
            }
        }

        return found;
    }

    private static int HeadOf(Analysis analysis, TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (!words.Contains(Math.Max(analysis.Head(token), 0)) || analysis.Head(token) < 0)
            {
                return token;
            }
        }

        return words.Start;
    }
}
