using Ceasewire.Records;

namespace Ceasewire.Extraction.Parties;

/// <summary>What a role word names.</summary>
internal enum RoleKind
{
    Title,
    Person,
    Collective,
    Institution,

    /// <summary>Tells the side of the noun that it stands before: "rebel commander".</summary>
    Modifier,

    /// <summary>A weapon that stands for its crew.</summary>
    Craft,

    /// <summary>Of the government of the state that owns it ("Turkish leaders"); alone of no sector.</summary>
    Leader,

    /// <summary>"backed", "led": the name before it is no owner.</summary>
    Link,

    /// <summary>"world", "foreign", "neither": whom it stands beside is not of the report's country.</summary>
    Elsewhere,
}

/// <summary>A word or phrase that says what someone is.</summary>
internal sealed record Role(string[] Words, Sector? Sector, RoleKind Kind, string? Country);
