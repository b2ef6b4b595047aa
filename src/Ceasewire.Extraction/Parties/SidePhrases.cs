using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Parties;

/// <summary>
/// How a party is called and coded that is known by its country and sector alone: "Syria: armed opposition", "sy-reb".
/// </summary>
internal static class SidePhrases
{
    public static Actor Of(Country country, Sector sector) => new(
        $"{country.Name}: {Label(sector)}",
        $"{country.Alpha2.ToLowerInvariant()}-{sector.ToString().ToLower(CultureInfo.InvariantCulture)}",
        country.Code,
        sector);

    private static string Label(Sector sector) => sector switch
    {
        Sector.Gov => "government",
        Sector.Mil => "armed forces",
        Sector.Reb => "armed opposition",
        Sector.Opp => "opposition",
        Sector.Spy => "intelligence",
        Sector.Cop => "police",
        Sector.Jud => "courts",
        Sector.Leg => "parliament",
        Sector.Pty => "political parties",
        Sector.Cvl => "civilians",
        Sector.Med => "media",
        Sector.Hlt => "health workers",
        Sector.Aid => "relief workers",
        Sector.Rel => "clergy",
        Sector.Edu => "schools and universities",
        Sector.Bus => "business",
        Sector.Crm => "criminals",
        Sector.Uaf => "unidentified armed men",
        Sector.Igo => "international organisations",
        _ => "organisations",
    };
}

/// <summary>A country or territory of the registry.</summary>
internal sealed record Country(string Code, string Alpha2, string Name);
