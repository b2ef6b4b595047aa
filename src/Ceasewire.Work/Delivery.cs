using System.Globalization;
using RabbitMQ.Client;

namespace Ceasewire.Work;

/// <summary>A message as it was delivered.</summary>
/// <param name="Earlier">How often it was delivered before.</param>
internal sealed record Delivery(ulong Tag, byte[] Body, int Earlier)
{
    private const string Count = "x-delivery-count";

    // A message that was given back as often may be what ends the worker, or what the ledger cannot take.
    private const int SuspectAfter = 3;

    /// <summary>Whether it is read and stored by itself, so that it takes nothing else with it.</summary>
    public bool IsSuspect => Earlier >= SuspectAfter;

    public static int EarlierOf(IReadOnlyBasicProperties properties) =>
        properties.Headers is { } headers && headers.TryGetValue(Count, out object? count) && count is IConvertible
            ? Convert.ToInt32(count, CultureInfo.InvariantCulture)
            : 0;
}
