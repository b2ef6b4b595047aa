namespace Ceasewire.Extraction.Seams;

/// <summary>
/// What speaks for or against a seam between two sentences. Near, Middle and Wide are windows of 4, 10 and 20 sentences
/// on either side. The weights, with what each says to a reader, are in data/seams/weights.tsv.
/// </summary>
internal enum SeamFeature
{
    /// <summary>Always 1: what a seam must outdo.</summary>
    Bias,

    NearLike,
    NearRareCut,
    NearCommonCut,
    NearBoth,
    NearOne,

    MiddleLike,
    MiddleRareCut,
    MiddleCommonCut,
    MiddleBoth,
    MiddleOne,

    WideLike,
    WideRareCut,
    WideCommonCut,
    WideBoth,
    WideOne,

    /// <summary>The next sentence alone with the ten before.</summary>
    NextBoth,
    NextOne,

    /// <summary>Share of the next three sentences' terms, by rarity, that stood anywhere before.</summary>
    Old,

    /// <summary>Share of the last three sentences' terms, by rarity, that stand anywhere after.</summary>
    Kept,

    /// <summary>Words of names in the next three sentences that stood before, and that did not.</summary>
    OldNames,
    NewNames,

    /// <summary>Words of names in the last three sentences that stand after, and that do not.</summary>
    KeptNames,
    LostNames,

    /// <summary>Both sides name places, none the same; one the same.</summary>
    OtherPlaces,
    SamePlaces,

    /// <summary>"He" with a person in the two sentences before; without; "they", "it".</summary>
    KnownPronoun,
    UnknownPronoun,
    OtherPronoun,

    /// <summary>"the bridge" after a bridge; without.</summary>
    KnownThing,
    UnknownThing,

    /// <summary>"Brandt" after "Anna Brandt"; without.</summary>
    KnownPerson,
    UnknownPerson,

    /// <summary>"the Observatory" after its name; without.</summary>
    KnownBody,
    UnknownBody,

    /// <summary>A person is told in full who he is, once more; for the first time.</summary>
    Reintroduced,
    Introduced,

    /// <summary>Weekdays before and after, none the same; one the same.</summary>
    OtherDays,
    SameDays,

    /// <summary>The next sentence has a weekday that stood before; one that did not.</summary>
    KnownDay,
    NewDay,

    /// <summary>One thing is called by another word after the gap: "regime" and "government".</summary>
    OtherStyle,

    Connective,
    InsideQuotation,
    Quoted,

    /// <summary>A quotation follows a quotation.</summary>
    ReopenedQuotation,

    /// <summary>"I" after no "I"; -1 after one.</summary>
    FirstPerson,
    Background,
    BackgroundBefore,
    Dateline,
    CreditBefore,
    TitleLike,

    FirstGap,
    LastGap,

    /// <summary>Logarithms of how many sentences stand before and after, at most 20.</summary>
    LogBefore,
    LogAfter,
}
