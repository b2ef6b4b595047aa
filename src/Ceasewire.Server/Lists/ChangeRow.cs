using Ceasewire.Ledger.Changes;

namespace Ceasewire.Server.Lists;

/// <summary>What later reports do to what earlier ones say, as one line of a list.</summary>
/// <param name="Of">Id of the incident, truce or report, or key of the place.</param>
/// <param name="Claims">Ids of the claims that change it.</param>
public sealed record ChangeRow(
    string Kind, string Subject, string Of, string Heading, string? Before, string? After, string Claims)
{
    public static ChangeRow From(Change change) => new(
        Terms.Of(change.Kind),
        Terms.Of(change.Subject),
        change.Of,
        change.Heading,
        change.Before,
        change.After,
        string.Join(' ', change.Added.Select(account => account.Claim.Id)));
}
