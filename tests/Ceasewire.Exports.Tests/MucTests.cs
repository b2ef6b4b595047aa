using System.Text.Json.Nodes;
using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

public sealed class MucTests
{
    private const string Bombing =
        "🙂 THE EASTERN FRONT SAID SO. URBAN GUERRILLAS OF THE FMLN BLEW UP FOUR POWER TOWERS WITH DYNAMITE. NO MORE.";

    private const string Killing = "COLONEL LUIS ARTURO PEREZ WAS KILLED BY UNIDENTIFIED GUNMEN, ACCORDING TO ANA MARIA SOTO.";

    [Fact]
    public void Write_OfAnExplosion_FillsTheSlotsFromItsSentence()
    {
        var template = Template(Bombing, Claimed(Bombing, "BLEW UP", "URBAN GUERRILLAS", "explosives"));

        Assert.Equal("bombing", (string?)template["incident_type"]);
        Assert.Equal(
            ["URBAN GUERRILLAS", "FMLN", "POWER TOWERS", "DYNAMITE"],
            new[] { "PerpInd", "PerpOrg", "Target", "Weapon" }.SelectMany(slot => Words(template, slot)));
        Assert.Empty(Words(template, "Victim"));
    }

    [Fact]
    public void Write_OfAFiller_CountsCodePoints()
    {
        var template = Template(Bombing, Claimed(Bombing, "BLEW UP", "URBAN GUERRILLAS", "explosives"));

        int start = (int)template["PerpOrg"]![0]![0]![1]!;
        Assert.Equal("FMLN", string.Concat(Bombing.EnumerateRunes().Skip(start).Take(4)));
    }

    [Fact]
    public void Write_OfAKilling_NamesTheVictimWithoutTitleAndNotTheTeller()
    {
        var claim = Claimed(Killing, "WAS KILLED", "UNIDENTIFIED GUNMEN", null);
        var teller = new Party("Soto", null, null, null, In(Killing, "ANA MARIA SOTO"), null);

        var template = Template(Killing, claim.Says(teller));

        Assert.Equal("attack", (string?)template["incident_type"]);
        Assert.Equal(["LUIS ARTURO PEREZ"], Words(template, "Victim"));
    }

    [Fact]
    public void Write_OfArmedSidesFighting_HasNoTemplate()
    {
        const string Text = "THE ARMY ATTACKED THE GUERRILLAS.";
        var claim = Claimed(Text, "ATTACKED", "THE ARMY", null, Sector.Mil) with
        {
            Recipients = [new("guerrillas", null, null, Sector.Reb, In(Text, "THE GUERRILLAS"), null)],
        };

        var report = Assert.Single(Written.Lines("muc4", Told.Report("r", Text, claim)));

        Assert.Empty(report["templates"]!.AsArray());
    }

    private static JsonNode Template(string text, Claim claim)
    {
        var report = Assert.Single(Written.Lines("muc4", Told.Report("r", text, claim)));
        return Assert.Single(report["templates"]!.AsArray())!;
    }

    private static IEnumerable<string?> Words(JsonNode template, string slot) =>
        template[slot]!.AsArray().Select(entity => (string?)entity![0]![0]);

    private static Claim Claimed(string text, string trigger, string actor, string? mode, Sector sector = Sector.Reb) =>
        Told.Claim(ClaimType.Assault) with
        {
            Mode = mode,
            Trigger = In(text, trigger),
            Quote = In(text, text),
            Actors = [new(actor, null, null, sector, In(text, actor), null)],
        };

    private static Quote In(string text, string words)
    {
        int start = text[..text.IndexOf(words, StringComparison.Ordinal)].EnumerateRunes().Count();
        return new(words, start, start + words.EnumerateRunes().Count());
    }
}
