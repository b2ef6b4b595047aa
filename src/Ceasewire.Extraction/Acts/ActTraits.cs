namespace Ceasewire.Extraction.Acts;

/// <summary>What the lexicon notes about a sense beside its type.</summary>
[Flags]
internal enum ActTraits
{
    None = 0,

    /// <summary>Lasts: in the present tense or as a participle it is going on ("held by rebels").</summary>
    State = 1,

    /// <summary>Done by saying it: an utterance has happened, whatever its tense ("are calling for").</summary>
    Speech = 1 << 1,

    /// <summary>Violence: an event noun inside its clause names its cause and is no claim of its own.</summary>
    Violence = 1 << 2,

    /// <summary>Tells a result, so that a subject of violence is its cause ("air strikes killed 30").</summary>
    Harm = 1 << 3,

    /// <summary>
    /// Common outside politics: a claim only of a party whose state, group or sector is known, or of a truce.
    /// </summary>
    Weak = 1 << 4,

    /// <summary>Announces an act to come.</summary>
    Planned = 1 << 5,

    /// <summary>Fighting without parties, unless the clause names some.</summary>
    Situation = 1 << 6,

    /// <summary>An event noun that is a claim without any verb's help.</summary>
    Alone = 1 << 7,

    /// <summary>An event noun that is a claim only where a light verb governs it.</summary>
    Light = 1 << 8,

    /// <summary>A claim only where a party is named.</summary>
    NeedsParty = 1 << 9,

    /// <summary>A count of harm; with a violent cause in the clause it is an assault.</summary>
    Toll = 1 << 10,

    /// <summary>Without named parties it is a situation.</summary>
    Unnamed = 1 << 11,

    /// <summary>A sense that keeps later senses from being read, and is no claim.</summary>
    Skip = 1 << 12,

    /// <summary>Only with a word of revenge in what is governed.</summary>
    Revenge = 1 << 13,

    /// <summary>Only in the plural.</summary>
    Plural = 1 << 14,

    /// <summary>Only of a place.</summary>
    OfPlace = 1 << 15,

    /// <summary>Only of people.</summary>
    OfPerson = 1 << 16,

    /// <summary>Only of forces.</summary>
    OfArmed = 1 << 17,

    /// <summary>Only of a truce.</summary>
    TruceOnly = 1 << 18,

    /// <summary>Only where an armed party acts.</summary>
    ArmedActor = 1 << 19,

    /// <summary>Only in a sentence with another word of conflict.</summary>
    Warlike = 1 << 20,

    /// <summary>A cause of harm rather than an act by itself.</summary>
    Cause = 1 << 21,

    /// <summary>Of places and services only.</summary>
    Ground = 1 << 22,

    /// <summary>Of supplies only.</summary>
    Supply = 1 << 23,
}
