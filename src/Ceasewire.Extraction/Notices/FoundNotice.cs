using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Notices;

/// <summary>A passage that must not be trusted as it stands, and why in plain words.</summary>
public sealed record FoundNotice(NoticeKind Kind, TextSpan Span, string Why);
