using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Any time expression that begins at an atom.</summary>
internal static class ExpressionGrammar
{
    public static Match? At(Atoms atoms, int at)
    {
        if (atoms[at].Kind == AtomKind.Number || atoms.IsApostrophe(at))
        {
            return Number(atoms, at);
        }

        var named = atoms[at].Capital ? Holidays.At(atoms, at) ?? Quarters.At(atoms, at) : null;
        if ((named ?? Phrases.At(atoms, at)) is { } whole)
        {
            return whole;
        }

        return atoms.Kind(at) switch
        {
            WordKind.None => null,
            WordKind.Approximation => Roughly(atoms, at + 1),
            WordKind.Function => AfterFunction(atoms, at),
            WordKind.Article => The(atoms, at + 1),
            _ => Word(atoms, at),
        };
    }

    /// <summary>A date, day or stretch, without a length: what "early" or "the end of" may be said of.</summary>
    public static Match? Point(Atoms atoms, int at)
    {
        var match = atoms.Is(at, "the")
            ? The(atoms, at + 1)
            : atoms[at].Kind == AtomKind.Number ? Number(atoms, at) : Word(atoms, at);
        return match is { Expression: not (Length or NearLength or Frequency or VagueDate) } ? match : null;
    }

    private static Match? Word(Atoms atoms, int at) => atoms.Kind(at) switch
    {
        WordKind.Month => CalendarGrammar.Month(atoms, at) is { } month ? WithClock(atoms, month) : null,
        WordKind.Weekday => WeekdayGrammar.At(atoms, at) is { } day ? WithPart(atoms, day) : null,
        WordKind.Day => Today(atoms, at),
        WordKind.Deictic => StretchGrammar.Last(atoms, at) ?? RelativeGrammar.At(atoms, at, Article.None),
        WordKind.Number => CalendarGrammar.DayFirst(atoms, at) ?? LengthGrammar.At(atoms, at) ?? Spoken(atoms, at),
        WordKind.Decade => Years.SpokenDecade(atoms, at),
        WordKind.Filler => LengthGrammar.Whole(atoms, at),
        WordKind.Half => LengthGrammar.At(atoms, at),
        WordKind.Ordinal => Ordinal(atoms, at, Article.None),
        WordKind.Edge => StretchGrammar.Early(atoms, at),
        WordKind.Stretch => StretchGrammar.Of(atoms, at),
        WordKind.Season => StretchGrammar.Season(atoms, at, Article.None),
        WordKind.Part => StretchGrammar.Part(atoms, at, Article.None),
        WordKind.Hour => ClockGrammar.Named(atoms, at),
        WordKind.Frequency => new Match(new Frequency((TimeUnit)atoms[at].Word!.Number), at + 1),
        WordKind.Reference => atoms.IsHyphen(at + 1) ? null : new Match(new VagueDate(atoms[at].Word!.Code), at + 1),
        WordKind.Unit when atoms.Is(at, "second") => Ordinal(atoms, at, Article.None),
        WordKind.Unit => UnitGrammar.At(atoms, at),
        _ => null,
    };

    private static Match? Number(Atoms atoms, int at)
    {
        if (ClockGrammar.At(atoms, at) is { } clock)
        {
            return clock;
        }

        var day = NumericDates.At(atoms, at) ?? CalendarGrammar.DayFirst(atoms, at) ?? DateLists.At(atoms, at);
        if (day is { } found)
        {
            return WithPart(atoms, found);
        }

        return Quarters.AfterYear(atoms, at) ?? LengthGrammar.At(atoms, at) ?? OnOrdinal(atoms, at)
            ?? (DateNumbers.IsOrdinalEnding(atoms, at + 1) ? StretchGrammar.Numbered(atoms, at, Article.None) : null)
            ?? SeasonAfterYear(atoms, at) ?? Years.At(atoms, at);
    }

    /// <summary>"on 22nd".</summary>
    private static Match? OnOrdinal(Atoms atoms, int at) =>
        atoms.Is(at - 1, "on") && DateNumbers.IsOrdinalEnding(atoms, at + 1) && atoms[at + 2].Kind != AtomKind.Word
        && DateNumbers.Day(atoms, at) is var (day, end)
            ? new Match(new CalendarDate(0, 0, day), end)
            : null;

