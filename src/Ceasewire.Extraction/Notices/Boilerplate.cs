using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Notices;

/// <summary>Furniture of a page that got into the text: "Read also", "Published 2 July 2016", "Editing by …".</summary>
internal static class Boilerplate
{
    private static readonly Lazy<ILookup<string, Phrase>> Phrases = new(() =>
        WordList.Read("attribution/boilerplate.tsv")
            .Select(row => new Phrase(row["phrase"].Split(' '), Reach(row)))
            .ToLookup(phrase => phrase.Words[0]));

    private enum PhraseReach
    {
        /// <summary>The phrase alone.</summary>
        Phrase,

        /// <summary>The phrase and the date after it.</summary>
        Date,

        /// <summary>From the phrase to the end of its sentence.</summary>
        Rest,
    }

    public static IEnumerable<FoundNotice> Find(Analysis analysis)
    {
        for (int token = 0; token < analysis.Count; token++)
        {
            foreach (var phrase in Phrases.Value[analysis.Lower(token)])
            {
                if (Matches(analysis, token, phrase.Words) && End(analysis, token, phrase) is var end && end > 0)
                {
                    yield return new(
                        NoticeKind.Boilerplate,
                        analysis.Document.Cover(new(token, end)),
                        "Part of the page, not of the report.");
                    token = end - 1;
                    break;
                }
            }
        }
    }

    /// <summary>The first word must be capitalised: "read more" inside a sentence is a verb.</summary>
    private static bool Matches(Analysis analysis, int start, string[] words)
    {
        if (start + words.Length > analysis.Count || analysis.Form(start) is not [var first, ..] || char.IsLower(first))
        {
            return false;
        }

        for (int i = 1; i < words.Length; i++)
        {
            if (analysis.Lower(start + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Where the furniture ends, or 0 where the date is missing that would make it so.</returns>
    private static int End(Analysis analysis, int start, Phrase phrase)
    {
        int end = start + phrase.Words.Length;
        int last = analysis.Document.Sentences[analysis.Document.SentenceOf(start)].End;
        if (phrase.Reach == PhraseReach.Rest)
        {
            return Math.Max(end, last);
        }

        // "21 September 2016", "July 2 2016": at most a day, a month, a year and a comma.
        int afterPhrase = end;
        for (int most = end + 4;
            phrase.Reach == PhraseReach.Date && end < last && end < most && IsDateWord(analysis, end);
            end++) { }

        return phrase.Reach == PhraseReach.Date && end == afterPhrase ? 0 : end;
    }

    private static bool IsDateWord(Analysis analysis, int token) =>
        analysis.Form(token) is [>= '0' and <= '9', ..] or "," || (analysis.Form(token) is [>= 'A' and <= 'Z', ..]
            && analysis.Form(token).Length <= 9 && (analysis.Form(token - 1) is [>= '0' and <= '9', ..]
                || (token + 1 < analysis.Count && analysis.Form(token + 1) is [>= '0' and <= '9', ..])));

    private static PhraseReach Reach(Row row) =>
        Enum.TryParse<PhraseReach>(row["reach"], ignoreCase: true, out var reach)
            ? reach
            : throw row.Wrong($"no reach '{row["reach"]}'");

    private sealed record Phrase(string[] Words, PhraseReach Reach);
}
