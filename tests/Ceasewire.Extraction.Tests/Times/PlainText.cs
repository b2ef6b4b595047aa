using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Times;

/// <summary>
/// Analyses that say nothing but where words and sentences are: times must be read without tags and trees too.
/// </summary>
internal static class PlainText
{
    public static Analysis Analyse(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = ImmutableArray.CreateBuilder<TokenRange>();
        int first = 0;
        for (int at = 0; at < text.Length;)
        {
            int end = at + 1;
            if (char.IsWhiteSpace(text[at]))
            {
                at = end;
                continue;
            }

            while (char.IsLetterOrDigit(text[at]) && end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            tokens.Add(new TextSpan(at, end));
            if (text[at] == '.' && (end == text.Length || char.IsWhiteSpace(text[end])))
            {
                sentences.Add(new TokenRange(first, tokens.Count));
                first = tokens.Count;
            }

            at = end;
        }

        if (first < tokens.Count)
        {
            sentences.Add(new TokenRange(first, tokens.Count));
        }

        return Untagged(new Document(text, tokens.ToImmutable(), sentences.ToImmutable()));
    }

    private static Analysis Untagged(Document document)
    {
        int count = document.Tokens.Length;
        var annotations = new TokenAnnotations(
            [.. document.Tokens.Select(token => document[token].ToString().ToLowerInvariant())],
            [.. Enumerable.Repeat("", count)],
            [.. Enumerable.Repeat(Upos.Other, count)],
            [.. Enumerable.Repeat("", count)],
            [.. Enumerable.Repeat(-1, count)],
            [.. Enumerable.Repeat(Relation.Root, count)]);
        return new Analysis(document, annotations, []);
    }
}
