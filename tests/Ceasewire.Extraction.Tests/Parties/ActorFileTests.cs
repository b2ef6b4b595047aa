using Ceasewire.Extraction.Parties;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Parties;

public sealed class ActorFileTests
{
    private const string Header = "id\tname\taliases\tcountry\tsector\tfrom\tto\n";

    [Theory]
    [InlineData("id\tname\n", 1, "no column 'country' (columns are separated by tabs)")]
    [InlineData("", 1, "no line names the columns: id, name, country, sector, aliases, from, to, kin, role")]
    [InlineData(
        Header + "Lions\tHill Lions\t-\tSYR\tREB\t\t",
        2,
        "id 'Lions' is not of small letters, digits and hyphens")]
    [InlineData(
        Header + "# mine\nlions\tHill Lions\t-\tXYZ\tREB\t\t",
        3,
        "country 'XYZ' is no ISO 3166-1 alpha-3 code, IGO, NGO or -")]
    [InlineData(Header + "lions\tHill Lions\t-\tSYR\tARMED\t\t", 2, "sector 'ARMED' is not known")]
    [InlineData(
        Header + "lions\tHill Lions\t-\tSYR\tREB\tMay 2015\t",
        2,
        "from 'May 2015' is no date (2016, 2016-12 or 2016-12-08)")]
    [InlineData(Header + "lions\tHill Lions\t-\tSYR\tREB\t2016\t2015", 2, "ends before it begins")]
    [InlineData(
        Header + "lions\tHill Lions\tLions\tSYR\tREB\t\t\nteam\tSea Lions\tLions\tSYR\tMIL\t\t",
        3,
        "'Lions' also names lions (line 2) in the same time")]
    public void Parse_AMistake_IsToldWithItsLine(string text, int line, string message)
    {
        var problem = Assert.IsType<ActorProblem>(ActorFile.Parse("own.tsv", text).Problems[0]);

        Assert.Equal((line, message), (problem.Line, problem.Message));
    }

    [Fact]
    public void Parse_OneNameInTwoTimes_IsInOrder() =>
        Assert.Empty(
            ActorFile
                .Parse(
                    "own.tsv",
                    Header + "lions\tHill Lions\t-\tSYR\tREB\t\t2015\nlions-mil\tHill Lions\t-\tSYR\tMIL\t2016\t")
                .Problems);

    [Theory]
    [InlineData("lions\tHill Lions\t-\tSYR\tREB\t\t", "Hill", "Lions", "lions")]
    [InlineData("own-hezbollah\tFree Birds\tHezbollah\tLBN\tPTY\t\t", "Hezbollah", "", "own-hezbollah")]
    public void Load_WithOwnActors_KnowsThemAndLetsThemWin(string row, string first, string second, string id)
    {
        var registry = ActorRegistry.Load(ActorFile.Parse("own.tsv", Header + row));
        string lines =
            second.Length == 0
                ? $"{first} {first} PROPN 2 nsubj organization\nattacked attack VERB 0 root"
                : $"{first} {first} PROPN 2 compound organization\n{second} {second} PROPN 3 nsubj organization\nattacked attack VERB 0 root";

        var parties = new PartyReader(registry).Read(Parsed.From(lines), new Coreference([], []), [], null);

        Assert.Equal(id, parties.At(second.Length == 0 ? 0 : 1)?.Actor.Id);
    }
}
