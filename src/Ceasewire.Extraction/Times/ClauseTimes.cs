using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>The times of one sentence that an act may have.</summary>
internal static class ClauseTimes
{
    public static ImmutableArray<ClauseTime> In(Analysis analysis, ImmutableArray<TimeMention> mentions, int sentence)
    {
        var document = analysis.Document;
        var span = document.Cover(document.Sentences[sentence]);
        var found = ImmutableArray.CreateBuilder<ClauseTime>();
        for (int at = FirstFrom(mentions, span.Start); at < mentions.Length && mentions[at].Span.Start < span.End; at++)
        {
            var mention = mentions[at];

            bool isPoint = !IsAdverbNow(analysis, mention)
                && (mention.Kind is Timex.Date or Timex.Time || mention.Edtf is not null);
            if (TimeRanges.At(document.Text, mentions, at) is { } range && range.Span.End <= span.End)
            {
                found.Add(OfRange(analysis, range));
                at++;
                continue;
            }

            if (isPoint && !(mention.Basis == TimeBasis.Said && DateLines.Holds(document.Text, mention.Span))
                && document.TokensIn(mention.Span) is { IsEmpty: false } words)
            {
                bool isSince = analysis.Lower(words.Start) == "since"
                    || (words.Start > 0 && analysis.Lower(words.Start - 1) == "since");
                found.Add(new ClauseTime(mention, words, Attachment(analysis, words), isSince));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>"is now in ruins" tells of a change rather than of a day; "for now" tells how things stand.</summary>
    private static bool IsAdverbNow(Analysis analysis, TimeMention mention)
    {
        var words = analysis.Document.TokensIn(mention.Span);
        return !words.IsEmpty && words.Length == 1 && analysis.Lower(words.Start) == "now"
            && (words.Start == 0 || analysis.Lower(words.Start - 1) is not ("for" or "until" or "of"));
    }

    /// <summary>The range as one time that hangs where its first expression does.</summary>
    private static ClauseTime OfRange(Analysis analysis, TimeRange range)
    {
        var words = analysis.Document.TokensIn(range.First.Span);
        var all = analysis.Document.TokensIn(range.Span);
        return new ClauseTime(range.Joined, all, Attachment(analysis, words), IsSince: false);
    }

    /// <summary>
    /// The verb or noun that a time hangs on: the tree's, unless the order of the words speaks against it.
    /// </summary>
    private static int Attachment(Analysis analysis, TokenRange words)
    {
        int at = analysis.Head(analysis.HeadOf(words));
        if (at >= words.End && IsParticipleAfter(analysis, words, at)
            && LastVerb(analysis, SentenceStart(analysis, at), words.Start) is { } before)
        {
            // "stormed the base on Sunday capturing it": without its comma the tree gives Sunday to what follows.
            return before;
        }


        // "rebels brokered in May": the verb after the noun, not the noun.
        return at >= 0 && at < words.Start && !Clauses.IsVerb(analysis, at)
            && LastVerb(analysis, at + 1, words.Start) is { } verb
            ? verb
            : at;
    }

    private static bool IsParticipleAfter(Analysis analysis, TokenRange words, int verb)
    {
        if (analysis.Xpos(verb) is not "VBG")
        {
            return false;
        }

        for (int token = words.End; token < verb; token++)
        {
            if (analysis.Upos(token) != Upos.Adverb)
            {
                return false;
            }
        }

        return true;
    }

    private static int SentenceStart(Analysis analysis, int token) =>
        analysis.Document.Sentences[analysis.Document.SentenceOf(token)].Start;

    private static int? LastVerb(Analysis analysis, int start, int end)
    {
        for (int token = end - 1; token >= start; token--)
        {
            if (Clauses.IsVerb(analysis, token))
            {
                return token;
            }
        }

        return null;
    }

    private static int FirstFrom(ImmutableArray<TimeMention> mentions, int start)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = mentions[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
