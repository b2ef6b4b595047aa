using System.Globalization;
using System.Text.RegularExpressions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Claims;

/// <summary>A report's text as the scorer sees it: its sentences, and where a string stands in it.</summary>
internal sealed partial class ReportText
{
    private static readonly HashSet<string> Unimportant = ["the", "a", "an", "of", "its", "their", "his"];

    private readonly string _text;
    private readonly int[] _starts;

    public ReportText(string text)
    {
        _text = text;
        _starts = [0, .. SentenceEnd().Matches(text).Select(match => match.Index + match.Length)];
    }

    public int SentenceOf(TextSpan span)
    {
        int found = Array.BinarySearch(_starts, span.Start);
        return found >= 0 ? found : ~found - 1;
    }

    public IEnumerable<TextSpan> Everywhere(string value)
    {
        for (int at = Find(value, 0); value.Length > 0 && at >= 0; at = Find(value, at + 1))
        {
            yield return new TextSpan(at, at + value.Length);
        }
    }

    /// <summary>The UTF-16 span of a quote, whose offsets are code points.</summary>
    public TextSpan SpanOf(Quote quote)
    {
        int start = Utf16Of(quote.Start);
        return new TextSpan(start, start + quote.Exact.Length);
    }

    public bool IsVerbatim(Quote quote)
    {
        int start = Utf16Of(quote.Start);
        return start + quote.Exact.Length <= _text.Length
            && string.CompareOrdinal(_text, start, quote.Exact, 0, quote.Exact.Length) == 0
            && Utf16Of(quote.End) == start + quote.Exact.Length;
    }

    /// <summary>The words that tell a name, in lower case.</summary>
    public static HashSet<string> WordsOf(string value)
    {
        var words = Word()
            .Matches(value.ToLower(CultureInfo.InvariantCulture))
            .Select(match => match.Value)
            .ToHashSet();
        words.ExceptWith(Unimportant);
        return words;
    }

    private int Find(string value, int from) =>
        from > _text.Length ? -1 : _text.IndexOf(value, from, StringComparison.Ordinal);

    private int Utf16Of(int codePoint)
    {
        int at = 0;
        for (int seen = 0; seen < codePoint && at < _text.Length; seen++)
        {
            at +=
                char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]) ? 2 : 1;
        }

        return at;
    }

    [GeneratedRegex("""[.!?]["”’']?\s+(?=["“‘A-Z])|\n""")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}_]+")]
    private static partial Regex Word();
}
