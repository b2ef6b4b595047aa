using System.Collections.Immutable;

namespace Ceasewire.Text;

/// <summary>
/// The outermost quotations of a text, in order. Marks are "…", “…”, «…», ''…'', ``…'', ‘…’ and '…'; a run of straight
/// marks counts as one. A double mark that is never closed reaches to the paragraph's end; a single one that is never
/// closed is an apostrophe.
/// </summary>
public sealed class Quotations
{
    private readonly int[] _ofToken;

    private Quotations(ImmutableArray<Quotation> all, int tokens)
    {
        All = all;
        _ofToken = new int[tokens];
        Array.Fill(_ofToken, -1);
        for (int i = 0; i < all.Length; i++)
        {
            _ofToken.AsSpan(all[i].Words.Start, all[i].Words.Length).Fill(i);
        }
    }

    public ImmutableArray<Quotation> All { get; }

    /// <returns>The index of the quotation that the token stands in, or -1.</returns>
    public int Of(int token) => _ofToken[token];

    public static Quotations In(Document document)
    {
        var spans = new QuotationMarks(document.Text).Pair();
        var found = ImmutableArray.CreateBuilder<Quotation>(spans.Count);
        int token = 0;
        foreach (var (outer, inner, isClosed) in spans)
        {
            while (token < document.Tokens.Length && document.Tokens[token].Start < inner.Start)
            {
                token++;
            }

            int start = token;
            while (token < document.Tokens.Length && document.Tokens[token].End <= inner.End)
            {
                token++;
            }

            if (token > start)
            {
                found.Add(new(outer, new(start, token), isClosed));
            }
        }

        return new(found.ToImmutable(), document.Tokens.Length);
    }
}
