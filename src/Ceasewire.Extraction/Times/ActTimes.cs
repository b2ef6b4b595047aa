using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>Which of a sentence's times says when an act happened.</summary>
public static class ActTimes
{
    /// <summary>How many verbs may stand between an act and its time: "was set to begin on Monday" has two.</summary>
    private const int Deepest = 3;

    /// <param name="mentions">The text's times, in order, as <see cref="TimeReader"/> reads them.</param>
    /// <param name="head">The token that carries the act: its verb or event noun.</param>
    /// <returns>
    /// The time that the act's own clause gives, or the story that it carries on; null where neither gives one, or only
    /// when it was told.
    /// </returns>
    public static TimeMention? Of(Analysis analysis, ImmutableArray<TimeMention> mentions, int head) =>
        InSentence(analysis, mentions, head)
        ?? (ClauseTimes.In(analysis, mentions, analysis.Document.SentenceOf(head)).IsEmpty
            ? Narratives.Of(analysis, mentions, head)
            : null);

    /// <summary>As <see cref="Of"/>, of the act's own sentence alone.</summary>
    internal static TimeMention? InSentence(Analysis analysis, ImmutableArray<TimeMention> mentions, int head)
    {
        var times = ClauseTimes.In(analysis, mentions, analysis.Document.SentenceOf(head));
        return times.IsEmpty ? null
            : Below(analysis, times, head, Deepest) ?? SinceTimes.Of(analysis, times, head)
                ?? Above(analysis, times, head);
    }

    /// <summary>
    /// A time that the act governs itself or through what completes it: "Saturday's attack", "began advancing on
    /// Monday", "have died since the truce began on Monday", "the talks, which were to take place on Monday", "stormed
    /// and took it on Monday".
    /// </summary>
    private static TimeMention? Below(Analysis analysis, ImmutableArray<ClauseTime> times, int head, int depth)
    {
        if (Own(analysis, times, head) is { } own)
        {
            return own.Told;
        }

        if (depth == 0)
        {
            return null;
        }

        foreach (int child in analysis.Children(head))
        {
            var found = analysis.Relation(child) switch
            {
                Relation.OpenComplement => Below(analysis, times, child, depth - 1),
                Relation.AdverbialClause when Clauses.IsMarked(analysis, child, "since", "after") =>
                    Below(analysis, times, child, depth - 1)?.UntilPublication(),
                Relation.AdverbialClause when Clauses.IsMarked(analysis, child, "when", "as", "while") =>
                    Own(analysis, times, child)?.Told,
                Relation.RelativeClause when Clauses.SaysOfAnEvent(analysis, child) =>
                    Below(analysis, times, child, depth - 1),
                Relation.Conjunct when analysis.Upos(head) == Upos.Verb => OfConjunct(analysis, times, child),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Climbs from the act to the clauses it belongs to, as long as they tell of the same happening.</summary>
    private static TimeMention? Above(Analysis analysis, ImmutableArray<ClauseTime> times, int head)
    {
        bool hasOwnSubject = false;
        for (int at = head; analysis.Head(at) is >= 0 and var above; at = above)
        {
            if (Clauses.IsMarked(analysis, at, "when") && JustBefore(analysis, times, at) is { } told)
            {
                return told;
            }

            bool isConjunct = analysis.Relation(at) == Relation.Conjunct;
            hasOwnSubject |= isConjunct && Clauses.HasSubject(analysis, at);
            if (analysis.Relation(at) == Relation.RelativeClause)
            {
                // "the raids on Monday that killed ten": a relative clause has the time that its noun has.
                return analysis.Upos(above) == Upos.Noun ? Own(analysis, times, above)?.Told : null;
            }

            if (hasOwnSubject || !Clauses.HappensWith(analysis, at))
            {
                // "On Monday rebels left and troops came", "On Monday, residents said shells fell".
                bool reachesOver = hasOwnSubject || analysis.Relation(at) == Relation.ClausalComplement;
                return reachesOver ? Fronted(analysis, times, at, above) : null;
            }

            var found = Own(analysis, times, above)?.Told
                ?? (isConjunct ? SinceTimes.Of(analysis, times, above) : null);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A time that stands before the subject of a clause is the time of all that follows in it.</summary>
    private static TimeMention? Fronted(Analysis analysis, ImmutableArray<ClauseTime> times, int part, int clause)
    {
        if (analysis.NearestSubject(clause) is not { } subject || subject > part)
        {
            return null;
        }

        foreach (var time in times)
        {
            if (time.Attachment == clause && time.Words.End <= analysis.Subtree(subject).Start)
            {
                return time.Told with { Basis = TimeBasis.Inherited };
            }
        }

        return null;
    }

    /// <summary>"since early 2011, when troops fired on crowds": the time that the clause says more of.</summary>
    private static TimeMention? JustBefore(Analysis analysis, ImmutableArray<ClauseTime> times, int clause)
    {
        foreach (var time in times)
        {
            int next = time.Words.End < analysis.Count && analysis.Lower(time.Words.End) == ","
                ? time.Words.End + 1 : time.Words.End;
            if (next < analysis.Count && analysis.Lower(next) == "when" && next < clause)
            {
                return time.Mention;
            }
        }

        return null;
    }

    /// <summary>
    /// A joined verb shares its time when it shares its subject; with one of its own only "since" reaches back over
    /// both.
    /// </summary>
    private static TimeMention? OfConjunct(Analysis analysis, ImmutableArray<ClauseTime> times, int conjunct) =>
        Own(analysis, times, conjunct) is { } time && (time.IsSince || !Clauses.HasSubject(analysis, conjunct))
            ? time.Told : null;

    private static ClauseTime? Own(Analysis analysis, ImmutableArray<ClauseTime> times, int head)
    {
        foreach (var time in times)
        {
            if (time.BelongsTo(analysis, head))
            {
                return time;
            }
        }

        return null;
    }
}
