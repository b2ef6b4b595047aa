using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>A time of a sentence and the token it hangs on.</summary>
/// <param name="IsSince">"since Tuesday": the act lasts from then on.</param>
internal readonly record struct ClauseTime(TimeMention Mention, TokenRange Words, int Attachment, bool IsSince)
{
    /// <summary>The time that it gives to what it belongs to.</summary>
    public TimeMention Told => IsSince ? Mention.UntilPublication() : Mention;

    /// <summary>
    /// Whether the time says when the act was: it hangs on the act, or on a noun of it with no other verb between.
    /// </summary>
    public bool BelongsTo(Analysis analysis, int act)
    {
        for (int at = Attachment; at >= 0; at = analysis.Head(at))
        {
            if (at == act)
            {
                return true;
            }

            if (Clauses.IsVerb(analysis, at) || analysis.Upos(at) == Upos.Auxiliary
                || analysis.Relation(at) == Relation.Apposition)
            {
                return false;
            }
        }

        return false;
    }
}
