using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Finds the longest names of the gazetteer that start at a token. Spellings are folded; nothing is allocated.
/// </summary>
internal sealed class NameScan(Gazetteer gazetteer, Analysis analysis)
{
    /// <summary>Tokens of the longest name: "Deir", "-", "al", "-", "Zour" are five.</summary>
    private const int LongestName = 8;

    /// <summary>Small words behind the capitals that belong to a name: "Tabqa air base".</summary>
    private const int LongestTail = 3;

    /// <returns>The name's tokens and matches; an empty range where none starts here.</returns>
    public (TokenRange Words, (int Start, int End) Matches, bool IsLoose) At(int token)
    {
        if (CanStart(token))
        {
            int run = LongestEnd(token);
            for (int end = run + LongestTail; end > token; end--)
            {
                if (end > run ? !IsTail(run, end) : !CanEnd(token, end))
                {
                    continue;
                }

                var text = analysis.Document[analysis.Document.Cover(new TokenRange(token, end))];
                var matches = gazetteer.Find(NameKey.Strict(text));
                if (matches.End > matches.Start)
                {
                    return (new TokenRange(token, end), matches, false);
                }

                matches = gazetteer.Find(NameKey.Loose(text));
                if (matches.End > matches.Start)
                {
                    return (new TokenRange(token, end), matches, true);
                }
            }
        }

        return default;
    }

    /// <summary>
    /// The end of the run of capitalised words that starts here, with what is written small inside names.
    /// </summary>
    public int EndOfRun(int token)
    {
        int end = LongestEnd(token);
        while (end > token && !CanEnd(token, end))
        {
            end--;
        }

        return end;
    }

    /// <summary>A capital, or an article with a hyphen or a capital behind it: "al-Bab", "el Fasher".</summary>
    public bool CanStart(int token)
    {
        if (char.IsUpper(analysis.Form(token)[0]))
        {
            return token == 0 || !IsHyphenBefore(token) || !IsCapital(token - 2);
        }

        return analysis.Lower(token) is "al" or "el" or "ar" or "as" or "ash" or "az" or "ad" or "an"
            && token + 1 < analysis.Count
            && (analysis.Form(token + 1) is "-" || IsCapital(token + 1));
    }

    private int LongestEnd(int token)
    {
        int sentenceEnd = analysis.Document.Sentences[analysis.Document.SentenceOf(token)].End;
        int last = Math.Min(token + LongestName, sentenceEnd);
        int end = token + 1;
        while (end < last && CanContinue(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the words between say what kind of place it is, as the last of them does.</summary>
    private bool IsTail(int run, int end)
    {
        if (end > analysis.Count || PlaceWords.CueOf(analysis.Lower(end - 1)) is null
            || analysis.Document.SentenceOf(end - 1) != analysis.Document.SentenceOf(run - 1))
        {
            return false;
        }

        for (int token = run; token < end; token++)
        {
            if (analysis.Upos(token) is not (Upos.Noun or Upos.Adjective or Upos.ProperNoun))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanContinue(int token) =>
        IsCapital(token)
        || analysis.Form(token) is "-" or "'" or "’" or "." or "'s" or "’s"
        || (IsJoined(token) && char.IsLetterOrDigit(analysis.Form(token)[0]))
        || PlaceWords.Is(analysis.Lower(token), PlaceWordClass.Inner);

    private bool CanEnd(int start, int end) =>
        end == start + 1
            ? char.IsUpper(analysis.Form(start)[0])
            : IsCapital(end - 1)
                || (
                    IsJoined(end - 1)
                    && char.IsLetterOrDigit(analysis.Form(end - 1)[0])
                    && analysis.Form(end - 2) is "-");

    private bool IsCapital(int token) =>
        token >= 0 && (char.IsUpper(analysis.Form(token)[0]) || char.IsDigit(analysis.Form(token)[0]));

    private bool IsHyphenBefore(int token) => IsJoined(token) && analysis.Form(token - 1) is "-";

    private bool IsJoined(int token) =>
        token > 0 && analysis.Document.Tokens[token - 1].End == analysis.Document.Tokens[token].Start;
}
