using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Truces;

namespace Ceasewire.Ledger;

/// <summary>
/// Which truces and places a selection asks for. They are made from all that is told of them, and picked whole: a
/// status or a holder follows from the days before, too.
/// </summary>
public static class Asked
{
    public static bool Holds(Selection selection, TruceProcess truce) =>
        (selection.Place is null || IsAt(selection, truce))
        && (selection.Party is null || truce.Steps.Select(step => step.Account).Any(ByParty(selection).Holds))
        && Meets(selection, truce.First, truce.Last);

    public static bool Holds(Selection selection, PlaceControl place) =>
        place.Holdings.Any(holding =>
            holding.Accounts.Concat(holding.Endings).Any(ByPlaceAndParty(selection).Holds)
            && Meets(selection, holding.Since?.Day, holding.Until?.Day ?? selection.To ?? DateOnly.MaxValue));

    /// <summary>Whether a truce with this step is at the place that is asked for.</summary>
    internal static bool IsAt(Selection selection, TruceStep step) =>
        IsIn(selection, step.Scene) || selection.IsAt(step.Account.Claim);

    private static bool IsAt(Selection selection, TruceProcess truce) =>
        IsIn(selection, truce.Scene) || truce.Steps.Any(step => selection.IsAt(step.Account.Claim));

    private static bool IsIn(Selection selection, TruceScene scene) =>
        new[] { scene.Name, scene.Region, scene.Country }
            .Contains(selection.Place, StringComparer.OrdinalIgnoreCase);

    private static Selection ByParty(Selection selection) => Selection.Everything with { Party = selection.Party };

    private static Selection ByPlaceAndParty(Selection selection) =>
        Selection.Everything with { Place = selection.Place, Party = selection.Party };

    private static bool Meets(Selection selection, DateOnly? first, DateOnly? last) =>
        (selection.From is null && selection.To is null)
        || ((first ?? last) is not null
            && !(last < selection.From)
            && !(first > selection.To));
}
