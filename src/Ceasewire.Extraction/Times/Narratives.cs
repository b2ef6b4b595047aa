using System.Collections.Frozen;
using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>
/// Times carried on by a story: "Rebels left on Monday. Troops then entered the town." Only a sentence that names no
/// time, says by an adverb that it goes on from the one before, and stands in its paragraph takes that one's day.
/// </summary>
internal static class Narratives
{
    /// <summary>How many sentences a time is carried over.</summary>
    private const int Farthest = 3;

    private static readonly FrozenSet<string> Adverbs =
        WordList.Read("times/narrative.tsv").Select(row => row["word"]).ToFrozenSet();

    public static TimeMention? Of(Analysis analysis, ImmutableArray<TimeMention> mentions, int head)
    {
        int sentence = analysis.Document.SentenceOf(head);
        if (!GoesOn(analysis, head))
        {
            return null;
        }

        for (int back = 1; back <= Farthest && sentence - back >= 0
            && IsSameParagraph(analysis, sentence - back); back++)
        {
            int root = RootOf(analysis, sentence - back);
            if (ActTimes.InSentence(analysis, mentions, root) is { } time)
            {
                return time is { Edtf: not null, Precision: TimePrecision.Day or TimePrecision.Part }
                    ? time with { Basis = TimeBasis.Inherited }
                    : null;
            }

            if (!ClauseTimes.In(analysis, mentions, sentence - back).IsEmpty || !GoesOn(analysis, root))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the clause of an act, told in the past, has one of the adverbs.</summary>
    private static bool GoesOn(Analysis analysis, int head)
    {
        if (analysis.Xpos(head) is not ("VBD" or "VBN"))
        {
            return false;
        }

        foreach (int child in analysis.Children(head))
        {
            if (analysis.Relation(child) == Relation.AdverbialModifier && Adverbs.Contains(analysis.Lower(child)))
            {
                return true;
            }
        }

        return false;
    }

    private static int RootOf(Analysis analysis, int sentence)
    {
        var words = analysis.Document.Sentences[sentence];
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Head(token) < 0)
            {
                return token;
            }
        }

        return words.Start;
    }

    /// <summary>Whether no line ends between a sentence and the one after it.</summary>
    private static bool IsSameParagraph(Analysis analysis, int sentence)
    {
        var document = analysis.Document;
        int end = document.Cover(document.Sentences[sentence]).End;
        return !document.Text.AsSpan(end..document.Cover(document.Sentences[sentence + 1]).Start).Contains('\n');
    }
}
