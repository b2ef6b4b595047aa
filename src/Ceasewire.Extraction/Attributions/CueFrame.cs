namespace Ceasewire.Extraction.Attributions;

/// <summary>How a cue takes its content.</summary>
public enum CueFrame : byte
{
    /// <summary>"said that they left", "said they left".</summary>
    Clause,

    /// <summary>"They left, he said"; "the raid, he said, killed two".</summary>
    Around,

    /// <summary>Words in quotation marks next to the cue.</summary>
    Quotation,

    /// <summary>"vowed to leave".</summary>
    Open,

    /// <summary>"announced the withdrawal".</summary>
    Object,

    /// <summary>"called for a truce", "warned of a strike".</summary>
    Oblique,

    /// <summary>"accused them of shelling", "described it as a crime".</summary>
    ObjectAnd,

    /// <summary>"is believed to have left", "were reported killed", "it was announced that".</summary>
    Passive,

    /// <summary>"the claim that", "reports of".</summary>
    Noun,

    /// <summary>"reportedly", "alleged".</summary>
    Adverb,

    /// <summary>"according to", the colon of a headline.</summary>
    Mark,
}
