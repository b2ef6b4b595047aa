using System.Globalization;
using System.Text;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>A parse in CoNLL-U (universaldependencies.org/format).</summary>
internal static class Conllu
{
    public static string Write(Article article, Annotation annotation)
    {
        var text = new CodePoints(article.Text);
        var lines = new StringBuilder();
        lines.Append("# newdoc id = ").Append(OneLine(article.Name)).Append('\n');
        int first = 0;
        for (int sentence = 0; sentence < annotation.Sentences.Length; sentence++)
        {
            int end = first;
            while (end < annotation.Tokens.Length && annotation.Tokens[end].Sentence == sentence)
            {
                end++;
            }

            var (start, stop) = (annotation.Sentences[sentence].Start, annotation.Sentences[sentence].End);
            lines.Append(
                CultureInfo.InvariantCulture,
                $"# sent_id = {sentence + 1}\n# text = {OneLine(text[start, stop])}\n");
            Write(lines, annotation.Tokens.AsSpan(first..end), first, text);
            lines.Append('\n');
            first = end;
        }

        return lines.ToString();
    }

    private static void Write(StringBuilder lines, ReadOnlySpan<TokenRecord> tokens, int first, CodePoints text)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            int head = token.Head is { } at ? at - first + 1 : 0;
            string misc = i + 1 < tokens.Length && tokens[i + 1].Start == token.End ? "SpaceAfter=No" : "_";
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{i + 1}\t{OneLine(text[token.Start, token.End])}\t{Cell(token.Lemma)}\t{token.Upos}\t{Cell(token.Xpos)}\t{Cell(token.Feats)}\t");
            lines.Append(CultureInfo.InvariantCulture, $"{head}\t{token.Rel}\t_\t{misc}\n");
        }
    }

    private static string Cell(string? value) => string.IsNullOrEmpty(value) ? "_" : OneLine(value);

    private static string OneLine(string value) => value.ReplaceLineEndings(" ").Replace('\t', ' ');
}
