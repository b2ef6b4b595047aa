using System.Collections.Frozen;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Notices;

/// <summary>
/// Captions of pictures inside the text: "Women walk near damaged buildings in Aleppo, Syria December 2, 2016." A scene
/// in the present tense whose people are not named, with a date or a credit; or a credit alone.
/// </summary>
internal static class Captions
{
    private static readonly Lazy<FrozenSet<string>> SceneVerbs = new(() => Words("scene"));
    private static readonly Lazy<FrozenSet<string>> Credits = new(() => Words("credit"));
    private static readonly Lazy<FrozenSet<string>> Months = new(() => Words("month"));

    public static IEnumerable<FoundNotice> Find(Analysis analysis)
    {
        var document = analysis.Document;
        for (int i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            bool isCredited = HasCredit(document, sentence);
            bool isScene = IsScene(analysis, i);
            int creditEnd =
                isScene && !isCredited && i + 1 < document.Sentences.Length
                    ? CreditAtStart(document, document.Sentences[i + 1])
                    : -1;
            if (isScene
                && (isCredited || creditEnd >= 0 || HasDate(analysis, sentence) || IsWithoutYear(analysis, sentence)))
            {
                var span = document.Cover(sentence);
                yield return new(
                    NoticeKind.Caption,
                    creditEnd < 0 ? span : new(span.Start, creditEnd),
                    "Reads like the caption of a picture: a scene in the present tense.");
            }
            else if (isCredited && sentence.Length < 60 && StartsWithFile(analysis, sentence))
            {
                yield return new(
                    NoticeKind.Caption,
                    document.Cover(sentence),
                    "Reads like the caption of a picture: it names the photographer.");
            }
        }
    }

    /// <summary>People or things that nobody has named yet, doing something that can be seen, now.</summary>
    private static bool IsScene(Analysis analysis, int sentence)
    {
        int root = analysis.RootOf(sentence);
        return analysis.Xpos(root) is "VBP" or "VBZ" && SceneVerbs.Value.Contains(analysis.Lemma(root))
            && analysis.Child(root, Relation.Subject) is { } subject && subject < root
            && analysis.Upos(subject) == Upos.Noun
            && !(
                analysis.Child(subject, Relation.Determiner) is { } article
                && analysis.Lower(article) is "the" or "this" or "these")
            && !analysis.HasChild(root, Relation.ClausalComplement)
            && !analysis.HasChild(root, Relation.Auxiliary);
    }

    private static bool HasDate(Analysis analysis, TokenRange sentence)
    {
        for (int token = sentence.Start; token + 1 < sentence.End; token++)
        {
            if (Months.Value.Contains(analysis.Lower(token).TrimEnd('.'))
                && (
                    analysis.Form(token + 1) is [>= '0' and <= '9', ..]
                    || (token > sentence.Start && analysis.Form(token - 1) is [>= '0' and <= '9', ..])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A present tense with a past time: "People inspect a house after jets struck the town yesterday."
    /// </summary>
    private static bool IsWithoutYear(Analysis analysis, TokenRange sentence)
    {
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            if (analysis.Lower(token) is "yesterday" || analysis.Xpos(token) == "VBD")
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithFile(Analysis analysis, TokenRange sentence) =>
        analysis.Lower(sentence.Start) is "file" or "photo" or "image" or "picture"
        || analysis.Form(sentence.Start) is "FILE" or "(";

    private static bool HasCredit(Document document, TokenRange sentence)
    {
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            if (IsCredit(document, token))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Where a credit that opens the sentence ends, or -1: "REUTERS/Name".</returns>
    private static int CreditAtStart(Document document, TokenRange sentence)
    {
        int end = -1;
        for (int token = sentence.Start; token < Math.Min(sentence.End, sentence.Start + 4); token++)
        {
            if (end < 0 && !IsCredit(document, token))
            {
                return -1;
            }

            if (token > sentence.Start && document.Tokens[token].Start > document.Tokens[token - 1].End)
            {
                break;
            }

            end = document.Tokens[token].End;
        }

        return end;
    }

    /// <summary>An agency with a slash right after it.</summary>
    private static bool IsCredit(Document document, int token)
    {
        var span = document.Tokens[token];
        var form = document[token];
        int slash = form.IndexOf('/');
        var name = slash > 0 ? form[..slash] : form;
        bool hasSlash = slash > 0 || (span.End < document.Text.Length && document.Text[span.End] == '/');
        return hasSlash && Credits.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }

    private static FrozenSet<string> Words(string use) =>
        WordList
            .Read("attribution/captions.tsv")
            .Where(row => row["use"] == use)
            .Select(row => row["word"])
            .ToFrozenSet();
}
