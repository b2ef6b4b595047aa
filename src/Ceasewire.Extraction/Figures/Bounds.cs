using Ceasewire.Text;

namespace Ceasewire.Extraction.Figures;

/// <summary>What stands around a number and bounds it: "at least 30", "almost 150", "200 or more".</summary>
internal static class Bounds
{
    public static FigureMention Apply(
        Analysis analysis,
        TokenRange sentence,
        Numeral numeral,
        FigureUnit unit,
        int? counted)
    {
        var (bound, words) = Around(analysis, sentence, numeral.Words);
        (double? low, double? high, bool approximate) = bound switch
        {
            Bound.Low => (numeral.Low, null, false),
            Bound.High => (null, numeral.High ?? numeral.Low, false),
            Bound.Nearly => (null, numeral.High ?? numeral.Low, true),
            Bound.About => (numeral.Low, numeral.High, true),
            _ => (numeral.Low, numeral.High, numeral.Kind is NumberKind.Vague or NumberKind.Open),
        };
        return new FigureMention(words, counted, low, high, approximate)
        {
            Unit = unit,
            Number = numeral.Words.End - 1,
        };
    }

    private static (Bound Bound, TokenRange Words) Around(Analysis analysis, TokenRange sentence, TokenRange number)
    {
        int before = number.Start;
        if (before > sentence.Start && analysis.Lower(before - 1) is "a" or "the" or "another" or "an")
        {
            before--;
        }

        if (before > sentence.Start && NumberWords.Before.TryGetValue(analysis.Lower(before - 1), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                int start = before - phrase.Words.Length;
                if (start >= sentence.Start && Matches(analysis, start, phrase.Words))
                {
                    return (phrase.Bound, new TokenRange(start, number.End));
                }
            }
        }

        if (number.End < sentence.End && NumberWords.After.TryGetValue(analysis.Lower(number.End), out phrases))
        {
            foreach (var phrase in phrases)
            {
                if (number.End + phrase.Words.Length <= sentence.End && Matches(analysis, number.End, phrase.Words))
                {
                    return (phrase.Bound, new TokenRange(number.Start, number.End + phrase.Words.Length));
                }
            }
        }

        return (Bound.Exact, number);
    }

    private static bool Matches(Analysis analysis, int start, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (analysis.Lower(start + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
