namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>What a word could be as a teller.</summary>
internal enum Who : byte
{
    Nothing,
    Self,
    Person,
    They,
    It,
    Relative,
    Pronoun,
    NamedPerson,
    NamedBody,
    NamedPlace,
    NamedPeople,
    NamedThing,
    Document,
    Teller,
    Time,
    Name,
    Several,
    Thing,
}