    /// <summary>After "the".</summary>
    private static Match? The(Atoms atoms, int at)
    {
        if (atoms[at].Kind == AtomKind.Number || atoms.IsApostrophe(at))
        {
            return TheNumber(atoms, at);
        }

        return atoms.Kind(at) switch
        {
            WordKind.Deictic => StretchGrammar.Last(atoms, at) ?? RelativeGrammar.At(atoms, at, Article.The),
            WordKind.Edge => StretchGrammar.Early(atoms, at),
            WordKind.Stretch => StretchGrammar.Of(atoms, at),
            WordKind.Season => StretchGrammar.Season(atoms, at, Article.The),
            WordKind.Part => StretchGrammar.Part(atoms, at, Article.The),
            WordKind.Ordinal => Ordinal(atoms, at, Article.The),
            WordKind.Unit when atoms.Is(at, "second") => Ordinal(atoms, at, Article.The),
            WordKind.Unit => UnitGrammar.AfterThe(atoms, at),
            WordKind.Decade => Years.SpokenDecade(atoms, at),
            WordKind.Filler => LengthGrammar.Whole(atoms, at),
            WordKind.Reference when atoms.Is(at, "future") => new Match(new VagueDate(atoms[at].Word!.Code), at + 1),
            WordKind.Weekday or WordKind.Day => Word(atoms, at),
            WordKind.Number => CalendarGrammar.DayFirst(atoms, at) ?? Counted(atoms, at) ?? SpokenDay(atoms, at)
                ?? Years.SpokenDecade(atoms, at),
            _ => null,
        };
    }

    /// <summary>"the 25th of August", "the 1920s", "the 13th", "the 4th century".</summary>
    private static Match? TheNumber(Atoms atoms, int at)
    {
        var day = CalendarGrammar.DayFirst(atoms, at);
        if (day is not null)
        {
            return day;
        }

        if (!DateNumbers.IsOrdinalEnding(atoms, at + 1))
        {
            // "the 1940s", but "1991" alone in "the 1991 agreement".
            return Years.At(atoms, at) is { Expression: not CalendarDate } stretch ? stretch : Counted(atoms, at);
        }

        return StretchGrammar.Numbered(atoms, at, Article.The)
            ?? (DateNumbers.Day(atoms, at) is var (number, end)
                && (atoms[end].Kind != AtomKind.Word || atoms.Kind(end) == WordKind.Function)
                ? new Match(new CalendarDate(0, 0, number), end)
                : null);
    }

    /// <summary>
    /// "the four previous weeks", "the nine day long"; but "46-day" alone in "the 46-day siege", as in "a 46-day
    /// siege".
    /// </summary>
    private static Match? Counted(Atoms atoms, int at) =>
        LengthGrammar.At(atoms, at) is { Expression: Length } length
            && !(atoms[length.End - 1].Word is { Kind: WordKind.Unit } unit && !unit.Is(WordTraits.Plural)
                && atoms[length.End] is { Kind: AtomKind.Word })
            ? length
            : null;

    /// <summary>"first week of May", "first May", "twenty-second of June", "the second".</summary>
    private static Match? Ordinal(Atoms atoms, int at, Article article) =>
        StretchGrammar.Numbered(atoms, at, article) ?? CalendarGrammar.DayFirst(atoms, at)
        ?? (article == Article.The ? SpokenDay(atoms, at) : null);

    /// <summary>"nineteen twenty-eight", "nineteen seventies".</summary>
    private static Match? Spoken(Atoms atoms, int at) =>
        Years.SpokenDecade(atoms, at) ?? Years.At(atoms, at);

    /// <summary>"on the twenty-second": a day only where nothing follows that it could count.</summary>
    private static Match? SpokenDay(Atoms atoms, int at) =>
        SpokenNumbers.Ordinal(atoms, at) is var (day, end) && day <= 31 && atoms.IsAny(at - 2, "on", "for")
        && atoms[end].Kind is AtomKind.None or AtomKind.Symbol && !atoms.IsHyphen(end)
            ? new Match(new CalendarDate(0, 0, day), end)
            : null;

