using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Active or passive: by auxiliary where there is one, by form and place where there is none.</summary>
internal static class Voice
{
    public static bool IsPassive(Analysis analysis, int verb, int reach)
    {
        bool auxiliary = false, subject = false, patient = false;
        foreach (int child in analysis.Children(verb))
        {
            switch (analysis.Relation(child))
            {
                case Relation.PassiveAuxiliary or Relation.PassiveSubject:
                    return true;
                case Relation.Auxiliary:
                    auxiliary = true;
                    break;
                case Relation.Subject:
                    subject = true;
                    break;
                case Relation.Object:
                    patient = true;
                    break;
            }
        }

        return !auxiliary
            && !subject
            && !patient
            && Phrases.BoundedObject(analysis, verb) < 0
            && analysis.Xpos(verb) is "VBN" or "VBD"
            && analysis.Relation(verb) switch
            {
                Relation.AdjectivalClause => true,
                Relation.AdverbialClause => analysis.Xpos(verb) == "VBN",
                Relation.OpenComplement => analysis.Xpos(verb) == "VBN",
                Relation.Conjunct => reach > 0
                    && analysis.Head(verb) is >= 0 and var head
                    && analysis.Upos(head) == Upos.Verb
                    && IsPassive(analysis, head, reach - 1),
                Relation.AdjectivalModifier => true,
                _ => false,
            };
    }
}
