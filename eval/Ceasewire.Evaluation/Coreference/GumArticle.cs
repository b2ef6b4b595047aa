using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Evaluation.Trees;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Coreference;

/// <summary>
/// An article of GUM, or a run of its sentences: its gold words and sentences, and the mentions in them.
/// </summary>
internal sealed class GumArticle
{
    private GumArticle(string name, IReadOnlyList<TreebankSentence> sentences)
    {
        (Name, Sentences) = (name, sentences);
        Words = [.. sentences.SelectMany(sentence => sentence.Words)];
        Document = DocumentOf(sentences);
        Mentions = [.. Read().OrderBy(mention => mention.Words.Start).ThenByDescending(mention => mention.Words.End)];
        Things = Mentions.GroupBy(mention => mention.Thing)
            .ToDictionary(thing => thing.Key, thing => thing.ToImmutableArray());
    }

    public string Name { get; }

    /// <summary>
    /// Not a transcript of several people's talk: who "he" is in one, no text without its speakers' names can tell.
    /// </summary>
    public bool IsWritten =>
        !Name.Contains("_conversation_", StringComparison.Ordinal)
        && !Name.Contains("_court_", StringComparison.Ordinal);

    public IReadOnlyList<TreebankSentence> Sentences { get; }

    /// <summary>The columns of each word.</summary>
    public ImmutableArray<string[]> Words { get; }

    public Document Document { get; }

    /// <summary>In text order, the longer first.</summary>
    public ImmutableArray<GumMention> Mentions { get; }

    public IReadOnlyDictionary<string, ImmutableArray<GumMention>> Things { get; }

    public static IEnumerable<GumArticle> Read(string path) =>
        TreebankFile.Read(path).GroupBy(sentence => sentence.Document)
            .Select(article => new GumArticle(article.Key, [.. article]));

    /// <summary>Some of its sentences, as if nothing else had been printed.</summary>
    public GumArticle Window(int first, int count) => new(Name, [.. Sentences.Skip(first).Take(count)]);

    /// <returns>The shortest mention that has the token at its core, or null.</returns>
    public GumMention? MentionAt(int token) =>
        Mentions.Where(mention => mention.Core.Contains(token)).MinBy(mention => mention.Words.Length);

    public bool IsProper(GumMention mention) =>
        mention.Core.Any(token => Words[token][4].StartsWith("NNP", StringComparison.Ordinal));

    public bool IsPronoun(GumMention mention) => mention.Core.All(token => Words[token][3] is "PRON" or "DET");

    // The words stand in the printed text, so that quotation marks and paragraphs are as printed.
    private static Document DocumentOf(IReadOnlyList<TreebankSentence> sentences)
    {
        string text = TreebankFile.TextOf(sentences);
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        var ranges = ImmutableArray.CreateBuilder<TokenRange>();
        int at = 0;
        foreach (var sentence in sentences)
        {
            int first = tokens.Count;
            for (int word = 0; word < sentence.Words.Count;)
            {
                var (start, end, form) = sentence.Contractions.Find(range => range.Start == word);
                int length = form is null ? 1 : end - start;
                string[] forms = [.. sentence.Words.Skip(word).Take(length).Select(cells => cells[1])];
                form ??= forms[0];
                at = text.IndexOf(form, at, StringComparison.Ordinal);
                bool addsUp = forms.Sum(part => part.Length) == form.Length;
                int from = at;
                foreach (string part in forms)
                {
                    tokens.Add(addsUp ? new(from, from += part.Length) : new(at, at + form.Length));
                }

                at += form.Length;
                word += forms.Length;
            }

            ranges.Add(new(first, tokens.Count));
        }

        return new(text, tokens.ToImmutable(), ranges.ToImmutable());
    }

    // "(6-person-new-nnnnn-cf1-1,2,4-coref" opens a mention of thing 6, at whose core are its words 1, 2 and 4; "6)"
    // closes it. A mention in two pieces, "(6[1/2]-…", has all words from its first piece to its last.
    private IEnumerable<GumMention> Read()
    {
        var open = new Dictionary<string, Stack<(int Start, string[] Fields)>>();
        var pieces = new Dictionary<string, (int Start, string[] Fields)>();
        for (int word = 0; word < Words.Length; word++)
        {
            foreach (string mark in Marks(Words[word][9]))
            {
                string[] fields = mark.Trim('(', ')').Split('-');
                if (mark[0] == '(')
                {
                    (open.TryGetValue(fields[0], out var stack) ? stack : open[fields[0]] = new()).Push((word, fields));
                }

                if (mark[^1] != ')' || !open.TryGetValue(fields[0], out var opened) || !opened.TryPop(out var mention))
                {
                    continue;
                }

                string[] piece = fields[0].Split('[', '/', ']');
                if (piece.Length > 2 && piece[1] == "1")
                {
                    pieces[piece[0]] = mention;
                }
                else if (piece.Length == 1 || piece[1] == piece[2])
                {
                    mention = piece.Length > 1 && pieces.TryGetValue(piece[0], out var begun) ? begun : mention;
                    yield return new(new(mention.Start, word + 1), CoreOf(mention, word + 1), piece[0]);
                }
            }
        }
    }

    private static ImmutableArray<int> CoreOf((int Start, string[] Fields) mention, int end) =>
        [
            .. mention.Fields[5].Split(',')
                .Select(number => mention.Start + int.Parse(number, CultureInfo.InvariantCulture) - 1)
                .Where(token => token < end),
        ];

    private static string[] Marks(string column)
    {
        const string key = "Entity=";
        string entity = column.Split('|').FirstOrDefault(x => x.StartsWith(key, StringComparison.Ordinal)) ?? key;
        return entity[key.Length..]
            .Replace("(", " (", StringComparison.Ordinal)
            .Replace(")", ") ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
