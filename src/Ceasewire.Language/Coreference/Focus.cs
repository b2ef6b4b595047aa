using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>
/// Whom a sentence is about: its teller where it reports speech, else its main subject; never anyone inside quotation
/// marks.
/// </summary>
/// <param name="Teller">Head of the subject of a verb that takes a clause or follows one.</param>
/// <param name="Subject">Head of the main subject.</param>
internal readonly record struct Focus(int? Teller, int? Subject)
{
    public static Focus Of(Analysis analysis, Quotations quotations, int sentence)
    {
        int root = analysis.RootOf(sentence);
        int? teller = null, subject = null;
        Consider(analysis, quotations, root, ref teller, ref subject);
        foreach (int child in analysis.Children(root))
        {
            if (analysis.Relation(child) is Relation.Parataxis or Relation.Conjunct or Relation.ClausalComplement)
            {
                int? ignored = null;
                if (analysis.Relation(child) == Relation.Parataxis || quotations.Of(root) >= 0)
                {
                    Consider(analysis, quotations, child, ref teller, ref ignored);
                    teller ??= ignored;
                }
            }
        }

        return new(teller, subject);
    }

    private static void Consider(Analysis analysis, Quotations quotations, int verb, ref int? teller, ref int? subject)
    {
        if (quotations.Of(verb) >= 0 || Spoken(analysis, quotations, verb) is not { } found)
        {
            return;
        }

        if (analysis.Relation(verb) == Relation.Parataxis || analysis.HasChild(verb, Relation.ClausalComplement))
        {
            teller = found;
        }
        else
        {
            subject ??= found;
        }
    }

    /// <summary>
    /// The subject; the noun right before the verb where the parser found the subject inside the quotation: "…" Ann Lee
    /// said.
    /// </summary>
    private static int? Spoken(Analysis analysis, Quotations quotations, int verb)
    {
        int? subject = analysis.NearestSubject(verb);
        bool isLost = subject is { } found ? quotations.Of(found) >= 0 : IsBesideQuotation(quotations, verb);
        if (!isLost)
        {
            return subject;
        }

        return verb > 0 && analysis.Upos(verb - 1) is Upos.Noun or Upos.ProperNoun && quotations.Of(verb - 1) < 0
            ? HeadOf(analysis, verb - 1)
            : null;
    }

    private static bool IsBesideQuotation(Quotations quotations, int verb)
    {
        for (int token = Math.Max(0, verb - 8); token < verb; token++)
        {
            if (quotations.Of(token) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int HeadOf(Analysis analysis, int noun) =>
        analysis.Relation(noun) is Relation.Flat or Relation.Compound && analysis.Head(noun) is >= 0 and var head ? head : noun;
}
