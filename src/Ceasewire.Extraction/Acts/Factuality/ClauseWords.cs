using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts.Factuality;

/// <summary>The function words of one predicate: what its own clause says of whether it happens.</summary>
/// <param name="Modal">"may", or "-".</param>
/// <param name="Auxiliaries">Lemma and tag of each, joined: "have/VBZ+be/VBN".</param>
/// <param name="Marker">The conjunction that opens the clause, or "-".</param>
/// <param name="Subject">Its token, or -1.</param>
internal readonly record struct ClauseWords(
    string Modal, string Auxiliaries, string Marker, bool IsInfinitive, bool IsNegated, int Subject)
{
    /// <summary>Coordinations nested deeper than this are lists, not clauses.</summary>
    private const int Deepest = 4;

    /// <summary>What the predicate's own dependents say.</summary>
    public static ClauseWords Of(Analysis analysis, StatusWords words, int predicate)
    {
        string modal = "-", marker = "-";
        var auxiliaries = new List<string>();
        bool infinitive = false, negated = false;
        int subject = -1;
        foreach (int child in analysis.Children(predicate))
        {
            string lemma = analysis.Lemma(child);
            switch (analysis.Relation(child))
            {
                case Relation.Auxiliary
                or Relation.PassiveAuxiliary
                or Relation.Copula when analysis.Xpos(child) == "MD":
                    modal = lemma;
                    break;
                case Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula:
                    auxiliaries.Add($"{lemma}/{analysis.Xpos(child)}");
                    break;
                case Relation.Marker when lemma == "to":
                    infinitive = true;
                    break;
                case Relation.Marker:
                    marker = lemma;
                    break;
                case Relation.Subject or Relation.PassiveSubject or Relation.ClausalSubject or Relation.OuterSubject:
                    subject = child;
                    break;
            }

            negated |=
                analysis.Relation(child)
                    is Relation.AdverbialModifier
                        or Relation.Determiner
                        or Relation.PreConjunct
                        or Relation.CoordinatingConjunction
                        or Relation.Case
                        or Relation.Marker
                        or Relation.Subject
                        or Relation.PassiveSubject
                && (words.Is(analysis.Lower(child), StatusUse.Negation) || HasNegativeDeterminer(analysis, child));
        }

        auxiliaries.Sort(StringComparer.Ordinal);
        return new(modal, string.Join('+', auxiliaries), marker, infinitive, negated, subject);
    }

    /// <summary>
    /// The same, with what a coordinated predicate leaves out taken from the first: "will go and see".
    /// </summary>
    /// <param name="top">The first predicate of the coordination.</param>
    public static ClauseWords WithShared(Analysis analysis, StatusWords words, int predicate, out int top)
    {
        var own = Of(analysis, words, predicate);
        top = predicate;
        for (int steps = 0;
            steps < Deepest && analysis.Relation(top) == Relation.Conjunct && analysis.Head(top) >= 0;
            steps++)
        {
            top = analysis.Head(top);
            if (own.Subject >= 0)
            {
                continue;
            }

            var first = Of(analysis, words, top);
            own = new(
                own is { Modal: "-", Auxiliaries: "" } ? first.Modal : own.Modal,
                own.Auxiliaries.Length == 0 ? first.Auxiliaries : own.Auxiliaries,
                own.Marker == "-" ? first.Marker : own.Marker,
                own.IsInfinitive || first.IsInfinitive,
                own.IsNegated,
                first.Subject);
        }

        return own;
    }

    private static bool HasNegativeDeterminer(Analysis analysis, int noun) =>
        analysis.Relation(noun) is Relation.Subject or Relation.PassiveSubject
        && analysis.Child(noun, Relation.Determiner) is { } determiner
        && analysis.Lower(determiner) is "no" or "neither";
}
