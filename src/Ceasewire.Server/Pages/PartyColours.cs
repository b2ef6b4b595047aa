namespace Ceasewire.Server.Pages;

/// <summary>
/// A side has one colour on every page and in every ledger: that of its sector. Its name and code always stand beside
/// it, for the colour alone does not tell two governments apart.
/// </summary>
internal static class PartyColours
{
    /// <returns>The number of a colour of the style sheet.</returns>
    public static int Of(Party party) => party.Sector switch
    {
        Sector.Gov or Sector.Leg or Sector.Jud => 0,
        Sector.Mil or Sector.Cop or Sector.Spy => 6,
        Sector.Reb => 2,
        Sector.Uaf or Sector.Crm => 5,
        Sector.Opp or Sector.Pty => 4,
        Sector.Cvl or Sector.Med or Sector.Bus or Sector.Edu or Sector.Rel => 1,
        Sector.Igo or Sector.Ngo or Sector.Aid or Sector.Hlt => 7,
        _ => 3,
    };
}
