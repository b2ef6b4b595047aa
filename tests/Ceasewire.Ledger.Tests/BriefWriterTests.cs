using Ceasewire.Ledger.Briefs;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests;

public sealed class BriefWriterTests
{
    private static readonly Claim Rejects = Told.Claim(ClaimType.Reject, Matter.Ceasefire)
        .On("2016-12-07")
        .In("Aleppo")
        .By(Told.Government);

    private static Section Section(Brief brief, string heading) =>
        brief.Sections.Single(section => section.Heading == heading);

    [Fact]
    public void Write_MergesAccountsOfOnePositionAndCountsOrigins()
    {
        var brief = BriefWriter.Write(
        [
            Told.Report("a.txt", "one text", Rejects.Says(Told.Government)),
            Told.Report("b.txt", "another text", Rejects.Says(Told.Government)),
            Told.Report("c.txt", "a third", Rejects),
        ]);

        var group = Assert.Single(Section(brief, "Positions on a truce").Groups);
        var line = Assert.Single(group.Lines);
        Assert.Equal("Syria: government (SYR GOV)", group.Heading);
        Assert.Equal(
            ("2016-12-07", "rejects a ceasefire", "Aleppo", 2),
            (line.When, line.Text, line.Place, line.Sources));
        Assert.Equal(["a.txt", "b.txt"], line.Citations[0].Locations.Select(location => location.Article));
    }

    [Fact]
    public void Write_CopiesOfOneText_AreOneSource()
    {
        const string text =
            "The army shelled the eastern streets through the night and into the morning, people who live there told the paper by phone.";

        var brief = BriefWriter.Write([
            Told.Report("a.txt", text, Rejects),
            Told.Report("b.txt", text + " More.", Rejects),
        ]);

        Assert.Equal(1, Section(brief, "Positions on a truce").Groups[0].Lines[0].Sources);
        Assert.Equal((2, 1), (brief.Coverage.Reports, brief.Coverage.Families));
    }

    [Fact]
    public void Write_AnyOrderOfReports_GivesTheSameBrief()
    {
        Report[] reports =
        [
            Told.Report("a.txt", "one text", Rejects, Told.Claim(ClaimType.Assault).Killed(3, null)),
            Told.Report("b.txt", "another text", Told.Claim(ClaimType.Consult).On("2016-12-06")),
            Told.Report("c.txt", "a third", Told.Claim(ClaimType.Control).In("Homs").By(Told.Rebels)),
        ];

        Assert.Equal(
            MarkdownBrief.Write(BriefWriter.Write(reports)),
            MarkdownBrief.Write(BriefWriter.Write(reports.Reverse())));
    }

    [Fact]
    public void Write_LinesStandByDay()
    {
        var attack = Told.Claim(ClaimType.Assault).By(Told.Rebels);

        var brief = BriefWriter.Write([
            Told.Report("a.txt", "text", attack, attack.On("2016-12-07"), attack.On("2016-12-01")),
        ]);

        Assert.Equal(
            ["2016-12-01", "2016-12-07", "by 2016-12-08"],
            Section(brief, "Attacks").Groups[0].Lines.Select(line => line.When));
    }

    [Fact]
    public void Write_AThreatOrDenial_IsNotWrittenAsDone()
    {
        var brief = BriefWriter.Write([
            Told.Report("a.txt", "text", Told.Claim(ClaimType.Assault, status: ClaimStatus.Denied).By(Told.Rebels)),
        ]);

        Assert.Equal("rebels “shelled” (denied)", Section(brief, "Attacks").Groups[0].Lines[0].Text);
    }

    [Fact]
    public void MarkdownBrief_Write_EscapesWhatAReportSays()
    {
        const string words = "<b>[x](http://e.org)\u001b[2J\n# y and then the army shelled the town again";
        var claim = Told.Claim(ClaimType.Assault) with { Quote = new(words, 0, words.Length) };

        string text = MarkdownBrief.Write(BriefWriter.Write([Told.Report("a.txt", words, claim)]));

        Assert.Contains(@"\<b\>\[x\](http://e.org)" + '\uFFFD' + @"\[2J \# y", text, StringComparison.Ordinal);
    }
}
