namespace Ceasewire.Extraction.Parties;

/// <summary>What a name in the registry is a name of.</summary>
internal enum NameKind
{
    Country,

    /// <summary>"Syrian".</summary>
    Adjective,

    /// <summary>"Syrians".</summary>
    Demonym,

    /// <summary>A capital, which stands for the government only where it speaks or acts.</summary>
    Capital,

    /// <summary>"The Kremlin": always the government.</summary>
    Metonym,
    Person,
    Group,
    Organisation,
}

/// <summary>One name of one actor, as folded words, and when it holds.</summary>
/// <param name="Actor">For a person: who that is in this term of office.</param>
/// <param name="From">First day, or null where open.</param>
/// <param name="To">Last day, or null where open.</param>
internal sealed record ActorName(string[] Words, NameKind Kind, Actor Actor, DateOnly? From, DateOnly? To)
{
    /// <summary>An acronym of at most four letters must stand in capitals: "US" is not "us".</summary>
    public bool IsAcronym { get; init; }

    public bool Overlaps(ActorName other) => !(From > other.To) && !(other.From > To);

    public bool Holds(DateOnly day) => !(From > day) && !(To < day);
}
