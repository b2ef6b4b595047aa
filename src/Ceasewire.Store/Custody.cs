namespace Ceasewire.Store;

/// <summary>Who writes to a ledger, and by which clock: what the log says of every change.</summary>
public sealed record Custody(string Custodian, TimeProvider Time)
{
    /// <summary>The account that runs the program, by the machine's clock.</summary>
    public static Custody OfAccount() => new(Environment.UserName, TimeProvider.System);
}
