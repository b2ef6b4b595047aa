using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>A name in the text with what may bear it.</summary>
/// <param name="Matches">Range of <see cref="Gazetteer.MatchAt"/>; empty for a name that no gazetteer has.</param>
/// <param name="Cue">The kind that a noun beside it says: "province".</param>
internal sealed record FoundName(TokenRange Words, TextSpan Span, (int Start, int End) Matches, PlaceRole Role)
{
    public bool IsLoose { get; init; }

    public PlaceKind? Cue { get; init; }

    /// <summary>The name that says where this one is: Germany in "Hamburg, Germany".</summary>
    public FoundName? Container { get; set; }

    /// <summary>Whether the container was written behind a comma, so that nothing outside of it will do.</summary>
    public bool IsContainerStrict { get; set; }

    /// <summary>Whether many towns have a place of the name, so that it means nothing without its town.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>The chosen entry, or -1.</summary>
    public int Entry { get; set; } = -1;

    /// <summary>Whether the entry needs nothing else of the text: Syria has no rival.</summary>
    public bool IsPlain { get; set; }

    /// <summary>The likeliest readings, with that of no entry among them; empty where nothing had to be chosen.</summary>
    public ImmutableArray<PlaceAlternative> Alternatives { get; set; } = [];

    public bool IsKnown => Matches.End > Matches.Start;
}
