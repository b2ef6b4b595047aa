namespace Ceasewire.Text;

/// <summary>Words between quotation marks, in one paragraph.</summary>
/// <param name="Span">With the marks; to the paragraph's end where it is never closed.</param>
/// <param name="Words">The tokens inside the marks, which are not among them.</param>
/// <param name="IsClosed">A mark closes it in its paragraph.</param>
public readonly record struct Quotation(TextSpan Span, TokenRange Words, bool IsClosed);
