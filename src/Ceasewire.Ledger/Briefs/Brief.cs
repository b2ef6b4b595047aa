using System.Collections.Immutable;

namespace Ceasewire.Ledger.Briefs;

/// <summary>What reports say together, laid out for a reader. Each line stands on the words it is made from.</summary>
public sealed record Brief(string Title, Coverage Coverage, ImmutableArray<Section> Sections);

/// <summary>What the brief was made from.</summary>
/// <param name="Families">Reports that are copies of one another counted once.</param>
/// <param name="First">Day of the earliest publication; null where none is known.</param>
public sealed record Coverage(int Reports, int Families, string? First, string? Last, ImmutableArray<string> Models);

public sealed record Section(string Heading, ImmutableArray<Group> Groups);

/// <summary>Lines under one party or place.</summary>
/// <param name="Heading">Null where a section is not divided.</param>
public sealed record Group(string? Heading, ImmutableArray<Line> Lines);

/// <summary>One thing that is said.</summary>
/// <param name="When">EDTF date, "by" and a date, or null.</param>
/// <param name="Sources">Independent sources behind it; 0 for a notice, which has none.</param>
public sealed record Line(string? When, string Text, string? Place, int Sources, ImmutableArray<Citation> Citations);

/// <summary>
/// Verbatim words, where they stand (in every report that holds them), and who says so (empty: the report itself).
/// </summary>
public sealed record Citation(string Words, string Teller, ImmutableArray<Location> Locations)
{
    public bool IsSameAs(Citation other) => Words == other.Words && Teller == other.Teller;
}

/// <summary>Code points of an article's text, end exclusive.</summary>
public sealed record Location(string Article, int Start, int End);
