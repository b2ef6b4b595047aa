namespace Ceasewire.Language.Tokens;

internal enum AbbreviationKind : byte
{
    None,

    /// <summary>Stands before a name: "Gen.".</summary>
    Title,

    /// <summary>Stands before a figure: "No. 5".</summary>
    Number,

    /// <summary>May end a sentence: "Corp.".</summary>
    Word,

    /// <summary>Letters with a full stop each: "U.S.", "J.".</summary>
    Letters,
}

/// <summary>Which words keep their full stop.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, AbbreviationKind> Kinds = LanguageFile.Rows("abbreviations.tsv")
        .ToDictionary(
            row => row[0],
            row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true),
            StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">With its full stop.</param>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 12 || word[^1] != '.')
        {
            return AbbreviationKind.None;
        }

        return BySpan.TryGetValue(word, out var kind) ? kind
            : IsLetters(word) ? AbbreviationKind.Letters
            : AbbreviationKind.None;
    }

    // A lone small letter is no initial: "point a." ends a sentence.
    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 != 0 || (word.Length == 2 && !char.IsUpper(word[0])))
        {
            return false;
        }

        for (int i = 0; i < word.Length; i += 2)
        {
            if (!char.IsLetter(word[i]) || word[i + 1] != '.')
            {
                return false;
            }
        }

        return word[0] != 'I' || word.Length > 2;
    }
}
