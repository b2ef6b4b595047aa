using Ceasewire.Records;

namespace Ceasewire.Extraction.Acts.Factuality;

/// <summary>A word that tells something which happens or not, whether or not it is an act of ours.</summary>
/// <param name="Word">The verb, event noun or predicate.</param>
public sealed record Predicate(int Word, ClaimStatus Status, Certainty Certainty);
