using Ceasewire.Text;

namespace Ceasewire.Extraction.Seams;

/// <summary>Reads the marks of a sentence: pronouns without antecedent, quotation, date line, credit.</summary>
internal sealed class MarkReader(Analysis analysis)
{
    /// <summary>How many tokens from its start a date line's agency stands: "BEIRUT, May 3 (AFP) -".</summary>
    private const int LongestDateline = 8;

    private readonly Quotations _quotations = Quotations.In(analysis.Document);

    /// <param name="person">Where the sentence names its first person.</param>
    /// <returns>The marks, and the first pronoun that points to an earlier sentence.</returns>
    public (ProfileMarks Marks, int? Pronoun) Read(TokenRange sentence, int person)
    {
        var marks = Edges(sentence) | Quotation(sentence);
        int? pronoun = null;
        bool hasNoun = false;
        int capitals = 0, words = 0, verbs = 0;
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            bool isWord = char.IsLetter(analysis.Form(token)[0]);
            bool isSmall = analysis.Form(token).Length < 4;
            words += isWord ? 1 : 0;
            capitals += isWord && (isSmall || char.IsUpper(analysis.Form(token)[0])) ? 1 : 0;
            verbs += analysis.Xpos(token) is "VBD" or "VBZ" or "VBP" or "MD" ? 1 : 0;
            hasNoun |= analysis.Upos(token) is Upos.Noun or Upos.ProperNoun;
            var mark = OfWord(token, token - sentence.Start, hasNoun, person);
            marks |= mark;
            pronoun ??= mark is ProfileMarks.PersonPronoun or ProfileMarks.OtherPronoun ? token : null;
        }

        bool hasPerson = person < int.MaxValue || (marks & ProfileMarks.PersonPronoun) != ProfileMarks.None;
        marks |= hasPerson ? ProfileMarks.HasPerson : ProfileMarks.None;
        marks |= verbs == 0 || capitals * 4 > words * 3 ? ProfileMarks.TitleLike : ProfileMarks.None;
        return (marks, pronoun);
    }

    private ProfileMarks OfWord(int token, int place, bool hasNoun, int person)
    {
        string lower = analysis.Lower(token);
        bool isSubject = analysis.Relation(token) is Relation.Subject or Relation.PassiveSubject;
        return lower switch
        {
            "he" or "she" when isSubject && token < person && _quotations.Of(token) < 0 => ProfileMarks.PersonPronoun,
            "they" or "it" or "this" or "these" or "those" or "their" or "its" or "his" or "her"
                when !hasNoun && _quotations.Of(token) < 0 => ProfileMarks.OtherPronoun,
            "i" or "we" or "my" or "our" => ProfileMarks.FirstPerson,
            "have" or "has" when analysis.Relation(token) == Relation.Auxiliary => ProfileMarks.Background,
            "since" => ProfileMarks.Background,
            _ when IsYear(lower) => ProfileMarks.Background,
            _ => SeamWords.Instance.Connects(lower, place) ? ProfileMarks.Connective : ProfileMarks.None,
        };
    }

    private ProfileMarks Quotation(TokenRange sentence)
    {
        int first = _quotations.Of(sentence.Start);
        bool isInside = first >= 0 && sentence.Start > 0 && _quotations.Of(sentence.Start - 1) == first;
        bool isQuoted = !isInside && sentence.Length > 1 && _quotations.Of(sentence.Start + 1) >= 0;
        return isInside ? ProfileMarks.InsideQuotation : isQuoted ? ProfileMarks.Quoted : ProfileMarks.None;
    }

    /// <summary>What opens or closes a report as agencies send it.</summary>
    private ProfileMarks Edges(TokenRange sentence)
    {
        var marks = StartsWithDate(sentence) ? ProfileMarks.Dateline : ProfileMarks.None;
        for (int token = sentence.Start; token < Math.Min(sentence.End - 1, sentence.Start + LongestDateline); token++)
        {
            bool opens = SeamWords.Instance.IsAgency(analysis.Lower(token))
                && analysis.Form(token + 1) is ")" or "-" or "--" or "–" or "—";
            marks |= opens ? ProfileMarks.Dateline : ProfileMarks.None;
        }

        for (int token = Math.Max(sentence.Start, sentence.End - 3); token < sentence.End; token++)
        {
            marks |= IsCredit(token) ? ProfileMarks.Credit : ProfileMarks.None;
        }

        return marks;
    }

    /// <summary>"--AFP", "(Agency)", in one token with the stop before it or apart.</summary>
    private bool IsCredit(int token)
    {
        var form = analysis.Form(token);
        int dash = form.LastIndexOfAny('-', '–', '—');
        string name = dash < 0 ? analysis.Lower(token) : analysis.Lower(token)[(dash + 1)..];
        bool isMarked = dash >= 0
            || (token > 0 && analysis.Form(token - 1) is "-" or "--" or "–" or "—" or "." or "(" or ".-" or ".--");
        return isMarked && SeamWords.Instance.IsAgency(name);
    }

    /// <summary>"Sun 10 Jul 2016", "Published July 2 2016", "02-06-2016": nothing but a date.</summary>
    private bool StartsWithDate(TokenRange sentence)
    {
        for (int token = sentence.Start; token < Math.Min(sentence.End, sentence.Start + LongestDateline); token++)
        {
            var form = analysis.Form(token);
            if (IsYear(form) || (form.Length is 8 or 10 && IsYear(form[^4..]) && form[^5] is '-' or '.' or '/'))
            {
                return token > sentence.Start || form.Length > 4;
            }

            if (!char.IsAsciiDigit(form[0]) && !SeamWords.Instance.IsOfDate(analysis.Lower(token)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> form) =>
        form is ['1', '9', >= '0' and <= '9', >= '0' and <= '9'] or ['2', '0', >= '0' and <= '9', >= '0' and <= '9'];
}
