namespace Ceasewire.Text;

/// <summary>Half-open range of token indices. Never a character offset: that is a <see cref="TextSpan"/>.</summary>
public readonly record struct TokenRange
{
    public TokenRange(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    public static TokenRange Of(int token) => new(token, token + 1);

    public bool Contains(int token) => Start <= token && token < End;

    public bool Contains(TokenRange other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;

    /// <summary>The smallest range that covers both.</summary>
    public TokenRange Union(TokenRange other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
