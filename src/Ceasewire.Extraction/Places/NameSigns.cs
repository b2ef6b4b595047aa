using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>What in and around a name shows whether it is a place's.</summary>
internal sealed class NameSigns(Gazetteer gazetteer, Analysis analysis, NameScan scan)
{
    /// <summary>People enough that the name is safe without a word beside it that says so.</summary>
    private const double WellKnown = 50_000;

    /// <summary>
    /// The kind said by a noun before or behind the name: "Idlib province", "the town of Jayrud", "the village Zaara".
    /// </summary>
    public PlaceKind? CueBeside(TokenRange words, FoundName? last)
    {
        if (words.End < analysis.Count && CueAt(words.End) is { } behind)
        {
            return behind;
        }

        int before = words.Start - 1;
        if (before > 0 && analysis.Lower(before) is "of")
        {
            return CueAt(before - 1);
        }

        // "the towns of Kafr Nabl and Binnish".
        if (last is { Cue: { } shared }
            && before > 0
            && analysis.Lower(before) is "and" or ","
            && last.Words.End >= before - 1
            && last.Words.Start > 1
            && analysis.Lower(last.Words.Start - 1) is "of" or "and" or ",")
        {
            return shared;
        }

        // "neighborhoods" of "the al-Sukkari and Kallaseh neighborhoods" is the cue of both.
        int next = words.End;
        if (next + 1 < analysis.Count && analysis.Lower(next) is "and" or "," && scan.CanStart(next + 1))
        {
            int end = scan.EndOfRun(next + 1);
            return end < analysis.Count && analysis.Lower(end).EndsWith('s') ? CueAt(end) : null;
        }

        return before >= 0 && analysis.Upos(before) == Upos.Noun ? CueAt(before) : null;
    }

    private PlaceKind? CueAt(int token) =>
        char.IsUpper(analysis.Form(token)[0])
        && analysis.Upos(token) != Upos.Noun
        && analysis.Upos(token) != Upos.ProperNoun
            ? null
        : PlaceWords.CueOf(analysis.Lower(token)) is { } cue ? cue.Kind
        : PlaceWords.CueOf(analysis.Lemma(token))?.Kind;

    public bool IsLocativeBefore(int start)
    {
        int before = start - 1;
        while (before >= 0
            && (PlaceWords.Is(analysis.Lower(before), PlaceWordClass.Direction) || analysis.Lower(before) is "the"))
        {
            before--;
        }

        return before >= 0 && PlaceWords.Is(analysis.Lower(before), PlaceWordClass.Locative | PlaceWordClass.Origin);
    }

    /// <summary>
    /// Whether a comma and a division or state follow that hold a place of this name: "Bangor, Maine".
    /// </summary>
    public bool IsContained(TokenRange words)
    {
        if (words.End + 1 >= analysis.Count || analysis.Form(words.End) is not "," || !scan.CanStart(words.End + 1))
        {
            return false;
        }

        var (container, matches, _) = scan.At(words.End + 1);
        return !container.IsEmpty && IsContainer(matches);
    }

    private bool IsContainer((int Start, int End) matches)
    {
        for (int i = matches.Start; i < matches.End; i++)
        {
            var match = gazetteer.MatchAt(i);
            if (!match.IsDemonym && gazetteer.KindOf(match.Entry) is PlaceKind.Country or PlaceKind.Admin1)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsDemonym((int Start, int End) matches)
    {
        for (int i = matches.Start; i < matches.End; i++)
        {
            if (gazetteer.MatchAt(i).IsDemonym)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsWellKnown((int Start, int End) matches)
    {
        for (int i = matches.Start; i < matches.End; i++)
        {
            int entry = gazetteer.MatchAt(i).Entry;
            if (gazetteer.IsOwn(entry)
                || (gazetteer.PopulationOf(entry) >= WellKnown && gazetteer.KindOf(entry) != PlaceKind.Admin2))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsProperNoun(TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Upos(token) == Upos.ProperNoun)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsAllCapitals(int token)
    {
        foreach (char c in analysis.Form(token))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
