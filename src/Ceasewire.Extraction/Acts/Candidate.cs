using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>How an act is worded.</summary>
internal enum Construction
{
    Active,
    Passive,
    Noun,

    /// <summary>An event noun with a light verb: "launched an offensive".</summary>
    Light,
    Predicate,
}

/// <summary>An act that was found, before its parties, status and figures are read.</summary>
/// <param name="Head">The verb, event noun or predicate.</param>
/// <param name="Clause">The verb or predicate of its clause: itself, or what governs an event noun; the noun where
/// nothing does.</param>
internal sealed record Candidate(ActSense Sense, Construction Construction, int Head, int Clause, VerbFrame Frame)
{
    /// <summary>What the light verb tells; null without one.</summary>
    public LightVerb? Light { get; init; }

    /// <summary>Tokens of event nouns and results that were read into this act.</summary>
    public List<Candidate> Merged { get; } = [];
}
