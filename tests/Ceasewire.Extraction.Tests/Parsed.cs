using System.Text;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests;

/// <summary>
/// Analyses built by hand. One line a token: <c>form lemma UPOS head relation [entity]</c>, in the labels of Universal
/// Dependencies. Heads count from 1 within the sentence, 0 is the root. <c>NOUN/NNS</c> gives the Penn tag too, else it
/// follows from tag, form and lemma. Neighbours with the same entity kind ("person") are one name. A blank line ends a
/// sentence, a line "¶" a paragraph.
/// </summary>
internal static class Parsed
{
    private const string NoSpaceBefore = ",.;:?!)]%”»";
    private const string NoSpaceAfter = "([$“«";

    public static Analysis From(string lines)
    {
        var tokens = new List<Token>();
        var sentences = new List<TokenRange>();
        int start = 0;
        bool isParagraph = false;
        foreach (string line in lines.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            string[] cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells is [] or ["¶"])
            {
                isParagraph |= cells is ["¶"];
                if (tokens.Count > start)
                {
                    sentences.Add(new(start, tokens.Count));
                    start = tokens.Count;
                }

                continue;
            }

            tokens.Add(Token.Read(cells, start, isParagraph));
            isParagraph = false;
        }

        return Build(tokens, sentences);
    }

    private static Analysis Build(List<Token> tokens, List<TokenRange> sentences)
    {
        var (text, spans) = Write(tokens);
        return new Analysis(
            new Document(text, [.. spans], [.. sentences]),
            new TokenAnnotations(
                [.. tokens.Select(token => token.Form.ToLowerInvariant())],
                [.. tokens.Select(token => token.Lemma)],
                [.. tokens.Select(token => token.Upos)],
                [.. tokens.Select(token => token.Xpos)],
                [.. tokens.Select(token => token.Head)],
                [.. tokens.Select(token => token.Relation)]),
            [.. Entities(tokens)]);
    }

    private static (string Text, List<TextSpan> Spans) Write(List<Token> tokens)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        bool isQuoted = false, isGlued = true;
        foreach (var token in tokens)
        {
            bool isMark = token.Form == "\"";
            bool isClitic = token.Form[0] is '\'' or '’' && token.Form.Length > 1 || token.Form is "n't" or "n’t";
            if (token.StartsParagraph && text.Length > 0)
            {
                text.Append("\n\n");
            }
            else if (!isGlued
                && !isClitic
                && !NoSpaceBefore.Contains(token.Form[0], StringComparison.Ordinal)
                && !(isMark && isQuoted))
            {
                text.Append(' ');
            }

            spans.Add(new(text.Length, text.Length + token.Form.Length));
            text.Append(token.Form);
            isGlued = NoSpaceAfter.Contains(token.Form[^1], StringComparison.Ordinal) || (isMark && !isQuoted);
            isQuoted ^= isMark;
        }

        return (text.ToString(), spans);
    }

    private static IEnumerable<EntityMention> Entities(List<Token> tokens)
    {
        for (int start = 0; start < tokens.Count;)
        {
            int end = start + 1;
            if (tokens[start].Entity is { } kind)
            {
                while (end < tokens.Count && tokens[end].Entity == kind)
                {
                    end++;
                }

                yield return new(new(start, end), kind);
            }

            start = end;
        }
    }

    private sealed record Token(
        string Form,
        string Lemma,
        Upos Upos,
        string Xpos,
        int Head,
        Relation Relation,
        EntityKind? Entity,
        bool StartsParagraph)
    {
        public static Token Read(string[] cells, int sentenceStart, bool startsParagraph)
        {
            string[] tags = cells[2].Split('/');
            var upos = UniversalDependencies.ParseUpos(tags[0]);
            int head = int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture);
            return new(
                cells[0],
                cells[1],
                upos,
                tags.Length > 1 ? tags[1] : Penn(upos, cells[0], cells[1]),
                head == 0 ? -1 : sentenceStart + head - 1,
                UniversalDependencies.ParseRelation(cells[4]),
                cells.Length > 5 ? Enum.Parse<EntityKind>(cells[5], ignoreCase: true) : null,
                startsParagraph);
        }

        private static string Penn(Upos upos, string form, string lemma)
        {
            bool isInflected = !form.Equals(lemma, StringComparison.OrdinalIgnoreCase);
            return upos switch
            {
                Upos.Noun => isInflected ? "NNS" : "NN",
                Upos.ProperNoun => "NNP",
                Upos.Pronoun => form.ToLowerInvariant() is "his" or "its" or "their" or "our" or "my" or "your"
                    ? "PRP$"
                    : "PRP",
                Upos.Verb or Upos.Auxiliary => form.EndsWith("ing", StringComparison.Ordinal) ? "VBG"
                    : !isInflected ? "VB"
                    : form.EndsWith('s') ? "VBZ"
                    : "VBD",
                Upos.Adjective => "JJ",
                Upos.Adverb => "RB",
                Upos.Determiner => "DT",
                Upos.Numeral => "CD",
                Upos.Adposition or Upos.SubordinatingConjunction => "IN",
                Upos.CoordinatingConjunction => "CC",
                Upos.Particle => lemma == "to" ? "TO" : form.StartsWith('\'') ? "POS" : "RB",
                Upos.Punctuation => form,
                _ => "FW",
            };
        }
    }
}
