using System.Collections.Immutable;
using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Notices;
using Ceasewire.Extraction.Parties;
using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Seams;
using Ceasewire.Extraction.Times;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Claims;

/// <summary>All that the rules found in one article, before it is written as records.</summary>
public sealed record Findings(
    Analysis Analysis,
    ImmutableArray<Seam> Seams,
    Passages Passages,
    Coreference Coreference,
    PublicationDate Published,
    ImmutableArray<TimeMention> Times,
    ImmutableArray<PlaceMention> Places,
    Parties.Parties Parties,
    ImmutableArray<Attribution> Attributions,
    ImmutableArray<Act> Acts,
    ImmutableArray<FoundNotice> Notices);
