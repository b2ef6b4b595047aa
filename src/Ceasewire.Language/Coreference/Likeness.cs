namespace Ceasewire.Language.Coreference;

/// <summary>How alike the words of a mention and those of a referent are, least first.</summary>
internal enum Likeness : byte
{
    None,

    /// <summary>"the northern front", "the southern border of the front".</summary>
    SharedWord,

    /// <summary>"the Islamic State group" after "Islamic State".</summary>
    HeadAmongModifiers,

    /// <summary>"the Observatory" after "the Observatory for Human Rights", "Brandt's" after "Anna Brandt".</summary>
    HeadAmongWords,

    /// <summary>"the old army" after "the army".</summary>
    SameHead,

    /// <summary>"the army" after "the old army".</summary>
    SameHeadNothingNew,

    Same,

    /// <summary>"SOHR" after "the Syrian Observatory for Human Rights".</summary>
    Acronym,
}

internal static class Likenesses
{
    public static Likeness Of(Wording words, Referent referent)
    {
        if (referent.HasWhole(words.Whole))
        {
            return Likeness.Same;
        }

        if (referent.HasHead(words.Head))
        {
            return Array.TrueForAll(words.Modifiers, referent.HasWord) ? Likeness.SameHeadNothingNew : Likeness.SameHead;
        }

        if (referent.HasInitials(words.Head))
        {
            return Likeness.Acronym;
        }

        return referent.HasWord(words.Head) ? Likeness.HeadAmongWords
            : referent.HasHeadAmong(words.Modifiers) ? Likeness.HeadAmongModifiers
            : Array.Exists(words.Modifiers, referent.HasWord) ? Likeness.SharedWord
            : Likeness.None;
    }
}
