using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Notices;

/// <summary>Sentences that stand in the article a second time, and a headline that the body repeats.</summary>
internal static class Repeats
{
    /// <summary>Shorter sentences repeat by chance: "That was all."</summary>
    private const int FewestWords = 6;

    public static IEnumerable<FoundNotice> Find(Document document)
    {
        var seen = new HashSet<string>();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Length >= FewestWords
                && !seen.Add(document[document.Cover(sentence)].Trim(" .\n\r\t").ToString()))
            {
                yield return new(
                    NoticeKind.Repeated,
                    document.Cover(sentence),
                    "The article has this sentence before.");
            }
        }

        if (Headline(document) is { } repeat)
        {
            yield return new(NoticeKind.Repeated, repeat, "The text repeats its headline.");
        }
    }

    /// <summary>The first line, where the text goes on with it once more inside a longer sentence.</summary>
    private static TextSpan? Headline(Document document)
    {
        int end = document.Text.AsSpan().IndexOf('\n');
        if (end <= 0)
        {
            return null;
        }

        var headline = document.Text.AsSpan(0, end).Trim();
        int at = headline.Length < 20 ? -1 : document.Text.IndexOf(headline.ToString(), end, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var repeat = new TextSpan(at, at + headline.Length);
        var tokens = document.TokensIn(repeat);
        var sentence = document.Sentences[document.SentenceOf(tokens.Start)];
        bool isWholeSentence =
            document.Cover(sentence).Start == repeat.Start
            && document.Cover(sentence).End - repeat.End <= 1
            && document.Cover(document.Sentences[0]).End <= end
            && sentence.Length >= FewestWords;
        return isWholeSentence ? null : repeat;
    }
}
