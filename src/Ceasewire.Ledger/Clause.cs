using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>A claim's clause, cut by the offsets of its article.</summary>
internal readonly struct Clause(Claim claim)
{
    private readonly CodePoints _text = new(claim.Quote.Exact);

    /// <summary>The words between two offsets of the article, as far as they stand in the clause.</summary>
    public string this[int start, int end]
    {
        get
        {
            int from = Math.Clamp(start - claim.Quote.Start, 0, _text.Length);
            int to = Math.Clamp(end - claim.Quote.Start, from, _text.Length);
            return _text[from, to];
        }
    }

    /// <summary>What stands in the clause before the words.</summary>
    public string Before(Quote words) => this[claim.Quote.Start, words.Start];
}
