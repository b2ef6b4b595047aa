using System.Globalization;
using RabbitMQ.Client;

namespace Ceasewire.Work;

/// <summary>A message as it was delivered.</summary>
/// <param name="Earlier">How often it was delivered before.</param>
/// <param name="Submitted">Null where its publisher did not say.</param>
internal sealed record Delivery(ulong Tag, byte[] Body, int Earlier, DateTimeOffset? Submitted)
{
    private const string Count = "x-delivery-count";

    /// <summary>Header with the moment of submission, in milliseconds since 1970: AMQP's own counts whole seconds.</summary>
    private const string At = "x-ceasewire-submitted";

    // A message that was given back as often may be what ends the worker, or what the ledger cannot take.
    private const int SuspectAfter = 3;

    // The year 9999.
    private const long MostMilliseconds = 253_402_300_800_000;

    /// <summary>Whether it is read and stored by itself, so that it takes nothing else with it.</summary>
    public bool IsSuspect => Earlier >= SuspectAfter;

    public static Delivery Of(ulong tag, byte[] body, IReadOnlyBasicProperties properties) =>
        new(
            tag,
            body,
            (int)Math.Clamp(Number(properties, Count) ?? 0, 0, int.MaxValue),
            Number(properties, At) is >= 0 and < MostMilliseconds and var at
                ? DateTimeOffset.FromUnixTimeMilliseconds(at)
                : null);

    /// <summary>The properties of an article's message.</summary>
    public static BasicProperties Properties(DateTimeOffset? submitted) => new()
    {
        Persistent = true,
        Headers = submitted is { } at
            ? new Dictionary<string, object?> { [At] = at.ToUnixTimeMilliseconds() }
            : null,
    };

    private static long? Number(IReadOnlyBasicProperties properties, string header) =>
        properties.Headers is { } headers && headers.TryGetValue(header, out object? number)
            && number is int or long or short or byte
            ? Convert.ToInt64(number, CultureInfo.InvariantCulture)
            : null;
}
