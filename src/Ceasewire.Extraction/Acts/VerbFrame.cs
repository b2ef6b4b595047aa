using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// A verb and who does what in it, whatever its voice: the doer is the subject of the active or the agent of the
/// passive, the patient the object or the passive subject. Subjects that the tree leaves out are inherited: from a
/// shared subject, a governing verb, a modified noun.
/// </summary>
/// <param name="Doer">Head token, or -1.</param>
/// <param name="Patient">Head token, or -1.</param>
internal readonly record struct VerbFrame(int Verb, int Doer, int Patient, bool IsPassive)
{
    /// <summary>
    /// How far an inherited subject is looked for: chains of verbs longer than this are parse errors.
    /// </summary>
    private const int Reach = 6;

    public static VerbFrame Of(Analysis analysis, int verb)
    {
        bool passive = Voice.IsPassive(analysis, verb, Reach);
        int subject = Subject(analysis, verb, Reach);
        if (passive)
        {
            return new VerbFrame(verb, Agent(analysis, verb), subject, true);
        }

        int patient = Antecedent(analysis, verb, analysis.Child(verb, Relation.Object) ?? -1);
        if (patient < 0)
        {
            patient = IsGap(analysis, verb) ? analysis.Head(verb) : Phrases.BoundedObject(analysis, verb);
        }

        return new VerbFrame(verb, subject, patient, false);
    }

    /// <returns>The surface subject, or -1.</returns>
    private static int Subject(Analysis analysis, int verb, int reach)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Relation(child) is Relation.Subject or Relation.PassiveSubject)
            {
                return Antecedent(analysis, verb, child);
            }
        }

        return Phrases.BoundedSubject(analysis, verb) is >= 0 and var bounded ? bounded
            : reach == 0 ? -1
            : Inherited(analysis, verb, reach - 1);
    }

    private static int Inherited(Analysis analysis, int verb, int reach)
    {
        int head = analysis.Head(verb);
        if (head < 0)
        {
            return -1;
        }

        bool nominal = analysis.Upos(head) is Upos.Noun or Upos.ProperNoun or Upos.Pronoun or Upos.Numeral;
        switch (analysis.Relation(verb))
        {
            case Relation.Conjunct:
                return nominal ? -1 : Subject(analysis, head, reach);
            case Relation.OpenComplement:
                return
                    !Governors.ControlsBySubject(analysis, head)
                    && analysis.Child(head, Relation.Object) is { } controlled
                    ? controlled
                    : Subject(analysis, head, reach);
            case Relation.AdverbialClause or Relation.RelativeAdverbialClause or Relation.Unspecified:
                return Subject(analysis, head, reach);
            case Relation.AdjectivalClause:
                return analysis.Xpos(verb) == "VB" || !nominal ? -1 : head;
            case Relation.RelativeClause:
                return nominal ? head : -1;
            case Relation.ClausalComplement or Relation.Parataxis when verb < head:
                return Misplaced(analysis, verb, head);
            default:
                return -1;
        }
    }

    /// <summary>
    /// "Rebels overran the base, officials said": where "said" was given both subjects, the first is the other verb's.
    /// </summary>
    private static int Misplaced(Analysis analysis, int verb, int teller)
    {
        int first = -1;
        bool hasOwn = false;
        foreach (int child in analysis.Children(teller))
        {
            if (analysis.Relation(child) is Relation.Subject or Relation.PassiveSubject)
            {
                first = child < verb ? child : first;
                hasOwn |= child > verb;
            }
        }

        return hasOwn ? first : -1;
    }

    private static int Agent(Analysis analysis, int verb)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Relation(child) == Relation.AgentOblique
                || (
                    analysis.Relation(child) == Relation.Oblique
                    && child > verb
                    && Phrases.HasCase(analysis, child, "by")))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"who", "which" and "that" stand for the noun that their clause modifies.</summary>
    private static int Antecedent(Analysis analysis, int verb, int argument) =>
        argument >= 0
        && analysis.Lower(argument) is "who" or "which" or "that" or "whom"
        && analysis.Relation(verb) == Relation.RelativeClause
            ? analysis.Head(verb)
            : argument;

    /// <summary>"areas rebels have left": a relative clause with a subject and no object modifies its object.</summary>
    private static bool IsGap(Analysis analysis, int verb) =>
        analysis.Relation(verb) == Relation.RelativeClause
        && analysis.Child(verb, Relation.Subject) is { } subject
        && analysis.Lower(subject) is not ("who" or "which" or "that")
        && !analysis.HasChild(verb, Relation.ClausalComplement)
        && !analysis.HasChild(verb, Relation.OpenComplement);
}
