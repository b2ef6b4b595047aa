namespace Ceasewire.Intake.Tests;

public sealed class MailTests
{
    public const string Letter =
        """
        Received: from mail.example by desk.example; Thu, 8 Dec 2016 20:00:00 +0000
        From: "The Valley Letter" <letter@valley.example>
        To: desk@example.org
        Date: Thu, 8 Dec 2016 21:30:00 +0200
        Subject: =?utf-8?Q?Bridge_shut_=E2=80=93_mayor_protests?=
        Message-ID: <1@valley.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8

        Read this in your browser: https://valley.example/1
        The army shut the bridge.
        --b1
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <html><body><table><tr><td><a href=3D"https://valley.example/1">View in browser</a></td></tr><tr><td><p>The army shut the bridge at Orlen on Thursday, a move that the mayor =
        called =E2=80=9Cunbearable=E2=80=9D.</p><p>Two lorries were turned back before noon.</p></td></tr><tr><td><a href=3D"#">Unsubscribe</a></td></tr></table></body></html>
        --b1--
        """;

    [Fact]
    public void Read_TakesTheHtmlOfALetter()
    {
        var article = Converted.One(InputFormat.Auto, Letter);

        Assert.Equal(
            "The army shut the bridge at Orlen on Thursday, a move that the mayor called “unbearable”.\n\nTwo lorries were turned back before noon.",
            article.Text);
        Assert.Equal(
            ("Bridge shut – mayor protests", "The Valley Letter", new DateOnly(2016, 12, 8)),
            (article.Title, article.Outlet, article.Published!.Value));
    }

    [Fact]
    public void Read_TakesPlainTextWhereThereIsNoOther()
    {
        var article = Converted.One(
            InputFormat.Eml,
            "From: a@b.example\nSubject: Brief\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: base64\n\nVGhlIG1heW9yIHNhaWQgk25vlC4=\n");

        Assert.Equal(("The mayor said “no”.", null), (article.Text, article.Published));
    }

    [Fact]
    public void Read_Mbox_TakesEachMessage()
    {
        string box = $"From a@b Thu Dec  8 20:00:00 2016\n{Letter}\n\nFrom a@b Thu Dec  8 21:00:00 2016\nSubject: Two\nMessage-ID: <2>\n\n>From the ridge, rebels fired.\n\nFrom a@b Fri\nSubject: Three\nContent-Type: image/png\n\nx\n";

        var read = Converted.From(InputFormat.Auto, box);

        Assert.Equal(["x#1: read", "x#2: read", "x#3: no-text"], Converted.Outcomes(read));
        Assert.StartsWith("From the ridge", ((Incoming.Received)read[1]).Article.Text, StringComparison.Ordinal);
    }
}
