using Microsoft.Extensions.Logging;

namespace Ceasewire.Work;

/// <summary>What a worker tells of its work; never the text, title or name of an article.</summary>
internal static partial class WorkLog
{
    [LoggerMessage(
        LogLevel.Information,
        "{Articles} articles of {Queue} are in the ledger, the last derivation took {Seconds:0.000} s, the longest wait was {Wait:0.000} s.")]
    public static partial void Derived(this ILogger log, int articles, string queue, double seconds, double wait);

    /// <param name="article">Its id; null where it could not be decoded.</param>
    [LoggerMessage(LogLevel.Warning, "A message was laid aside: {Reason} Article: {Article}.")]
    public static partial void LaidAside(this ILogger log, string reason, string? article);

    [LoggerMessage(
        LogLevel.Warning, "The ledger is out of order: {Problem} Trying again until it is not; nothing is lost.")]
    public static partial void LedgerIsOut(this ILogger log, string problem);

    [LoggerMessage(LogLevel.Information, "The ledger works again.")]
    public static partial void LedgerIsBack(this ILogger log);

    [LoggerMessage(LogLevel.Warning, "{Problem} Trying again.")]
    public static partial void BrokerIsLost(this ILogger log, string problem);
}
