namespace Ceasewire.Text;

/// <summary>What a name names.</summary>
public enum EntityKind : byte
{
    Person,
    Organization,
    Place,

    /// <summary>A nationality, demonym or faith used of people or states: "Iraqi", "Kurds".</summary>
    Nationality,
    Facility,
    Event,
    Other,
}

/// <summary>A name as the entity recogniser found it, without titles.</summary>
public readonly record struct EntityMention(TokenRange Words, EntityKind Kind);
