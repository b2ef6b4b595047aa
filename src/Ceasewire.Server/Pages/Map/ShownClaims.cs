using System.Collections.Immutable;

namespace Ceasewire.Server.Pages.Map;

/// <summary>The claims of a filter, with what the map, the timeline and the trays show of them.</summary>
public sealed class ShownClaims
{
    private readonly Lazy<ImmutableArray<PlaceRow>> _places;

    /// <param name="claims">By day, the undated last.</param>
    public ShownClaims(ImmutableArray<Account> claims)
    {
        Claims = claims;
        Unplaced = [.. claims.Where(account => account.Claim.Place?.Latitude is null)];
        Undated = [.. claims.Where(account => Selection.DayOf(account) is null)];
        Timeline = Timeline.Of(claims);
        _places = new(() => [.. PlaceRow.In(claims)]);
    }

    public ImmutableArray<Account> Claims { get; }

    public ImmutableArray<Account> Unplaced { get; }

    public ImmutableArray<Account> Undated { get; }

    public Timeline Timeline { get; }

    public IEnumerable<PlaceRow> Places => _places.Value;
}
