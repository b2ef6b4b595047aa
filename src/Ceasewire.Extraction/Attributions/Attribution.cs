using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Someone is said to say something.</summary>
/// <param name="Source">The teller's words; null where the text has none ("reportedly", a bare quotation).</param>
/// <param name="SourceHead">Head token of the source; null as above.</param>
/// <param name="Cue">The words that say that something is told; null for a bare quotation.</param>
/// <param name="Content">What is told, discontinuous where the cue interrupts it; in text order.</param>
/// <param name="Orphan">The teller is a pronoun, or nobody, and the article does not let the reader tell who it
/// is.</param>
public sealed record Attribution(
    TextSpan? Source,
    int? SourceHead,
    TextSpan? Cue,
    ImmutableArray<TextSpan> Content,
    Manner Manner,
    bool Orphan)
{
    /// <summary>What the cue makes of the content; a bare quotation is telling.</summary>
    public CueKind Kind { get; init; } = CueKind.Telling;

    /// <summary>The verb, noun, adverb or mark that tells; null for a bare quotation.</summary>
    public int? CueHead { get; init; }

    /// <summary>
    /// What of the content the text gives to the teller only by going on: quotations and paragraphs with no cue of
    /// their own, after speech of one person.
    /// </summary>
    public ImmutableArray<TextSpan> Continued { get; init; } = [];

    /// <summary>
    /// Whether someone stands behind the content as told: a wish, a demand or a seeming does not count.
    /// </summary>
    public bool IsTelling => Kind is not (CueKind.Stance or CueKind.Seeming);
}
