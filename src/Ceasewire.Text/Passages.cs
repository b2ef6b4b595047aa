using System.Collections.Immutable;

namespace Ceasewire.Text;

/// <summary>
/// The parts of a text that come from different reports, in order. What one part says of people, times and speakers
/// does not hold in the next.
/// </summary>
public sealed class Passages
{
    private readonly Document _document;
    private readonly int[] _firstSentence;

    /// <param name="starts">Sentences that begin a passage other than the first, in order.</param>
    public Passages(Document document, ImmutableArray<int> starts)
    {
        (_document, Starts) = (document, starts);
        _firstSentence = new int[document.Sentences.Length];
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(start, 1, nameof(starts));
            _firstSentence.AsSpan(start).Fill(start);
        }
    }

    /// <summary>Sentences that begin a passage other than the first.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>A text of one piece.</summary>
    public static Passages Whole(Document document) => new(document, []);

    /// <returns>The first sentence of the passage that the sentence belongs to.</returns>
    public int StartOf(int sentence) => _firstSentence[sentence];

    /// <returns>The first sentence of the passage that the token belongs to.</returns>
    public int StartAt(int token) => _firstSentence[_document.SentenceOf(token)];
}
