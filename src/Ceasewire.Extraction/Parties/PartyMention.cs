using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;

/// <summary>Who a party is: a registry entry where it is known, else what its words tell.</summary>
/// <param name="Id">Registry id; null for a party that is only described.</param>
/// <param name="Country">ISO 3166-1 alpha-3, "IGO", "NGO", or null.</param>
public sealed record Actor(string Name, string? Id, string? Country, Sector? Sector);

/// <summary>The minimal noun phrase that names a party.</summary>
/// <param name="Head">Its head token.</param>
/// <param name="Refers">The phrase that a pronoun or short form was resolved to.</param>
public sealed record PartyMention(int Head, TokenRange Words, Actor Actor, TokenRange? Refers);
