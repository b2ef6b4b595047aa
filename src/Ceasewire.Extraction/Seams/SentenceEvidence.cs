using System.Collections.Immutable;

namespace Ceasewire.Extraction.Seams;

/// <summary>What the sentences right beside a gap say: pronouns, definite nouns, days, quotation, credits.</summary>
internal sealed class SentenceEvidence(ImmutableArray<SentenceProfile> sentences, TermIndex terms)
{
    /// <summary>How far weekdays are compared.</summary>
    private const int DaysReach = 10;

    public void Read(int gap, double[] values)
    {
        var next = sentences[gap];
        var last = sentences[gap - 1];
        ReadReferences(gap, next, values);
        ReadDays(gap, next, values);
        Mark(values, SeamFeature.Connective, next.Has(ProfileMarks.Connective));
        Mark(values, SeamFeature.InsideQuotation, next.Has(ProfileMarks.InsideQuotation));
        Mark(values, SeamFeature.Quoted, next.Has(ProfileMarks.Quoted));
        Mark(
            values,
            SeamFeature.ReopenedQuotation,
            next.Has(ProfileMarks.Quoted) && last.Has(ProfileMarks.Quoted | ProfileMarks.InsideQuotation));
        Mark(values, SeamFeature.Background, next.Has(ProfileMarks.Background));
        Mark(values, SeamFeature.BackgroundBefore, last.Has(ProfileMarks.Background));
        Mark(values, SeamFeature.Dateline, next.Has(ProfileMarks.Dateline));
        Mark(values, SeamFeature.CreditBefore, last.Has(ProfileMarks.Credit));
        Mark(values, SeamFeature.TitleLike, next.Has(ProfileMarks.TitleLike));
        values[(int)SeamFeature.FirstPerson] = !next.Has(ProfileMarks.FirstPerson) ? 0
            : last.Has(ProfileMarks.FirstPerson) ? -1 : 1;
    }

    private void ReadReferences(int gap, SentenceProfile next, double[] values)
    {
        if (next.Has(ProfileMarks.PersonPronoun))
        {
            bool isKnown = sentences[gap - 1].Has(ProfileMarks.HasPerson)
                || (gap > 1 && sentences[gap - 2].Has(ProfileMarks.HasPerson));
            values[(int)(isKnown ? SeamFeature.KnownPronoun : SeamFeature.UnknownPronoun)] = 1;
        }

        Mark(values, SeamFeature.OtherPronoun, next.Has(ProfileMarks.OtherPronoun));
        int known = next.Definites.Count(stem => terms.StandsBefore(stem, gap));
        int unknown = next.Definites.Length - known;
        values[(int)SeamFeature.KnownThing] = known / (known + 2.0);
        values[(int)SeamFeature.UnknownThing] = unknown / (unknown + 2.0);
    }

    private void ReadDays(int gap, SentenceProfile next, double[] values)
    {
        int before = Weekdays(Math.Max(0, gap - DaysReach), gap);
        int after = Weekdays(gap, Math.Min(sentences.Length, gap + DaysReach));
        Mark(values, SeamFeature.OtherDays, before != 0 && after != 0 && (before & after) == 0);
        Mark(values, SeamFeature.SameDays, (before & after) != 0);
        Mark(values, SeamFeature.KnownDay, (next.Weekdays & before) != 0);
        Mark(values, SeamFeature.NewDay, (next.Weekdays & ~before) != 0);
    }

    private int Weekdays(int start, int end)
    {
        int days = 0;
        for (int sentence = start; sentence < end; sentence++)
        {
            days |= sentences[sentence].Weekdays;
        }

        return days;
    }

    private static void Mark(double[] values, SeamFeature feature, bool holds) => values[(int)feature] = holds ? 1 : 0;
}
