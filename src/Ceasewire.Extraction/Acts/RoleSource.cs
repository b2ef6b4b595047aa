using System.Collections.Immutable;

namespace Ceasewire.Extraction.Acts;

/// <summary>Where the lexicon says that a party to an act stands.</summary>
[Flags]
internal enum RoleSlots
{
    None = 0,
    Subject = 1,

    /// <summary>The object of the active voice: the subject of the passive.</summary>
    Object = 1 << 1,

    /// <summary>A noun or adjective before an event noun: "rebel retreats", "Syrian air strikes".</summary>
    Modifier = 1 << 2,
    Possessor = 1 << 3,
}

/// <summary>The slots and prepositions of one role.</summary>
internal sealed record RoleSource(RoleSlots Slots, ImmutableArray<string> Prepositions)
{
    public static RoleSource Parse(string[] cells)
    {
        var slots = RoleSlots.None;
        var prepositions = ImmutableArray.CreateBuilder<string>();
        foreach (string cell in cells)
        {
            if (Enum.TryParse<RoleSlots>(cell, ignoreCase: true, out var slot))
            {
                slots |= slot;
            }
            else if (cell != "-")
            {
                prepositions.Add(cell);
            }
        }

        return new RoleSource(slots, prepositions.ToImmutable());
    }

    public bool Takes(RoleSlots slot) => (Slots & slot) != RoleSlots.None;

    public bool Takes(string preposition) => Prepositions.Contains(preposition);
}
