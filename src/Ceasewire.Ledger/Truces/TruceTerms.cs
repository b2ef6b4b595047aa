using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>What a truce is proposed or agreed to be. Null where the report does not say.</summary>
/// <param name="Duration">Days.</param>
/// <param name="Area">The place that the claim itself gives.</param>
/// <param name="Exception">The words that except something, to the end of the clause.</param>
/// <param name="Start">When it begins, as EDTF.</param>
/// <param name="Condition">The words of the condition.</param>
public sealed record TruceTerms(
    Figure? Duration, ClaimPlace? Area, Quote? Exception, ClaimTime? Start, Quote? Condition)
{
    internal static TruceTerms Of(TruceStep step)
    {
        var claim = step.Account.Claim;
        return new(
            claim.Figures.FirstOrDefault(figure => figure.What == FigureKind.Duration),
            step.Scene.Basis == SceneBasis.Said ? claim.Place : null,
            ExceptionOf(claim),
            StartOf(step.Act, claim),
            claim.Condition);
    }

    /// <summary>"… except the two militant groups": from the word that excepts to the end of the clause.</summary>
    private static Quote? ExceptionOf(Claim claim)
    {
        var (at, _) = WordRoles.Find("exception", claim.Quote.Exact);
        if (at < 0)
        {
            return null;
        }

        string words = claim.Quote.Exact[at..].TrimEnd(' ', '.', ';', ',', '\n');
        int start = claim.Quote.Start + Runes(claim.Quote.Exact[..at]);
        return new(words, start, start + Runes(words));
    }

    /// <summary>The time of a beginning; else a time that the clause introduces with "from", "starting" ….</summary>
    private static ClaimTime? StartOf(TruceAct act, Claim claim)
    {
        if (claim.Time is not { Edtf: not null } time)
        {
            return null;
        }

        if (act is TruceAct.Begins or TruceAct.BeginningPlanned)
        {
            return time;
        }

        if (time.Quote is null || time.Quote.Start < claim.Trigger.End)
        {
            return null;
        }

        string before = new Clause(claim).Before(time.Quote).TrimEnd();
        return WordRoles.Of("from").Any(word => before.EndsWith($" {word}", StringComparison.OrdinalIgnoreCase))
            ? time
            : null;
    }

    private static int Runes(string text) => new CodePoints(text).Length;
}
