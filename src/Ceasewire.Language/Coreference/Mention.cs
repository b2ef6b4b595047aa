using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>What a phrase can stand for.</summary>
internal enum Sort : byte
{
    /// <summary>Anything else: a thing, a time, a quarter of a city.</summary>
    Thing,

    /// <summary>One person.</summary>
    Person,

    /// <summary>An organisation, a state, a group taken as one.</summary>
    Body,

    /// <summary>Several people or bodies.</summary>
    Many,
}

/// <summary>A noun phrase that may be spoken of again.</summary>
/// <param name="IsName">Its head is part of a name.</param>
/// <param name="MayBePerson">
/// A name of several words that was taken for a body's, though no word of it says so: names that are rare in English
/// are mistaken easily.
/// </param>
internal readonly record struct Mention(
    int Head, TokenRange Words, Sort Sort, Gender Gender, bool IsName, bool MayBePerson = false);
