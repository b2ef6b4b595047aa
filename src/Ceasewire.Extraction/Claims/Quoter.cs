using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Claims;

/// <summary>Cuts verbatim quotes out of a document; UTF-16 offsets become code points here and nowhere else.</summary>
public sealed class Quoter(Document document)
{
    public Quote Of(TextSpan span) =>
        new(document[span].ToString(), document.CodePointOf(span.Start), document.CodePointOf(span.End));

    public Quote Of(TokenRange words) => Of(document.Cover(words));

    public Quote? Of(TextSpan? span) => span is { } known ? Of(known) : null;

    public Quote? Of(TokenRange? words) => words is { } known ? Of(known) : null;
}
