using Ceasewire.Exports.Codes;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Gdelt;

/// <summary>A party in CAMEO's actor codes. Sources: GDELT's lists CAMEO.country and CAMEO.type.</summary>
/// <param name="Country">Three letters, most of them ISO's.</param>
/// <param name="Type">"GOV"; null where CAMEO has none of that kind.</param>
internal sealed record GdeltActor(string Name, string? Country, string? Type)
{
    /// <summary>"SYRGOV"; null where neither part is known.</summary>
    public string? Code => Country is null && Type is null ? null : Country + Type;

    public static GdeltActor? Of(Party? party) =>
        party is null ? null : new(Terms.Of(party), CountryOf(party.Country), TypeOf(party.Sector));

    /// <summary>CAMEO keeps older codes for some countries; where its code is doubtful, none is given.</summary>
    private static string? CountryOf(string? iso) => Codes.Country.Of(iso)?.Iso switch
    {
        "ROU" => "ROM",
        "TLS" => "TMP",
        "MNE" or "XKX" or "SSD" => null,
        var code => code,
    };

    private static string? TypeOf(Sector? sector) => sector switch
    {
        Sector.Hlt => "HLH",

        // Relief workers, parties and clergy have no type of their own in GDELT's list.
        null or Sector.Aid or Sector.Pty or Sector.Rel => null,
        { } known => Terms.CodeOf(known),
    };
}
