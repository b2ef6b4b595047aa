using System.Globalization;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>How many: "three", "22.8", "twenty-five", "two and a half", "a few"; null for the vague.</summary>
internal static class Quantities
{
    public static (double? Amount, int End)? At(Atoms atoms, int at) => atoms[at].Kind == AtomKind.Number
        ? Digits(atoms, at)
        : Words(atoms, at);

    private static (double? Amount, int End)? Digits(Atoms atoms, int at)
    {
        if (atoms[at].Number < 0)
        {
            return null;
        }

        if (atoms.IsSymbol(at + 1, '.') && atoms[at + 1].Glued
            && atoms[at + 2] is { Kind: AtomKind.Number, Glued: true })
        {
            var decimals = atoms.Text.AsSpan(atoms[at].Start, atoms[at + 2].End - atoms[at].Start);
            return double.TryParse(decimals, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out double value)
                ? (value, at + 3)
                : null;
        }

        return WithHalf(atoms, atoms[at].Number, at + 1);
    }

    private static (double? Amount, int End)? Words(Atoms atoms, int at)
    {
        if (atoms.Kind(at) == WordKind.Half)
        {
            return (0.5, atoms.IsAny(at + 1, "a", "an") ? at + 2 : atoms.SkipHyphen(at + 1));
        }

        if (atoms[at].Word is not { Kind: WordKind.Number } word || word.Is(WordTraits.Scale))
        {
            return null;
        }

        if (word.Is(WordTraits.Vague))
        {
            return (null, at + 1);
        }

        if (word.Is(WordTraits.Article))
        {
            return atoms.Kind(at + 1) == WordKind.Half ? (0.5, atoms.SkipHyphen(at + 2))
                : atoms[at + 1].Word is { Kind: WordKind.Number } next ? AfterArticle(atoms, at + 1, next)
                : (1, at + 1);
        }

        // "twenty-four", "twenty and four".
        int last = atoms.Is(at + 1, "and") ? at + 2 : atoms.SkipHyphen(at + 1);
        return word.Is(WordTraits.Tens) && atoms[last].Word is { Kind: WordKind.Number, Number: >= 1 and <= 9 } ones
            && !ones.Is(WordTraits.Article)
            ? WithHalf(atoms, word.Number + ones.Number, last + 1)
            : WithHalf(atoms, word.Number, word.Text is "couple" && atoms.Is(at + 1, "of") ? at + 2 : at + 1);
    }

    /// <summary>"a few", "a couple of", "a hundred", "a dozen".</summary>
    private static (double? Amount, int End)? AfterArticle(Atoms atoms, int at, TimeWord word) =>
        word.Is(WordTraits.Vague) ? (null, at + 1)
        : !word.Is(WordTraits.Scale) && word.Text is not ("couple" or "dozen") ? null
        : (word.Number, atoms.Is(at + 1, "of") ? at + 2 : at + 1);

    /// <summary>"two hundred", "two and a half".</summary>
    private static (double? Amount, int End) WithHalf(Atoms atoms, int amount, int at)
    {
        if (atoms[at].Word is { Kind: WordKind.Number } scale && scale.Is(WordTraits.Scale))
        {
            return (amount * (double)scale.Number, at + 1);
        }

        int half = atoms.SkipHyphen(at);
        if (!atoms.Is(half, "and"))
        {
            return (amount, at);
        }

        half = atoms.SkipHyphen(half + 1);
        half = atoms.Is(half, "a") ? atoms.SkipHyphen(half + 1) : half;
        return atoms.Kind(half) == WordKind.Half ? (amount + 0.5, half + 1) : (amount, at);
    }
}
