using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>Draws the tree of the sentence that a claim stands in, one word a line, the trigger marked.</summary>
internal static class SentenceTree
{
    // A broken text may give a very long sentence; its tree would help nobody.
    private const int MostWords = 400;

    public static void Write(TextWriter output, Article article, Claim claim, Annotation annotation)
    {
        int at = FirstWordOf(claim.Trigger, annotation.Tokens.AsSpan());
        if (at < 0)
        {
            return;
        }

        int sentence = annotation.Tokens[at].Sentence;
        int[] words =
        [
            .. Enumerable.Range(0, annotation.Tokens.Length).Where(i => annotation.Tokens[i].Sentence == sentence),
        ];
        if (words.Length > MostWords)
        {
            output.WriteLine($"(a sentence of {words.Length} words: its tree is not drawn)");
            return;
        }

        var text = new CodePoints(article.Text);
        var children = words.ToLookup(word => annotation.Tokens[word].Head);
        Stack<(int Word, string Indent, bool IsLast)> left = new(children[null].Select(root => (root, "", true)));
        while (left.TryPop(out var next))
        {
            var token = annotation.Tokens[next.Word];
            bool isTrigger = token.Start < claim.Trigger.End && claim.Trigger.Start < token.End;
            string branch =
                token.Head is null ? ""
                : next.IsLast ? "└─ "
                : "├─ ";
            output.WriteLine(
                Line($"{next.Indent}{branch}{Printable.Of(text[token.Start, token.End])}", token, isTrigger));
            string indent = token.Head is null ? "" : next.Indent + (next.IsLast ? "   " : "│  ");
            int[] below = [.. children[next.Word]];
            for (int i = below.Length - 1; i >= 0; i--)
            {
                left.Push((below[i], indent, i == below.Length - 1));
            }
        }
    }

    private static string Line(string word, TokenRecord token, bool isTrigger) =>
        $"{word,-44} {token.Rel,-12} {token.Upos,-6} {token.Xpos,-5} {token.Lemma}{(isTrigger ? "  ◄ trigger" : "")}";

    private static int FirstWordOf(Quote trigger, ReadOnlySpan<TokenRecord> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Start < trigger.End && trigger.Start < tokens[i].End)
            {
                return i;
            }
        }

        return -1;
    }
}
