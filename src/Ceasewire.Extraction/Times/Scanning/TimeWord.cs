namespace Ceasewire.Extraction.Times.Scanning;

internal enum WordKind : byte
{
    None,
    Month,
    Weekday,
    Unit,

    /// <summary>"daily"; the value is the unit.</summary>
    Frequency,
    Number,
    Half,
    Ordinal,

    /// <summary>A part of the day, with its TIMEX3 code: "night", NI.</summary>
    Part,

    /// <summary>"noon".</summary>
    Hour,
    Season,

    /// <summary>"early", "late", "mid".</summary>
    Edge,

    /// <summary>"the end" of something.</summary>
    Stretch,

    /// <summary>"seventies": the decade it most likely is.</summary>
    Decade,

    /// <summary>"last", "this", "following": value -1, 0, 1.</summary>
    Deictic,

    /// <summary>"yesterday": its distance in days.</summary>
    Day,

    /// <summary>"ago", "later".</summary>
    Direction,
    Approximation,

    /// <summary>"now", with its TIMEX3 code.</summary>
    Reference,
    Filler,
    Meridiem,
    Zone,
    Clock,
    Era,
    Article,
    Function,
    Suffix,
}

[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>An abbreviation, which needs a number or a full stop beside it.</summary>
    Short = 1,

    /// <summary>Also a verb or another noun: "may", "march", "spring", "fall".</summary>
    Ambiguous = 2,
    Plural = 4,

    /// <summary>Reckoned from the time told last, not from publication: "the following day".</summary>
    Told = 8,

    /// <summary>Several or few: no number is known.</summary>
    Vague = 16,
    Article = 32,
    Tens = 64,
    Scale = 128,
}

internal enum TimeUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

internal enum Edge : byte
{
    None,
    Start,
    Middle,
    End,

    /// <summary>"earlier this week": until publication.</summary>
    Before,

    /// <summary>"the rest of the week": from publication on.</summary>
    After,
}

/// <summary>A word that time expressions are made of.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Number">
/// What it counts or which one it is; for units and edges the enum's value; 0 where it says none.
/// </param>
/// <param name="Code">TIMEX3's code of it, a clock time or a zone; empty for the rest.</param>
internal sealed record TimeWord(string Text, WordKind Kind, int Number, string Code, WordTraits Traits)
{
    public bool Is(WordTraits trait) => (Traits & trait) != WordTraits.None;
}
