using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Language.Tokens;

/// <summary>
/// Cuts a text into the syntactic words of the English treebanks of Universal Dependencies: "don't" is two, "F-16"
/// three, "U.S." one. Every character that is not white space is in exactly one token.
/// </summary>
internal static class Tokenizer
{
    public static ImmutableArray<TextSpan> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>((text.Length / 5) + 1);
        for (int start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            int end = start + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            new ChunkTokenizer(text, start, end, tokens).Run();
            start = end;
        }

        return tokens.ToImmutable();
    }
}
