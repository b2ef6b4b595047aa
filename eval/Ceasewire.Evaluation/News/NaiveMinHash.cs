namespace Ceasewire.Evaluation.News;

/// <summary>
/// What a textbook does (Broder 1997): runs of four words of the whole text, wall and all; 120 hash functions in bands
/// of three; texts of
/// which the shorter shares two fifths are one, and so on from text to text.
/// </summary>
internal static class NaiveMinHash
{
    private const int WordsPerRun = 4;
    private const int Bands = 40;
    private const int RowsPerBand = 3;
    private const double LeastShared = 0.4;

    /// <returns>A family's name for each text's.</returns>
    public static Dictionary<string, string> Families(IEnumerable<(string Name, string Text)> texts)
    {
        var all = texts.Select(text => (text.Name, Runs: Runs(text.Text))).ToArray();
        int[] family = [.. Enumerable.Range(0, all.Length)];
        Dictionary<(int, ulong), List<int>> buckets = [];
        for (int text = 0; text < all.Length; text++)
        {
            foreach (var band in BandsOf(all[text].Runs))
            {
                if (!buckets.TryGetValue(band, out var bucket))
                {
                    buckets[band] = bucket = [];
                }

                foreach (int other in bucket.Where(other =>
                    Root(family, other) != Root(family, text) && AreAlike(all[other].Runs, all[text].Runs)))
                {
                    family[Root(family, text)] = Root(family, other);
                }

                bucket.Add(text);
            }
        }

        return Enumerable.Range(0, all.Length).ToDictionary(text => all[text].Name, text => all[Root(family, text)].Name);
    }

    private static int Root(int[] family, int text)
    {
        while (family[text] != text)
        {
            text = family[text];
        }

        return text;
    }

    private static bool AreAlike(HashSet<ulong> one, HashSet<ulong> other) =>
        one.Count(other.Contains) >= LeastShared * Math.Min(one.Count, other.Count);

    private static HashSet<ulong> Runs(string text)
    {
        string[] words = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        HashSet<ulong> runs = [];
        for (int i = 0; i + WordsPerRun <= words.Length; i++)
        {
            ulong hash = 14695981039346656037;
            foreach (char letter in string.Join(' ', words, i, WordsPerRun).Where(char.IsLetterOrDigit))
            {
                hash = (hash ^ letter) * 1099511628211;
            }

            runs.Add(hash);
        }

        return runs;
    }

    private static IEnumerable<(int Band, ulong Hash)> BandsOf(HashSet<ulong> runs)
    {
        for (int band = 0; runs.Count > 0 && band < Bands; band++)
        {
            ulong hash = 0;
            for (int row = 0; row < RowsPerBand; row++)
            {
                ulong salt = Mix((ulong)((band * RowsPerBand) + row + 1));
                hash = Mix(hash ^ runs.Min(run => Mix(run ^ salt)));
            }

            yield return (band, hash);
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
