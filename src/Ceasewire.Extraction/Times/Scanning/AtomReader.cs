namespace Ceasewire.Extraction.Times.Scanning;

/// <summary>Cuts text into atoms.</summary>
internal static class AtomReader
{
    /// <summary>
    /// Bounds the memory that a text without blank lines takes; expressions are not read across the cut.
    /// </summary>
    private const int MostAtoms = 4096;

    private const int LongestNumber = 8;

    public static int Read(string text, int start, List<Atom> atoms)
    {
        int at = start, lines = 0;
        bool glued = false;
        while (at < text.Length && atoms.Count < MostAtoms)
        {
            char first = text[at];
            if (char.IsWhiteSpace(first))
            {
                lines += first == '\n' ? 1 : 0;
                if (lines > 1 && atoms.Count > 0)
                {
                    return at;
                }

                (glued, at) = (false, at + 1);
                continue;
            }

            var atom = char.IsAsciiDigit(first) ? Number(text, at, glued)
                : char.IsLetter(first) ? Word(text, at, glued)
                : new Atom(AtomKind.Symbol, at, at + 1, null, 0, 0, first, glued, Capital: false);
            atoms.Add(atom);
            (at, glued, lines) = (atom.End, true, 0);
        }

        return at;
    }

    private static Atom Word(string text, int start, bool glued)
    {
        int end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = TimeWords.Find(text.AsSpan(start, end - start));
        return new Atom(AtomKind.Word, start, end, word, 0, 0, '\0', glued, char.IsUpper(text[start]));
    }

    private static Atom Number(string text, int start, bool glued)
    {
        int end = start, value = 0, digits = 0;
        bool grouped = false;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                value = ++digits > LongestNumber ? -1 : (value * 10) + (text[end] - '0');
                end++;
            }
            else if (text[end] == ',' && digits <= 3 + (grouped ? LongestNumber : 0) && IsGroup(text, end + 1))
            {
                // "1,500": what follows the comma is three digits and no more.
                (grouped, end) = (true, end + 1);
            }
            else
            {
                break;
            }
        }

        return new Atom(AtomKind.Number, start, end, null, value, grouped ? 0 : digits, '\0', glued, Capital: false);
    }

    private static bool IsGroup(string text, int at) =>
        at + 2 < text.Length
        && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));
}