    /// <summary>"today", "overnight", "yesterday morning"; "overnight on Friday" is Friday's night.</summary>
    private static Match? Today(Atoms atoms, int at)
    {
        var word = atoms[at].Word!;
        if (word.Text == "overnight")
        {
            return atoms.Is(at + 1, "on") && CalendarGrammar.Day(atoms, at + 2) is { } day
                ? new Match(new DayPart(day.Expression, "NI"), day.End)
                : new Match(new NightBefore(), at + 1);
        }

        return word.Text == "tonight"
            ? new Match(new DayPart(new DayWord(0), "NI"), at + 1)
            : WithPart(atoms, new Match(new DayWord(word.Number), at + 1));
    }

    /// <summary>"Wednesday night", "Sunday dawn of 25 June 1950", "yesterday at 11 a.m.".</summary>
    private static Match WithPart(Atoms atoms, Match day)
    {
        if (atoms[day.End].Word is not { Kind: WordKind.Part } part)
        {
            return day.Expression is WeekdaySet ? day : WithClock(atoms, day);
        }

        return atoms.Is(day.End + 1, "of") && CalendarGrammar.Day(atoms, day.End + 2) is { } date
            ? new Match(new DayPart(date.Expression, part.Code), date.End)
            : new Match(new DayPart(day.Expression, part.Code), day.End + 1);
    }

    /// <summary>"May 8 1:00AM", "Monday at 16:00".</summary>
    private static Match WithClock(Atoms atoms, Match day)
    {
        int next = atoms.Is(day.End, "at") ? day.End + 1 : atoms.SkipComma(day.End);
        return day.Expression is not CalendarDate { Day: 0 } && atoms[next].Kind == AtomKind.Number
            && ClockGrammar.At(atoms, next) is { Expression: ClockTime { Day: null } clock } match
            ? new Match(clock with { Day = day.Expression }, match.End)
            : day;
    }

    /// <summary>"1982 summer".</summary>
    private static Match? SeasonAfterYear(Atoms atoms, int at) =>
        DateNumbers.Year(atoms, at) is var (year, end) && atoms.Kind(end) == WordKind.Season
            ? new Match(new SeasonDate(atoms[end].Word!.Number, new CalendarDate(year), 0), end + 1)
            : null;

    /// <summary>"about a week", "around March 1981", "nearly five months".</summary>
    private static Match? Roughly(Atoms atoms, int at)
    {
        var match = atoms[at].Kind == AtomKind.Number
            ? Number(atoms, at)
            : atoms.Is(at, "the") ? null : Word(atoms, at);
        return match switch
        {
            { Expression: Length or Offset } length => length,
            { Expression: CalendarDate } date when atoms.IsAny(at - 1, "about", "around", "circa", "approximately") =>
                new Match(new Rough(date.Expression, Edge.None), date.End),
            _ => null,
        };
    }

    /// <summary>
    /// "more than five years", "at least two weeks", "every day", "each Friday", "per month", "since then".
    /// </summary>
    private static Match? AfterFunction(Atoms atoms, int at)
    {
        if (atoms.Is(at, "since"))
        {
            return atoms.Reads(at + 1, "then") ? new Match(new ToldTime(), at + 2) : null;
        }

        if (atoms.Is(at, "all"))
        {
            return LengthGrammar.Whole(atoms, at);
        }

        if (atoms.IsAny(at, "every", "each", "per"))
        {
            return atoms.Kind(at + 1) switch
            {
                WordKind.Unit when !atoms[at + 1].Word!.Is(WordTraits.Plural) =>
                    new Match(new Frequency((TimeUnit)atoms[at + 1].Word!.Number), at + 2),
                WordKind.Weekday => new Match(new WeekdaySet(atoms[at + 1].Word!.Number), at + 2),
                _ => null,
            };
        }

        return (atoms.IsAny(at, "more", "less") && atoms.Is(at + 1, "than"))
            || (atoms.Is(at, "at") && atoms.IsAny(at + 1, "least", "most"))
            || (atoms.Is(at, "up") && atoms.Is(at + 1, "to"))
            ? Roughly(atoms, at + 2) is { Expression: Length or Offset } length ? length : null
            : null;
    }
}
