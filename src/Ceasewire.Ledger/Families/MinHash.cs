using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// Signatures whose equal bands make candidates of texts that share about a third of their shingles or more (Broder
/// 1997).
/// </summary>
internal static class MinHash
{
    // Pairs that share the part s of their shingles meet in a band with probability 1 - (1 - s^3)^40: 67% at s = 0.3,
    // 99% at 0.5.
    private const int Bands = 40;
    private const int RowsPerBand = 3;

    /// <returns>One hash a band; none for a text without shingles.</returns>
    public static ImmutableArray<ulong> BandsOf(ImmutableArray<ulong> shingles)
    {
        if (shingles.IsEmpty)
        {
            return [];
        }

        var bands = ImmutableArray.CreateBuilder<ulong>(Bands);
        for (int band = 0; band < Bands; band++)
        {
            ulong hash = (ulong)band;
            for (int row = 0; row < RowsPerBand; row++)
            {
                hash = Shingles.Mix(hash ^ Least(shingles, (ulong)((band * RowsPerBand) + row + 1)));
            }

            bands.Add(hash);
        }

        return bands.MoveToImmutable();
    }

    private static ulong Least(ImmutableArray<ulong> shingles, ulong function)
    {
        ulong salt = Shingles.Mix(function * 0x9E3779B97F4A7C15);
        ulong least = ulong.MaxValue;
        foreach (ulong shingle in shingles)
        {
            least = Math.Min(least, Shingles.Mix(shingle ^ salt));
        }

        return least;
    }
}
