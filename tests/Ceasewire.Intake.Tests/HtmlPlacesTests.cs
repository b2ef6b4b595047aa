using System.Text;

namespace Ceasewire.Intake.Tests;

/// <summary>A page whose text the parser moves or merges keeps true places.</summary>
public sealed class HtmlPlacesTests
{
    private const string Filling =
        "<p>Shells fell on the grain mill of the old town on Tuesday, two residents and a medic said by telephone.</p>"
        + "<p>The observers' mission counted forty violations of the truce since the weekend and named no side.</p>";

    /// <summary>What follows the end of the body belongs to it again, so the halves of the reference become
    /// neighbours.</summary>
    [Theory]
    [InlineData("gone,&</body></html>rdquo; she said", "gone,&rdquo; she said")]
    [InlineData("gone,&rdquo; she said", "gone,” she said")]
    [InlineData("gone,&</body>#8221; she said", "gone,&#8221; she said")]
    public void Read_AReferenceThatIsCutInTwo_IsNone(string html, string expected)
    {
        byte[] page = Encoding.UTF8.GetBytes($"<html lang=en><body>{Filling}<p>The windows were {html}.</p></body></html>");

        var received = Assert.IsType<Incoming.Received>(Assert.Single(Converted.From(InputFormat.Html, page)));

        Assert.Contains(expected, received.Article.Text, StringComparison.Ordinal);
        Reproduction.CheckPlaced(received, page);
    }
}
