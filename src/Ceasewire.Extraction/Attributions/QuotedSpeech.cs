using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// Joins quotations to the cues next to them. Works on marks and order, since a parser seldom keeps several quoted
/// sentences together:
/// "A", he said. "B." → both are his. A quotation with no cue in reach becomes a draft of its own, without a teller.
/// </summary>
internal sealed class QuotedSpeech(
    Analysis analysis,
    Quotations quotations,
    SortedDictionary<int, Draft> byCue,
    List<Draft> bare)
{
    /// <summary>A cue stands no further from its quotation than this, in tokens.</summary>
    private const int Reach = 25;

    /// <summary>
    /// A bare quotation has at least so many words; shorter ones in quotation marks are names and titles.
    /// </summary>
    private const int FewestWords = 4;

    private readonly Draft?[] _ownerOf = new Draft?[quotations.All.Length];
    private readonly bool[] _isJoined = new bool[quotations.All.Length];

    private const int MostSignatureWords = 6;

    public void Join()
    {
        Claim();
        for (int i = 0; i < quotations.All.Length; i++)
        {
            if (!IsSpeech(i))
            {
                continue;
            }

            var span = quotations.All[i].Span;
            if ((CueBefore(i) ?? CueAfter(i)) is { } cue)
            {
                (_ownerOf[i], _isJoined[i]) = (cue, true);
                cue.Quote(span);
            }
            else if (OwnerOf(i) is null && Sequel(i) is { } speaker)
            {
                (_ownerOf[i], _isJoined[i]) = (speaker, true);
                speaker.GoOn(span);
            }
            else if (OwnerOf(i) is null && (Colon(i) ?? Signature(i) ?? Bare(i)) is { } owner)
            {
                (_ownerOf[i], _isJoined[i]) = (owner, true);
                owner.Append(span);
            }
        }

        KeepClaimed();
    }

    /// <summary>
    /// A cue that turned out to tell the quotations next to it keeps the others that the tree gave it: "A," he said.
    /// "B." in what the splitter took for one sentence.
    /// </summary>
    private void KeepClaimed()
    {
        for (int i = 0; i < quotations.All.Length; i++)
        {
            if (!_isJoined[i] && OwnerOf(i) is { IsDirect: true } owner && IsSpeech(i))
            {
                owner.Append(quotations.All[i].Span);
            }
        }
    }

    /// <summary>Quotations inside what the tree already gave to a cue outside them.</summary>
    private void Claim()
    {
        foreach (var (head, draft) in byCue)
        {
            int inside = quotations.Of(head);
            foreach (var piece in draft.Content)
            {
                var tokens = analysis.Document.TokensIn(piece);
                for (int token = tokens.Start; token < tokens.End; token++)
                {
                    int at = quotations.Of(token);
                    if (at >= 0 && at != inside)
                    {
                        _ownerOf[at] ??= draft;
                        token = Math.Max(token, quotations.All[at].Words.End - 1);
                    }
                }
            }
        }
    }

    /// <summary>A cue whose teller was found anew has another draft than when it was given the quotation.</summary>
    private Draft? OwnerOf(int i) =>
        _ownerOf[i] is { Cue: { } cue } && byCue.TryGetValue(cue.Head, out var draft) ? draft : _ownerOf[i];

    private bool IsSpeech(int i)
    {
        var quotation = quotations.All[i];
        int before = Before(i);
        bool opens = before < 0 || StartsAnew(i) || analysis.Form(before) is "," or ":" or "-" or "–" or "—"
            || SpeechVerb(before) is not null;
        int last = quotation.Words.End - 1;
        bool closes =
            analysis.Upos(last) == Upos.Punctuation
            || quotation.Words.Length >= FewestWords
            || After(i) >= analysis.Count
            || analysis.Form(After(i)) is "," or ".";
        return opens && closes;
    }

    /// <summary>He said, "…": only adverbials stand between.</summary>
    private Draft? CueBefore(int i)
    {
        int before = Before(i);
        bool isMarked = before >= 0 && analysis.Form(before) is "," or ":";
        for (int token = before; token >= 0 && token > before - Reach; token--)
        {
            if (quotations.Of(token) >= 0
                || (token < before && EndsSentence(token))
                || (token == before && EndsSentence(token))
                || (IsNewParagraph(token + 1) && analysis.Form(token) is not ":"))
            {
                return null;
            }

            if (SpeechVerb(token) is { Source: not null } cue
                && (isMarked || token == before)
                && !HasOwnContent(cue, i))
            {
                return Draft(cue);
            }
        }

        return null;
    }

    /// <summary>"…", he said; "…", said the man from the ministry.</summary>
    private Draft? CueAfter(int i)
    {
        int after = After(i);
        for (int token = after; token < analysis.Count && token < after + Reach; token++)
        {
            if (quotations.Of(token) >= 0 || IsNewParagraph(token) || EndsSentence(token))
            {
                return null;
            }

            if ((SpeechVerb(token) ?? TagVerb(i, token, after)) is { } cue)
            {
                var teller =
                    cue.Source is { } found && found.Head >= after ? found : FirstPhrase(after, cue.Words.Start);
                return teller is null || HasOwnContent(cue, i) ? null : Draft(cue with { Source = teller });
            }
        }

        return null;
    }

    /// <summary>"…" Ann Lee, a nurse at the clinic, said: the words between, headed by the first noun.</summary>
    private Teller? FirstPhrase(int start, int end)
    {
        while (end > start && analysis.Upos(end - 1) == Upos.Punctuation)
        {
            end--;
        }

        int head = start;
        while (head < end
            && analysis.Upos(head) is Upos.Determiner or Upos.Adjective or Upos.Noun or Upos.ProperNoun or Upos.Numeral)
        {
            head++;
        }

        return head > start && analysis.Upos(head - 1) is Upos.Noun or Upos.ProperNoun
            ? new(head - 1, new(start, end))
            : null;
    }

    /// <summary>"A", he said. "B." And: He said that A. "B."</summary>
    private Draft? Sequel(int i)
    {
        if (Before(i) < 0 || IsNewParagraph(Before(i) + 1))
        {
            return i > 0 && !quotations.All[i - 1].IsClosed && IsNextParagraph(i) ? OwnerOf(i - 1) : null;
        }

        int sentence = analysis.Document.SentenceOf(Before(i));
        if (i > 0 && OwnerOf(i - 1) is { } previous && (AreAdjacent(i - 1, i)
            || previous.Cue is { } cue && analysis.Document.SentenceOf(cue.Head) == sentence))
        {
            return previous;
        }

        return SpeakerOf(sentence);
    }

    /// <summary>
    /// One person whose indirect speech the sentence before is. Several people do not speak one quotation, so theirs
    /// stays bare:
    /// Activists said the raids went on. "…" may be anyone's.
    /// </summary>
    private Draft? SpeakerOf(int sentence)
    {
        var range = analysis.Document.Sentences[sentence];
        Draft? last = null;
        for (int token = range.Start; token < range.End; token++)
        {
            if (byCue.TryGetValue(token, out var draft)
                && draft.Cue is { Kind: CueKind.Telling, Source: { } teller }
                && quotations.Of(token) < 0
                && analysis.Relation(token) is Relation.Root or Relation.Conjunct or Relation.Parataxis)
            {
                last = IsOnePerson(teller.Head) ? draft : null;
            }
        }

        return last;
    }

    private bool IsOnePerson(int head) =>
        analysis.Xpos(head) is "NN" or "NNP" ? !IsBody(head) : analysis.Lower(head) is "he" or "she" or "i" or "who";

    private bool IsBody(int head)
    {
        return Names.At(analysis, head) is { } name
            ? name.Kind != EntityKind.Person
            : !CueLexicon.Instance.IsTeller(analysis.Lemma(head));
    }

    /// <summary>The witness was bitter: "…"</summary>
    private Draft? Colon(int i)
    {
        int before = Before(i);
        if (before < 0 || analysis.Form(before) is not ":")
        {
            return null;
        }

        int root = analysis.RootOf(analysis.Document.SentenceOf(before));
        return root < before && quotations.Of(root) < 0 && VerbTeller.Of(analysis, root) is { } teller
            ? Draft(
                new(
                    root,
                    analysis.Lemma(root),
                    CueFrame.Quotation, CueKind.Telling,
                    CuePhrase.Of(analysis, root),
                    teller,
                    []))
            : null;
    }

    /// <summary>"…" — Name, alone in its line: a dash and a name sign a quotation.</summary>
    private Draft? Signature(int i)
    {
        int dash = After(i);
        if (dash + 1 >= analysis.Count || analysis.Form(dash) is not ("-" or "–" or "—" or "―" or "--"))
        {
            return null;
        }

        int end = dash + 1;
        while (end < analysis.Count
            && end <= dash + MostSignatureWords
            && !IsNewParagraph(end)
            && analysis.Form(end) is not ",")
        {
            end++;
        }

        bool isName = end > dash + 1 && analysis.Upos(dash + 1) == Upos.ProperNoun
            && (end >= analysis.Count || IsNewParagraph(end) || analysis.Form(end) is ",");
        return isName
            ? Draft(
                new(
                    dash, "-", CueFrame.Quotation, CueKind.Telling,
                    TokenRange.Of(dash),
                    new(dash + 1, new(dash + 1, end)),
                    []))
            : null;
    }

    private Draft? Bare(int i)
    {
        var quotation = quotations.All[i];
        bool isSentence =
            StartsAnew(i)
            && quotation.Words.Length >= FewestWords
            && (
                EndsSentence(quotation.Words.End - 1)
                || After(i) >= analysis.Count
                || EndsSentence(After(i))
                || IsNewParagraph(After(i)));
        if (!isSentence)
        {
            return null;
        }

        var draft = new Draft(null, []);
        bare.Add(draft);
        return draft;
    }

    private Draft Draft(Cue cue)
    {
        if (!byCue.TryGetValue(cue.Head, out var draft) || draft.Cue!.Source != cue.Source
            || draft.Cue.Frame is not (CueFrame.Around or CueFrame.Clause or CueFrame.Quotation))
        {
            draft = new(cue.Kind == CueKind.Stance ? cue with { Kind = CueKind.Telling } : cue, []);
            byCue[cue.Head] = draft;
        }

        return draft;
    }

    private Cue? SpeechVerb(int token)
    {
        if (analysis.Upos(token) != Upos.Verb)
        {
            return null;
        }

        bool isCue = byCue.TryGetValue(token, out var draft);
        if (!isCue && !CueLexicon.Instance.MayQuote(analysis.Lemma(token)))
        {
            return null;
        }

        if (isCue && draft!.Cue is { Source: not null, Frame: CueFrame.Around or CueFrame.Clause } cue)
        {
            return cue;
        }

        return Telling(token);
    }

    /// <summary>"…," she went on: a comma inside the marks makes whatever verb comes next, or next but its subject, a
    /// cue.</summary>
    private Cue? TagVerb(int i, int token, int after) =>
        analysis.Upos(token) == Upos.Verb
        && token < after + FewestWords
        && EndsInComma(i)
        && analysis.Xpos(token) is not ("VB" or "VBG" or "VBN")
        && Telling(token) is { Source: { } teller } cue
        && teller.Words.Start >= after
        && teller.Words.Start <= token + 1
            ? cue
            : null;

    /// <summary>"the ‘little war,’" too: marks inside the marks stand behind the comma.</summary>
    private bool EndsInComma(int i)
    {
        int last = quotations.All[i].Words.End - 1;
        return analysis.Form(last) is "," || (analysis.Form(last) is "'" or "’" && analysis.Form(last - 1) is ",");
    }

    private Cue Telling(int token)
    {
        var teller =
            VerbTeller.Of(analysis, token) is { } found && quotations.Of(found.Head) == quotations.Of(token)
                ? found
                : AdjacentTeller.Of(analysis, quotations, token);
        return new(
            token,
            analysis.Lemma(token),
            CueFrame.Quotation, CueKind.Telling,
            CuePhrase.Of(analysis, token),
            teller,
            []);
    }

    /// <summary>
    /// It tells something else already: "…". He said that the town was calm. A quotation that ends in a comma is told
    /// by what follows; what stands after a comma of the cue is no content: "…" he said, waving.
    /// </summary>
    private bool HasOwnContent(Cue cue, int quotation) =>
        cue.Frame == CueFrame.Clause && cue.Content.Length > 0
        && !EndsInComma(quotation)
        && analysis.Form(cue.Content[0].Start - 1) is not ","
        && !analysis.Document.Cover(cue.Content[^1]).Overlaps(quotations.All[quotation].Span);

    private int Before(int i) => analysis.Document.TokensIn(quotations.All[i].Span).Start - 1;

    private int After(int i)
    {
        int token = analysis.Document.TokensIn(quotations.All[i].Span).End;
        return token < analysis.Count && analysis.Form(token) is "," ? token + 1 : token;
    }

    private bool StartsAnew(int i)
    {
        int before = Before(i);
        return before < 0 || EndsSentence(before) || IsNewParagraph(before + 1) || quotations.Of(before) >= 0
            || IsAbbreviatedEnd(before, quotations.All[i].Words.Start)
            || (i > 0 && AreAdjacent(i - 1, i));
    }

    /// <summary>… in Trenton, N.J. "We are ready …": the stop is the abbreviation's and the sentence's.</summary>
    private bool IsAbbreviatedEnd(int token, int next) =>
        analysis.Form(token).Length > 1 && analysis.Form(token)[^1] == '.' && char.IsUpper(analysis.Form(next)[0]);

    private bool AreAdjacent(int i, int j) => quotations.All[i].Span.End >= quotations.All[j].Span.Start - 1;

    private bool EndsSentence(int token) =>
        token < analysis.Count && analysis.Form(token) is "." or "?" or "!" or ".." or "...";

    /// <summary>A line break stands before the token.</summary>
    private bool IsNewParagraph(int token)
    {
        if (token <= 0 || token >= analysis.Count)
        {
            return true;
        }

        var document = analysis.Document;
        int end = document.Tokens[token - 1].End, start = document.Tokens[token].Start;
        return start > end && document.Text.AsSpan(end, start - end).Contains('\n');
    }

    private bool IsNextParagraph(int i) => analysis.Document.Text.AsSpan(
        quotations.All[i - 1].Span.End, quotations.All[i].Span.Start - quotations.All[i - 1].Span.End).IsWhiteSpace();
}
