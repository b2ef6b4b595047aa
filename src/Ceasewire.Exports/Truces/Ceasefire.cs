using System.Collections.Immutable;
using Ceasewire.Exports.Codes;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Truces;
using Ceasewire.Records;

namespace Ceasewire.Exports.Truces;

/// <summary>A truce that is said to have been agreed, declared or begun.</summary>
/// <param name="Agreed">Steps in which a party agrees to it or declares it.</param>
/// <param name="Begun">Steps in which it comes into force.</param>
/// <param name="Ended">Steps in which it ends or collapses.</param>
internal sealed record Ceasefire(
    TruceProcess Process,
    ImmutableArray<TruceStep> Agreed,
    ImmutableArray<TruceStep> Begun,
    ImmutableArray<TruceStep> Ended)
{
    public string Id => Process.Id;

    /// <summary>Null where no report says where it is: none is reckoned from the parties.</summary>
    public Country? Country =>
        Process.Scene.Basis is SceneBasis.Said or SceneBasis.Inherited ? Country.Of(Process.Scene.Country) : null;

    public ImmutableArray<Account> Accounts { get; } =
        [.. Agreed.Concat(Begun).Concat(Ended).Select(step => step.Account).DistinctBy(account => account.Claim.Id)];

    /// <summary>One a side.</summary>
    public ImmutableArray<Party> Parties =>
    [
        .. Agreed.SelectMany(step => step.Account.Claim.Actors).DistinctBy(party => Side.Of(party).Key),
    ];

    public string Comment
    {
        get
        {
            var first = Accounts[0].Claim;
            int sources = Accounts.Select(account => account.Origin).Distinct(StringComparer.Ordinal).Count();
            return $"“{first.Quote.Exact}” ({Terms.Of(first.Attribution)}). Independent sources: {sources}."
                + $" Claims: {Citations.Join(Accounts.Select(account => account.Claim.Id))}";
        }
    }

    /// <returns>Null where nobody is said to have agreed and nothing began.</returns>
    public static Ceasefire? Of(TruceProcess process)
    {
        var told = process.Steps.Where(step => step.IsOfTruce && step.Account.IsAsserted).ToArray();
        ImmutableArray<TruceStep> agreed =
            [.. told.Where(step => step.Act == TruceAct.Position && step.Stance is Stance.Accepts or Stance.Declares)];
        ImmutableArray<TruceStep> begun = [.. told.Where(step => step.Act == TruceAct.Begins)];
        return agreed.IsEmpty && begun.IsEmpty
            ? null
            : new(process, agreed, begun, [.. told.Where(step => step.Act is TruceAct.Ends or TruceAct.Collapses)]);
    }

    /// <returns>The first day that a report says; null where none does.</returns>
    public static DateOnly? Earliest(IEnumerable<TruceStep> steps) => steps
        .Where(step => step.Day?.IsSaid == true)
        .Min(step => step.Day?.Day);
}
