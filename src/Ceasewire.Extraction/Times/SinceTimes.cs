using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>
/// "Two have been killed in areas under the truce since it began on Monday": "since" goes with a perfect, or with the
/// first of its kind, however far the tree hangs it from there.
/// </summary>
internal static class SinceTimes
{
    public static TimeMention? Of(Analysis analysis, ImmutableArray<ClauseTime> times, int act)
    {
        if (!Clauses.IsPerfect(analysis, act) && !IsFirst(analysis, act))
        {
            return null;
        }

        int end = analysis.Document.Sentences[analysis.Document.SentenceOf(act)].End;
        for (int token = act + 1; token < end; token++)
        {
            if (analysis.Lower(token) == "since")
            {
                return FirstAfter(times, token)?.UntilPublication();
            }

            if (analysis.Lower(token) is "," or ";" or "have" or "has" or "had")
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsFirst(Analysis analysis, int noun)
    {
        foreach (int child in analysis.Children(noun))
        {
            if (analysis.Relation(child) == Relation.AdjectivalModifier
                && (analysis.Xpos(child) == "JJS" || analysis.Lower(child) is "first" or "only"))
            {
                return true;
            }
        }

        return false;
    }

    private static TimeMention? FirstAfter(ImmutableArray<ClauseTime> times, int token)
    {
        foreach (var time in times)
        {
            if (time.Words.Start > token)
            {
                return time.Mention;
            }
        }

        return null;
    }
}
