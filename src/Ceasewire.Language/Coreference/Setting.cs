using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Where a mention stands in its sentence and text.</summary>
/// <param name="Governor">The token that its head hangs on, or -1.</param>
/// <param name="GovernorWord">That token's lemma as a <see cref="WordHash"/>.</param>
/// <param name="Quotation">The quotation that it stands in, or -1.</param>
/// <param name="Tells">Subject of a verb that tells something: "Brandt | said that …".</param>
/// <param name="Before">The word before it, as a <see cref="WordHash"/>; 0 at a sentence's start.</param>
/// <param name="After">The word after it.</param>
internal sealed record Setting(
    int Sentence, Relation Role, int Governor, uint GovernorWord, int Quotation, bool Tells, uint Before, uint After)
{
    /// <summary>Subjects of its own clause and of the clauses above, nearest first; -1 for none.</summary>
    public required (int Own, int Above, int Top) Subjects { get; init; }

    /// <summary>The token of which it is the predicate: "| Brandt is the mayor"; else -1.</summary>
    public required int PredicateOf { get; init; }

    /// <summary>Sentences up to its own that begin outside of quotations: what one quotation holds counts once.</summary>
    public int Narration { get; init; }

    /// <summary>A clause or phrase hangs on it from behind.</summary>
    public required bool IsModifiedBehind { get; init; }

    /// <summary>A hyphen makes one word of it and what follows: "| rebel-held".</summary>
    public required bool IsJoined { get; init; }

    public static Setting Of(Analysis analysis, Quotations quotations, int head, TokenRange span)
    {
        int sentence = analysis.Document.SentenceOf(head), governor = analysis.Head(head);
        var range = analysis.Document.Sentences[sentence];
        int clause = Clauses.Above(analysis, head);
        int above = clause < 0 ? -1 : Clauses.Above(analysis, clause);
        return new(
            sentence,
            analysis.Relation(head),
            governor,
            governor < 0 ? 0 : Fnv.Hash(analysis.Lemma(governor)),
            quotations.Of(head),
            IsTeller(analysis, quotations, head, governor),
            span.Start > range.Start ? Fnv.Hash(analysis.Lower(span.Start - 1)) : 0,
            span.End < range.End ? Fnv.Hash(analysis.Lower(span.End)) : 0)
        {
            Subjects = (
                SubjectOf(analysis, clause),
                SubjectOf(analysis, above),
                above < 0 ? -1 : SubjectOf(analysis, Clauses.Above(analysis, above))),
            PredicateOf = analysis.HasChild(head, Relation.Copula) ? analysis.NearestSubject(head) ?? -1 : -1,
            IsModifiedBehind = span.End > head + 1,
            IsJoined = head + 1 < range.End && analysis.Form(head + 1) is "-"
                && analysis.Document.Tokens[head + 1].Start == analysis.Document.Tokens[head].End,
        };
    }

    private static int SubjectOf(Analysis analysis, int clause) =>
        clause < 0 ? -1 : Clauses.SharedSubject(analysis, clause) ?? -1;

    private static bool IsTeller(Analysis analysis, Quotations quotations, int head, int governor) =>
        governor >= 0 && analysis.Relation(head) == Relation.Subject && quotations.Of(governor) < 0
        && (analysis.HasChild(governor, Relation.ClausalComplement) || analysis.Relation(governor) == Relation.Parataxis
            || analysis.HasChild(governor, Relation.Parataxis));
}
