using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Ledger.Families;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests.Families;

public sealed class FamilyIndexTests
{
    private const string Wire = """
        The two sides agreed on Tuesday to stop firing at nightfall in the eastern districts, a mediator said.
        Buses were to carry fighters and their families out of the last streets they hold, under the eyes of the Red Cross.
        Residents spoke of silence after weeks of bombing, and of fear that the deal would not outlive the night.
        """;

    private const string Copy = """
        BREAKING: The two sides agreed on Tuesday to stop firing at nightfall in the eastern districts, a mediator said.
        Buses were to carry fighters and their families out of the last streets they hold, under the eyes of the Red Cross.
        Residents spoke of silence after weeks of bombing. Follow us for more.
        """;

    private const string Other = """
        A deal to end the fighting in the east of the city was announced late on Tuesday by a mediator.
        Under its terms the remaining fighters will leave by bus together with those who want to go with them.
        People in the besieged streets said they did not know whether to believe it, for earlier truces had failed.
        """;

    private const string Background = """
        The war in the country has driven more than half of its people from their homes since it began six years ago.
        Several rounds of talks between the government and its opponents have ended without any result so far.

        """;

    private const string Wall = """
        You have read the maximum number of stories that are free to you during this month, dear reader of ours.
        Thank you for registering with us; a verification email is on its way to the address that you gave.

        """;

    [Fact]
    public void Of_CopiesWithAnotherHeadAndTail_AreOneFamily()
    {
        var families = Of(Wire, Copy, Other);

        Assert.Equal(("sha256:0", "sha256:0", "sha256:2"), (families["sha256:0"], families["sha256:1"], families["sha256:2"]));
        Assert.Equal(2, families.Count);
    }

    [Fact]
    public void Of_TextsTooShortToCompare_AreFamiliesOfTheirOwn() =>
        Assert.Equal(2, Of("All quiet.", "All quiet.").Count);

    [Fact]
    public void Of_ATextStitchedOfTwo_DoesNotMakeThemOne()
    {
        var families = Of(Wire, Other, Wire + "\n" + Other);

        Assert.NotEqual(families["sha256:0"], families["sha256:1"]);
        Assert.Equal(2, families.Count);
    }

    [Fact]
    public void Of_AnExcerptAndItsWhole_AreOneFamily()
    {
        string excerpt = string.Concat(Wire.Split('\n').Take(2).Select(line => line + "\n"));

        Assert.Equal(1, Of(excerpt, Wire + Background).Count);
    }

    [Fact]
    public void Of_SentencesThatStandInReportsOfEverOtherDays_MakeNoCopies()
    {
        Report[] reports =
        [
            Told.Report("a", "2016-12-01", Background + Wire),
            Told.Report("b", "2016-12-07", Background + "A shell fell on the market in the old town at noon and killed nobody, the mayor said."),
            Told.Report("c", "2016-12-20", Background + "Talks are to be taken up again in the new year in a place that both can live with."),
        ];

        Assert.Equal(3, FamilyIndex.Of(reports).Count);
        Assert.Equal(2, FamilyIndex.Of(reports[1..]).Count + FamilyIndex.Of(reports[..1]).Count);
    }

    [Fact]
    public void Of_PassagesThatTheReadingDistrusts_AreNotCompared()
    {
        var reports = new[] { Wire + Other, Copy + Other.Replace("late", "early", StringComparison.Ordinal) }
            .Select((text, i) => Told.Report($"{i}", text))
            .Select(report => report with
            {
                Reading = report.Reading with
                {
                    Notices = [new(NoticeKind.Boilerplate, new(report.Text, 0, report.Text.Length), "All of it.")],
                },
            });

        Assert.Equal(2, FamilyIndex.Of(reports).Count);
    }

