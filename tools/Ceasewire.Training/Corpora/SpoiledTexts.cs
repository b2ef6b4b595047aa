using System.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>Copies of running texts as some are printed: all in capitals, or without commas and apostrophes.</summary>
internal static class SpoiledTexts
{
    /// <summary>Of so many texts one is copied in each way.</summary>
    private const int OneIn = 8;

    /// <returns>Every text, and the copies of some.</returns>
    public static IEnumerable<(string Text, HashSet<int> Ends)> WithCopies(
        IEnumerable<(string Text, HashSet<int> Ends)> texts)
    {
        foreach (var (number, (text, ends)) in texts.Index())
        {
            yield return (text, ends);
            if (number % OneIn == 1)
            {
                yield return (text.ToUpperInvariant(), ends);
            }
            else if (number % OneIn == 3)
            {
                yield return WithoutMarks(text, ends);
            }
        }
    }

    private static (string Text, HashSet<int> Ends) WithoutMarks(string text, HashSet<int> ends)
    {
        var (kept, keptEnds) = (new StringBuilder(text.Length), new HashSet<int>());
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not (',' or '\'' or '’'))
            {
                kept.Append(text[i]);
            }

            if (ends.Contains(i + 1))
            {
                keptEnds.Add(kept.Length);
            }
        }

        return (kept.ToString(), keptEnds);
    }
}
