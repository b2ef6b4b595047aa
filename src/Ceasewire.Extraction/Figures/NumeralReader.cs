using System.Globalization;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Figures;

/// <summary>A number as it stands in the text, before what bounds it.</summary>
internal readonly record struct Numeral(TokenRange Words, double? Low, double? High, NumberKind Kind);

/// <summary>Reads digits and number words that start at a token.</summary>
internal static class NumeralReader
{
    /// <returns>The longest numeral that starts there, or null.</returns>
    public static Numeral? Read(Analysis analysis, int start, int end)
    {
        var first = Token(analysis, start);
        return first switch
        {
            null => null,
            { Kind: NumberKind.Open } => new Numeral(TokenRange.Of(start), null, null, NumberKind.Open),
            { Kind: NumberKind.Share } share => start + 1 < end && analysis.Lower(start + 1) == "of"
                ? new Numeral(TokenRange.Of(start), share.Value, null, NumberKind.Share)
                : null,
            { Kind: NumberKind.Part } part => Part(analysis, start, end, part.Value),
            { Kind: NumberKind.Vague } vague => Vague(analysis, start, end, vague.Value),
            { Kind: NumberKind.Letter } => null,
            { } number => Sum(analysis, start, end, number),
        };
    }

    /// <summary>
    /// "half a million", "a quarter of a million"; "a third of the north" is a share; a bare part is no count.
    /// </summary>
    private static Numeral? Part(Analysis analysis, int start, int end, double part)
    {
        int at = start + 1;
        bool isShare = at < end && analysis.Lower(at) == "of"
            && (analysis.Lower(start) == "half" || (start > 0 && analysis.Lower(start - 1) is "a" or "one"));
        at += at < end && analysis.Lower(at) == "of" ? 1 : 0;
        at += at < end && analysis.Lower(at) is "a" or "an" ? 1 : 0;
        return at < end && Token(analysis, at) is { Kind: NumberKind.Scale or NumberKind.Dozen } scale
                ? new Numeral(new TokenRange(start, at + 1), part * scale.Value, part * scale.Value, NumberKind.Unit)
            : isShare
                ? new Numeral(TokenRange.Of(start), Math.Floor(100 * part), Math.Floor(100 * part), NumberKind.Share)
            : null;
    }

    /// <summary>"dozens", "several hundred", "tens of thousands".</summary>
    private static Numeral Vague(Analysis analysis, int start, int end, double low)
    {
        int at = start + 1;
        if (at + 1 < end && analysis.Lower(at) == "of" && Token(analysis, at + 1) is { Kind: NumberKind.Vague } outer)
        {
            // "thousands" alone is 2,000, so "tens of thousands" is 20 times half of it.
            return new Numeral(new TokenRange(start, at + 2), low * outer.Value / 2, null, NumberKind.Vague);
        }

        return at < end && Token(analysis, at) is { Kind: NumberKind.Scale or NumberKind.Dozen } scale
            ? new Numeral(new TokenRange(start, at + 1), low * scale.Value, null, NumberKind.Vague)
            : new Numeral(TokenRange.Of(start), low, null, NumberKind.Vague);
    }

    /// <summary>"two hundred and fifty", "10.5 million", "3m".</summary>
    private static Numeral? Sum(Analysis analysis, int start, int end, NumberWord first)
    {
        double total = 0, group = first.Value;
        int at = start + 1;
        for (; at < end; at++)
        {
            if (Token(analysis, at) is { } next && Joins(first.Kind, next.Kind))
            {
                bool scales = next.Kind is NumberKind.Scale or NumberKind.Letter or NumberKind.Dozen;
                (total, group) = !scales ? (total, group + next.Value)
                    : next.Value >= 1000 ? (total + (group * next.Value), 0)
                    : (total, group * next.Value);
                first = next;
            }
            else if (!IsJoint(analysis, at, end))
            {
                break;
            }
        }

        double value = total + group;
        return value > 0 || at == start + 1
            ? new Numeral(new TokenRange(start, at), value, value, NumberKind.Unit)
            : null;
    }

    /// <summary>"twenty-two", "hundred and fifty": what stands between two number words of one number.</summary>
    private static bool IsJoint(Analysis analysis, int at, int end) =>
        at + 1 < end
        && (analysis.Lower(at) == "-" || (analysis.Lower(at) == "and" && IsScale(analysis, at - 1)))
        && Token(analysis, at + 1) is { Kind: NumberKind.Unit or NumberKind.Ten }
        && Token(analysis, at - 1) is { Kind: NumberKind.Scale or NumberKind.Ten }
        && !char.IsAsciiDigit(analysis.Form(at + 1)[0]);

    private static bool IsScale(Analysis analysis, int at) => Token(analysis, at) is { Kind: NumberKind.Scale };

    private static bool Joins(NumberKind before, NumberKind next) => next switch
    {
        NumberKind.Scale or NumberKind.Letter or NumberKind.Dozen => before is not NumberKind.Letter,
        NumberKind.Unit => before is NumberKind.Ten or NumberKind.Scale,
        NumberKind.Ten => before is NumberKind.Scale,
        _ => false,
    };

    /// <summary>What one token says of a number: a word of numbers.tsv, or digits ("250,000", "2.5").</summary>
    private static NumberWord? Token(Analysis analysis, int token)
    {
        var form = analysis.Form(token).TrimEnd('%');
        if (form.IsEmpty)
        {
            return null;
        }

        if (!char.IsAsciiDigit(form[0]))
        {
            return NumberWords.Numbers.TryGetValue(analysis.Lower(token), out var word) ? word
                : Hyphenated(analysis.Lower(token));
        }

        return double.TryParse(
            form,
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double value)
            ? new NumberWord(value, NumberKind.Unit)
            : null;
    }

    /// <summary>"twenty-two" written as one token.</summary>
    private static NumberWord? Hyphenated(string lower)
    {
        int hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0
            && NumberWords.Numbers.TryGetValue(lower[..hyphen], out var ten) && ten.Kind == NumberKind.Ten
            && NumberWords.Numbers.TryGetValue(lower[(hyphen + 1)..], out var unit) && unit.Kind == NumberKind.Unit
            ? new NumberWord(ten.Value + unit.Value, NumberKind.Unit)
            : null;
    }
}
