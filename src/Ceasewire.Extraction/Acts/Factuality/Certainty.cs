namespace Ceasewire.Extraction.Acts.Factuality;

/// <summary>How certain a word's act is said to be, from -3 (it is not) over 0 (open) to 3 (it is).</summary>
/// <param name="Happened">To have happened, or to be happening; never more than <paramref name="Sure"/>.</param>
/// <param name="Sure">To be so at any time: what will be done without doubt is sure, though it has not happened.</param>
public readonly record struct Certainty(double Happened, double Sure);
