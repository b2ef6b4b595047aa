using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>Sentences that say what a picture shows: "Women walk past a ruin, Aleppo, 2 December 2016."</summary>
internal static class Captions
{
    /// <summary>
    /// Whether a date ends a caption: nothing links it to the words before ("on", "since"), and only punctuation
    /// follows it.
    /// </summary>
    public static bool EndWith(Analysis analysis, TextSpan date)
    {
        var document = analysis.Document;
        var words = document.TokensIn(date);
        var sentence = document.Sentences[document.SentenceOf(words.Start)];
        for (int token = words.End; token < sentence.End; token++)
        {
            if (analysis.Form(token) is [var first, ..] && char.IsLetterOrDigit(first))
            {
                return false;
            }
        }

        return words.Start > sentence.Start && !IsLink(analysis, words.Start - 1) && !IsArchive(analysis, sentence);
    }

    private static bool IsLink(Analysis analysis, int token) =>
        analysis.Lower(token) is "on" or "in" or "of" or "since" or "until" or "till" or "by" or "from" or "to"
            or "before" or "after"
            or "for" or "between" or "and" or "or" or "the" or "as";

    /// <summary>"FILE - …", "file photo": taken long before.</summary>
    private static bool IsArchive(Analysis analysis, TokenRange sentence)
    {
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            if (analysis.Lower(token) is "file" or "archive" or "undated")
            {
                return true;
            }
        }

        return false;
    }
}
