namespace Ceasewire.Extraction.Times.Scanning;

internal enum AtomKind : byte
{
    /// <summary>Past either end.</summary>
    None,
    Word,
    Number,
    Symbol,
}

/// <summary>
/// A run of letters, a run of digits, or one other character. Finer than a token, so that "three-week", "mid-July",
/// "1990s" and "11a.m." read alike however they were tokenised.
/// </summary>
/// <param name="Number">The value of a run of digits; -1 where it is too long to be a date or a count.</param>
/// <param name="Digits">How many digits; 0 for a number with separators ("1,500"), which is never a year.</param>
/// <param name="Glued">Nothing stands between this and the atom before.</param>
internal readonly record struct Atom(
    AtomKind Kind, int Start, int End, TimeWord? Word, int Number, int Digits, char Symbol, bool Glued, bool Capital);
