namespace Ceasewire.Extraction.Seams;

/// <summary>A place where sentences of different reports seem to be run together.</summary>
/// <param name="Sentence">The sentence that begins the second part.</param>
/// <param name="Likelihood">How likely the seam is here or one sentence off, 0 to 1.</param>
/// <param name="Why">What shows it, in plain words.</param>
public sealed record Seam(int Sentence, double Likelihood, string Why);