    [Theory]
    [InlineData("2:07 {0} 1:39 {1}")]
    [InlineData("{0} {1} […]")]
    [InlineData("{0}\n{1}\n{0}\n{1}")]
    public void Of_TeasersAndCaptions_AreNotCompared(string page)
    {
        string teasers = string.Format(
            CultureInfo.InvariantCulture,
            page,
            "Residents of the old town tell how they wait for the buses that were promised to them a month ago.",
            "A baker keeps his oven warm through the siege and gives away what he can spare at his own door.");

        Assert.Equal(2, Of(teasers, "\n" + teasers + "\nMore.").Count);
    }

    [Fact]
    public void Of_PagesOfOneWall_AreNotCompared() => Assert.Equal(2, Of(Wall + "Four.", Wall + "Five.").Count);

    [Fact]
    public void Add_AnyOrderOfArrival_GivesTheSameFamilies()
    {
        string[] texts = [Wire, Copy, Other, Other + " More.", "", Wire + Other, Background + Wire, Background + Other, Background];
        var prints = texts
            .Select((text, i) => ReportPrint.Of(Told.Report($"{i}", $"2016-12-{1 + (4 * (i % 7)):00}", text)))
            .ToArray();
        var expected = Named(prints);
        var random = new Random(1);
        for (int order = 0; order < 1000; order++)
        {
            random.Shuffle(prints);

            Assert.Equal(expected, Named(prints));
        }
    }

    /// <summary>An index that is made anew for each portion, and knows of the others what was kept, finds what one of all finds.</summary>
    [Fact]
    public void Update_ByPortionsThatAreKept_GivesWhatAllAtOnceGive()
    {
        var random = new Random(3);
        for (int time = 0; time < 40; time++)
        {
            ReportPrint[] prints = [.. Enumerable.Range(0, 120).Select(number => RandomPrint(random, number))];
            var kept = new KeptInMemory();
            foreach (var portion in prints.Chunk(random.Next(1, 30)))
            {
                kept.Add(portion);
            }

            Assert.Equal(Named(prints), kept.Families);
            Assert.InRange(kept.Families.Select(one => one.Item2).Distinct().Count(), 2, prints.Length - 1);
        }
    }

    [Fact]
    public void Add_AFloodOfCopies_CostsNoSquare()
    {
        var index = new FamilyIndex();
        var one = ReportPrint.Of(Told.Report("0", Wire));

        for (int i = 0; i < 1000; i++)
        {
            index.Add([one with { Id = $"{i}" }]);
        }

        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void FromBytes_WhatWasWritten_IsThePrint()
    {
        var print = ReportPrint.Of(Told.Report("a", Wire));

        var read = ReportPrint.FromBytes(print.Id, print.Day, print.ToBytes());

        Assert.Equal((print.Id, print.Day), (read.Id, read.Day));
        Assert.Equal(
            print.Sentences.Select(sentence => string.Join(' ', sentence.Marks)),
            read.Sentences.Select(sentence => string.Join(' ', sentence.Marks)));
    }

    /// <summary>Of few sentences, so that many share one, on days some of which are far apart.</summary>
    private static ReportPrint RandomPrint(Random random, int number)
    {
        var sentences = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(40));
        string text = string.Join('\n', sentences.Select(one => string.Join(
            ' ', Enumerable.Range(0, 24).Select(word => $"word{one}{(char)('a' + word)}")) + "."));
        return ReportPrint.Of(Told.Report($"{number:000}", $"2016-12-{1 + (random.Next(8) == 0 ? 20 : random.Next(2)):00}", text));
    }

    private static FamilyIndex Of(params string[] texts) =>
        FamilyIndex.Of(texts.Select((text, i) => Told.Report($"{i}", text)));

    private static ImmutableArray<(string, string)> Named(IEnumerable<ReportPrint> prints)
    {
        var index = new FamilyIndex();
        foreach (var print in prints)
        {
            index.Add([print]);
        }

        return [.. prints.Select(print => (print.Id, index[print.Id])).Order()];
    }
}
