using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>What has been said of a truce up to a day, as far as its status depends on it.</summary>
internal sealed class TruceState
{
    private const double LongestTermDays = 3660;

    /// <summary>Camps by their last answer: whether they agree.</summary>
    private readonly Dictionary<string, bool> _answers = new(StringComparer.Ordinal);

    public bool IsProposed { get; private set; }

    public bool IsDeclared { get; private set; }

    /// <summary>Somebody agreed whom no report names.</summary>
    public bool IsAgreedUnnamed { get; private set; }

    /// <summary>How many camps agree, by their last answers, and how many refuse.</summary>
    public int Yes { get; private set; }

    public int No => _answers.Count - Yes;

    /// <summary>Last days of each; null while there was none. What is undated is before all days.</summary>
    public DateOnly? Begun { get; private set; }

    public DateOnly? Agreed { get; private set; }

    public DateOnly? Violated { get; private set; }

    public DateOnly? Broken { get; private set; }

    public DateOnly? Ended { get; private set; }

    /// <summary>Last day of a term that is said with a beginning.</summary>
    public DateOnly? Expires { get; private set; }

    /// <summary>Whether there was such a day, and none since on which the truce was begun or agreed on.</summary>
    public bool IsStanding(DateOnly? day) => day is { } last && !(Begun > last) && !(Agreed > last);

    /// <summary>Agreed on anew, after it was broken or had ended, and since that day.</summary>
    public bool IsRenewedSince(DateOnly day) => Agreed > day && (Agreed > Broken || Agreed > Ended);

    /// <summary>Takes in all steps of one day.</summary>
    public void Add(DateOnly day, IReadOnlyCollection<TruceStep> steps)
    {
        foreach (var step in steps)
        {
            Add(day, step);
        }

        // A camp that is said to agree and to refuse on one day has given no answer that can be counted.
        var answers = steps.Where(IsAnswer)
            .SelectMany(step => step.Account.Claim.Actors
                .Where(Camp.IsParty)
                .Select(party => (Camp: Camp.Of(party).Key, IsYes: TrucePosition.IsYes(step.Stance))))
            .Distinct()
            .GroupBy(answer => answer.Camp, answer => answer.IsYes, StringComparer.Ordinal);
        foreach (var camp in answers)
        {
            Answer(day, camp.Key, camp.Count() == 1 ? camp.Single() : null);
        }
    }

    private static bool IsAnswer(TruceStep step) =>
        step.IsOfTruce && (TrucePosition.IsYes(step.Stance) || TrucePosition.IsNo(step.Stance));

    private void Add(DateOnly day, TruceStep step)
    {
        switch (step.Act)
        {
            case TruceAct.Begins or TruceAct.Holds or TruceAct.Extends:
                Begun = day;
                Expires = TermOf(step) ?? (step.Act != TruceAct.Extends && day <= Expires ? Expires : null);
                break;
            case TruceAct.Violated:
                Violated = day;
                break;
            case TruceAct.Collapses:
                Broken = day;
                break;
            case TruceAct.Ends:
                Ended = day;
                break;
        }

        bool isYes = step.IsOfTruce && TrucePosition.IsYes(step.Stance);
        Agreed = isYes ? day : Agreed;
        IsAgreedUnnamed |= isYes && step.Account.Claim.Actors.IsEmpty;
        IsDeclared |= isYes && step.Stance == Stance.Declares;
        IsProposed |= step.Act == TruceAct.BeginningPlanned
            || (step.IsOfTruce
                && step.Stance is Stance.CallsFor
                    or Stance.AcceptsIf
                    or Stance.MayAccept
                    or Stance.Accepts
                    or Stance.Declares);
    }

    /// <param name="isYes">Null where the day's answers contradict each other.</param>
    private void Answer(DateOnly day, string camp, bool? isYes)
    {
        bool hadAgreed = _answers.Remove(camp, out bool before) && before;
        Yes += (isYes == true ? 1 : 0) - (hadAgreed ? 1 : 0);
        if (isYes is { } answer)
        {
            _answers[camp] = answer;
        }

        Broken = hadAgreed && isYes == false && Begun is not null ? day : Broken;
    }

    /// <summary>The last day of "three days from Monday"; null where day or length is not said exactly.</summary>
    private static DateOnly? TermOf(TruceStep step) =>
        step is { Act: TruceAct.Begins or TruceAct.Extends, Day: { IsSaid: true } start }
        && step.Account.Claim.Figures.FirstOrDefault(figure => figure.What == FigureKind.Duration)
            is { Approximate: false, Low: { } low, High: { } high }
        && low.Equals(high)
        && low is > 0 and < LongestTermDays
            ? start.Day.AddDays((int)Math.Ceiling(low))
            : null;
}
