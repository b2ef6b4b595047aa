namespace Ceasewire.Extraction.Attributions;

/// <summary>What a cue makes of its content.</summary>
public enum CueKind : byte
{
    /// <summary>Tells it as so: "said that", "according to", "reportedly".</summary>
    Telling,

    /// <summary>Contradicts it: "denied that".</summary>
    Denying,

    /// <summary>Hands on what the source told another teller: "citing officials".</summary>
    Citing,

    /// <summary>Holds it to be so without being quoted: "believes that", "is calculating that".</summary>
    Believing,

    /// <summary>Lets it look so: "seems to", "appeared to".</summary>
    Seeming,

    /// <summary>A document or a thing that shows it: "the footage shows".</summary>
    Showing,

    /// <summary>
    /// Takes a stand on it, so that it need not be so: "wants to", "called for", "supports", "asked whether".
    /// </summary>
    Stance,
}
