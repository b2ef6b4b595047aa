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

/// <summary>How a phrase is put: which pronoun, or which kind of noun phrase.</summary>
internal enum MentionForm : byte
{
    He,
    She,
    It,
    They,
    I,
    We,
    You,

    /// <summary>"this", "those" without a noun.</summary>
    That,

    /// <summary>"here", "there".</summary>
    There,
    Name,

    /// <summary>"the group".</summary>
    Definite,

    /// <summary>"a group", "some groups".</summary>
    Indefinite,

    /// <summary>"groups".</summary>
    Bare,

    /// <summary>"its group", "Syria's army".</summary>
    Owned,

    /// <summary>"this group".</summary>
    Pointed,

    /// <summary>"2014".</summary>
    Number,

    /// <summary>"the army and its allies".</summary>
    Several,
}

/// <summary>A phrase that may be spoken of again.</summary>
/// <param name="Head">Its head token; of several, the first one's.</param>
/// <param name="Words">The words that name it: without relative clauses and most of what follows the head.</param>
/// <param name="Span">All its words, with all that modifies it.</param>
internal sealed record Mention(int Head, TokenRange Words, TokenRange Span, MentionForm Form)
{
    public Sort Sort { get; init; }

    public Gender Gender { get; init; }

    public EntityKind? Kind { get; init; }

    public bool IsPlural { get; init; }

    public bool IsPossessive { get; init; }

    /// <summary>A name that was taken for a body's, though no word of it says so.</summary>
    public bool MayBePerson { get; init; }

    public required Wording Wording { get; init; }

    public required Setting Setting { get; init; }

    public bool IsPronoun => Form <= MentionForm.There;
}
