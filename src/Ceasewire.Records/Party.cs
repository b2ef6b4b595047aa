namespace Ceasewire.Records;

/// <summary>Someone who acts, suffers or tells.</summary>
/// <param name="Name">Canonical name where the party is known ("Syria: government"), else the words of the
/// report.</param>
/// <param name="Id">Registry id, or null for a party that is only described.</param>
/// <param name="Country">ISO 3166-1 alpha-3, "IGO", "NGO", or null where none is known.</param>
/// <param name="Sector">Null where unknown.</param>
/// <param name="Quote">The words that name it; null only for a teller whom a passive hides ("reportedly").</param>
/// <param name="Refers">The phrase that a pronoun or short form was resolved to.</param>
public sealed record Party(string Name, string? Id, string? Country, Sector? Sector, Quote? Quote, Quote? Refers);

/// <summary>One link of a chain of tellers.</summary>
/// <param name="By">Null where the article does not name a teller.</param>
/// <param name="Cue">The words that say that something is told; null for an unattributed quotation.</param>
/// <param name="Orphan">Someone speaks whom the report does not name: never guessed.</param>
public sealed record Teller(Party? By, Quote? Cue, Manner Manner, bool Orphan);

/// <summary>How words are told: inside quotation marks, partly, or in the writer's words.</summary>
public enum Manner
{
    Direct,
    Mixed,
    Indirect,
}

/// <summary>Sectors of the annotation guide, which follow PLOVER's. Written in capitals; unknown is null.</summary>
public enum Sector
{
    Gov,
    Mil,

    /// <summary>Armed opposition.</summary>
    Reb,

    /// <summary>Unarmed opposition, activists.</summary>
    Opp,
    Spy,
    Cop,
    Jud,
    Leg,
    Pty,

    /// <summary>Civilians.</summary>
    Cvl,
    Med,

    /// <summary>Health workers.</summary>
    Hlt,

    /// <summary>Relief workers.</summary>
    Aid,
    Rel,
    Edu,
    Bus,
    Crm,

    /// <summary>Armed, allegiance unknown.</summary>
    Uaf,
    Igo,
    Ngo,
}
