using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>When the article appeared, how that is known, and the words it rests on.</summary>
public sealed record PublicationDate(DateOnly? Day, PublicationBasis Basis, ImmutableArray<TextSpan> Quotes);
