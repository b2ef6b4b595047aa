using System.Collections.Concurrent;

namespace Ceasewire.Server.Access;

/// <summary>Stops guessing: after some wrong passwords an account takes none for a while.</summary>
internal sealed class Lockout(TimeProvider time)
{
    public const int Tries = 5;

    private const int MostNames = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset Last)> _failed =
        new(StringComparer.Ordinal);

    public bool IsLocked(string name) =>
        _failed.TryGetValue(name, out var failed) && failed.Failures >= Tries && time.GetUtcNow() - failed.Last < Pause;

    public void Fail(string name)
    {
        // Made-up names must not fill the memory.
        if (_failed.Count >= MostNames)
        {
            _failed.Clear();
        }

        var now = time.GetUtcNow();
        _failed.AddOrUpdate(
            name,
            (1, now),
            (_, failed) => (now - failed.Last < Pause ? failed.Failures + 1 : 1, now));
    }

    public void Succeed(string name) => _failed.TryRemove(name, out _);
}
