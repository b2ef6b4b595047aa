using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Figures;

/// <summary>
/// Finds the numbers and vague quantities that count something. Ordinals, dates, ages, distances, sums of money and
/// numbers inside names are left out: none of them can be a toll.
/// </summary>
public static class FigureReader
{
    public static ImmutableArray<FigureMention> Read(Analysis analysis)
    {
        var figures = ImmutableArray.CreateBuilder<FigureMention>();
        foreach (var sentence in analysis.Document.Sentences)
        {
            for (int token = sentence.Start; token < sentence.End;)
            {
                var found = MayStart(analysis, token) ? ReadAt(analysis, token, sentence) : null;
                if (found is not null)
                {
                    figures.Add(found);
                }

                token = found is not null ? Math.Max(found.Words.End, token + 1) : token + 1;
            }
        }

        return figures.ToImmutable();
    }

    private static bool MayStart(Analysis analysis, int token) =>
        char.IsAsciiDigit(analysis.Form(token)[0])
        || (
            analysis.Upos(token) is not (Upos.Verb or Upos.Punctuation or Upos.Adposition)
            && char.IsLetter(analysis.Form(token)[0]));

    private static FigureMention? ReadAt(Analysis analysis, int token, TokenRange sentence)
    {
        if (Compounds.DurationAt(analysis, token, sentence) is { } length)
        {
            return Bounds.Apply(analysis, sentence, length, FigureUnit.Days, Counted.Of(analysis, length));
        }

        if (NumeralReader.Read(analysis, token, sentence.End) is not { } numeral)
        {
            return null;
        }

        numeral = Compounds.Range(analysis, numeral, sentence);
        var unit = Compounds.UnitAfter(analysis, numeral, sentence);
        if (NotACount.Is(analysis, numeral, unit, sentence))
        {
            return null;
        }

        return unit switch
        {
            { Kind: UnitKind.Percent } => Bounds.Apply(
                analysis, sentence,
                numeral with
                {
                    Words = Compounds.WithPercent(analysis, numeral),
                },
                FigureUnit.Percent,
                Counted.OfShare(analysis, numeral)),
            { Kind: UnitKind.Days } days => Bounds.Apply(
                analysis, sentence,
                Compounds.InDays(numeral, days),
                FigureUnit.Days,
                Counted.OfDuration(analysis, numeral)),
            _ when numeral.Kind == NumberKind.Share => Bounds.Apply(
                analysis, sentence, numeral, FigureUnit.Percent, Counted.OfShare(analysis, numeral)),
            _ => Bounds.Apply(analysis, sentence, numeral, FigureUnit.Count, Counted.Of(analysis, numeral)),
        };
    }
}
