using System.Collections.Immutable;

namespace Ceasewire.Evaluation.Times;

/// <summary>A text with every time expression in it.</summary>
internal sealed record GoldTimeText(
    string Corpus, string Name, string Text, DateOnly? Published, ImmutableArray<GoldTimex> Gold);

/// <summary>A gold expression; offsets are UTF-16.</summary>
/// <param name="Type">TIMEX3's type; null where it is not judged.</param>
/// <param name="Values">Any of them is right; empty where the value is not judged.</param>
/// <param name="Optional">Neither counts nor costs.</param>
internal sealed record GoldTimex(int Start, int End, string? Type, ImmutableHashSet<string> Values, bool Optional)
{
    public int Overlap(int start, int end) => Math.Max(0, Math.Min(End, end) - Math.Max(Start, start));
}
