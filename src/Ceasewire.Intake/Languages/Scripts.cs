namespace Ceasewire.Intake.Languages;

/// <summary>Which script letters are of, by their blocks of Unicode.</summary>
internal static class Scripts
{
    public const string Latin = "latin";

    private static readonly (char First, char Last, string Script)[] Blocks =
    [
        ('A', '\u024F', Latin),
        ('\u0370', '\u03FF', "greek"),
        ('\u0400', '\u052F', "cyrillic"),
        ('\u0530', '\u058F', "armenian"),
        ('\u0590', '\u05FF', "hebrew"),
        ('\u0600', '\u077F', "arabic"),
        ('\u0900', '\u097F', "devanagari"),
        ('\u0980', '\u09FF', "bengali"),
        ('\u0B80', '\u0BFF', "tamil"),
        ('\u0E00', '\u0E7F', "thai"),
        ('\u1000', '\u109F', "burmese"),
        ('\u10A0', '\u10FF', "georgian"),
        ('\u1200', '\u137F', "ethiopic"),
        ('\u1E00', '\u1EFF', Latin),
        ('\u3040', '\u30FF', "kana"),
        ('\u3400', '\u9FFF', "han"),
        ('\uAC00', '\uD7AF', "hangul"),
        ('\uFB50', '\uFEFC', "arabic"),
    ];

    /// <summary>How many letters there are of each script. A character of Han counts as three: it says as much.</summary>
    public static Dictionary<string, int> Count(ReadOnlySpan<char> text)
    {
        Dictionary<string, int> counts = [];
        foreach (char letter in text)
        {
            if (char.IsLetter(letter))
            {
                string script = Of(letter);
                counts[script] = counts.GetValueOrDefault(script) + (script == "han" ? 3 : 1);
            }
        }

        // Japanese mixes both.
        if (counts.TryGetValue("kana", out int kana) && counts.TryGetValue("han", out int han))
        {
            counts["kana"] = kana + han;
            counts.Remove("han");
        }

        return counts;
    }

    private static string Of(char letter)
    {
        foreach (var (first, last, script) in Blocks)
        {
            if (letter >= first && letter <= last)
            {
                return script;
            }
        }

        return "other";
    }
}
