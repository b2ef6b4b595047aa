using Ceasewire.Ledger.Disputes;

namespace Ceasewire.Ledger.Changes;

/// <summary>Disputes that what is added opens, or adds a version to.</summary>
internal static class DisputeChanges
{
    public static IEnumerable<Change> Find(LedgerState before, LedgerState after, Known known)
    {
        var old = before.Disputes.Select(Name).ToHashSet(StringComparer.Ordinal);

        // Who holds a place is told by the changes of control.
        return after.Disputes
            .Where(dispute =>
                dispute is { Kind: not DisputeKind.Control, Versions.Length: > 1 } && !old.Contains(Name(dispute)))
            .Select(dispute => Contradiction(dispute.Versions[0].Accounts[0].Claim.Id, dispute, known))
            .OfType<Change>();
    }

    /// <param name="of">Id of the incident, else of the dispute's first claim.</param>
    /// <returns>Null where no version is new.</returns>
    public static Change? Contradiction(string of, Dispute dispute, Known known)
    {
        var added = dispute.Versions.Where(version => !version.Accounts.Any(known.Holds)).ToArray();
        var told = dispute.Versions.Where(version => version.Accounts.Any(known.Holds)).ToArray();
        return added.Length == 0 ? null : new(
            ChangeKind.Contradicted,
            ChangeSubject.Dispute,
            of,
            $"{Terms.Of(dispute.Kind)}: {dispute.Subject}",
            told.Length == 0 ? null : Text(told),
            Text(added),
            [.. told.SelectMany(version => version.Accounts)],
            known.Added(added.SelectMany(version => version.Accounts)));
    }

    private static string Text(IEnumerable<Disputes.Version> versions) =>
        string.Join("; ", versions.Select(version => version.Text));

    /// <summary>Equal for the same dispute in another state: of one place; else of one text and its copies.</summary>
    private static string Name(Dispute dispute)
    {
        var first = dispute.Versions[0].Accounts[0];
        string? where = dispute.Kind == DisputeKind.Position ? first.PlaceKey : first.Family;
        return string.Join(
            '\u0001',
            [Terms.Of(dispute.Kind), dispute.Subject, where, .. dispute.Versions.Select(version => version.Text)]);
    }
}
