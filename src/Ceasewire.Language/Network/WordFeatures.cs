using Ceasewire.Text;

namespace Ceasewire.Language.Network;

/// <summary>
/// What the network sees of a word: rows of its tables. Case is in the prefix and the shape alone, digits are all
/// alike, and typographic apostrophes are plain ones.
/// </summary>
internal sealed class WordFeatures(Dictionary<ulong, int> learned, Dictionary<ulong, int> known)
{
    /// <summary>Places in the result: a row of each table, then the rows of n-grams.</summary>
    public const int Learned = 0;
    public const int Known = 1;
    public const int FirstAffix = 2;
    public const int FirstNGram = 5;

    /// <summary>The most rows that a word has.</summary>
    public const int Most = FirstNGram + (3 * NGramStarts);

    private const int NGramStarts = 30;
    private const int LongestForm = 64;
    private const int EndLength = 3;

    /// <returns>How many rows were written.</returns>
    public int Read(ReadOnlySpan<char> form, Span<int> rows)
    {
        if (form.Length > LongestForm)
        {
            return Read(Cut(form, stackalloc char[LongestForm]), rows);
        }

        Span<char> normal = stackalloc char[LongestForm + 2];
        normal[0] = '<';
        Normalize(form, normal[1..]);
        normal[form.Length + 1] = '>';
        normal = normal[..(form.Length + 2)];
        ulong key = Fnv.LongHash(normal[1..^1]);
        rows[Learned] = learned.GetValueOrDefault(key, NetworkShape.UnknownRow);
        rows[Known] = known.GetValueOrDefault(key, NetworkShape.UnknownRow);
        rows[FirstAffix] = AffixRow(form[..Math.Min(EndLength, form.Length)], 2);
        rows[FirstAffix + 1] = AffixRow(normal[1..^1][Math.Max(0, form.Length - EndLength)..], 3);
        rows[FirstAffix + 2] = AffixRow(Shape(form, stackalloc char[LongestForm]), 4);
        return NGrams(normal, rows);
    }

    /// <summary>What words are counted and looked up by.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm)
        {
            return KeyOf(Cut(form, stackalloc char[LongestForm]));
        }

        Span<char> normal = stackalloc char[form.Length];
        Normalize(form, normal);
        return Fnv.LongHash(normal);
    }

    public static char Normalize(char character) =>
        char.IsDigit(character) ? '0' : character is '’' or '‘' or '`' ? '\'' : char.ToLowerInvariant(character);

    private static void Normalize(ReadOnlySpan<char> form, Span<char> normal)
    {
        for (int i = 0; i < form.Length; i++)
        {
            normal[i] = Normalize(form[i]);
        }
    }

    // A word of any length costs no more than one of 64 characters: its start and its last three.
    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> form, Span<char> buffer)
    {
        form[..(LongestForm - EndLength)].CopyTo(buffer);
        form[^EndLength..].CopyTo(buffer[(LongestForm - EndLength)..]);
        return buffer;
    }

    private static int NGrams(ReadOnlySpan<char> word, Span<int> rows)
    {
        int count = FirstNGram;
        for (int start = 0; start < NGramStarts && start + 3 <= word.Length; start++)
        {
            uint hash = Fnv.Add(Fnv.Add(Seed(1), word[start]), word[start + 1]);
            for (int end = start + 2; end < word.Length && end < start + 5; end++)
            {
                hash = Fnv.Add(hash, word[end]);
                rows[count++] = (int)(Mix(hash) % NetworkShape.NGramRows);
            }
        }

        return count;
    }

    // "Tu-22M3" is "Xx-ddXd", "killed" is "xxx": runs count up to three.
    private static ReadOnlySpan<char> Shape(ReadOnlySpan<char> form, Span<char> shape)
    {
        int length = 0;
        int run = 0;
        foreach (char character in form)
        {
            char kind =
                char.IsUpper(character) ? 'X'
                : char.IsLower(character) ? 'x'
                : char.IsDigit(character) ? 'd'
                : character;
            run = length > 0 && shape[length - 1] == kind ? run + 1 : 1;
            if (run <= 3)
            {
                shape[length++] = kind;
            }
        }

        return shape[..length];
    }

    private static int AffixRow(ReadOnlySpan<char> text, uint kind) =>
        (int)(Mix(Fnv.Hash(text, Seed(kind))) % NetworkShape.AffixRows);

    private static uint Seed(uint kind) => Fnv.Start ^ (kind * 0x9E3779B1u);

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
