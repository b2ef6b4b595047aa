using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Someone or something that a text speaks of, as far as it has been read.</summary>
internal sealed class Referent
{
    /// <summary>Kept of each; what comes later adds little.</summary>
    private const int MostWords = 24;

    private readonly List<uint> _heads = [];
    private readonly List<uint> _words = [];
    private readonly List<uint> _wholes = [];
    private readonly List<uint> _initials = [];

    public Referent(Mention first)
    {
        First = Last = first;
        Add(first);
    }

    public List<Mention> Mentions { get; } = [];

    public Mention First { get; }

    public Mention Last { get; private set; }

    public Gender Gender { get; private set; }

    public Sort Sort { get; private set; }

    public EntityKind? Kind { get; private set; }

    public bool HasPlural { get; private set; }

    public bool HasSingular { get; private set; }

    /// <summary>A noun names it, not pronouns alone.</summary>
    public Mention? LastNoun { get; private set; }

    public bool HasName { get; private set; }

    /// <summary>Its last mention that tells something.</summary>
    public Mention? LastTeller { get; private set; }

    /// <summary>It was spoken of as part of other nouns and words alone: "| rebel areas", "| rebel-held".</summary>
    public bool IsPart { get; private set; } = true;

    public bool MayBePerson { get; private set; }

    /// <summary>One bit for each <see cref="MentionForm"/> that it was spoken of in.</summary>
    public int Forms { get; private set; }

    /// <summary>The next one that was spoken of later, and the next one earlier.</summary>
    public Referent? Newer { get; set; }

    public Referent? Older { get; set; }

    /// <summary>The mention for which it was last looked at; keeps it from being looked at twice.</summary>
    public Mention? LookedAtFor { get; set; }

    public void Add(Mention mention)
    {
        Mentions.Add(mention);
        Last = mention;
        Forms |= 1 << (int)mention.Form;
        Gender = Gender == Gender.Unknown ? mention.Gender : Gender;
        Sort = Sort == Sort.Thing ? mention.Sort : Sort;
        Kind ??= mention.Kind;
        HasPlural |= mention.IsPlural;
        HasSingular |= !mention.IsPlural && mention.Form != MentionForm.You;
        HasName |= mention.Form == MentionForm.Name;
        MayBePerson |= mention.MayBePerson;
        LastTeller = mention.Setting.Tells ? mention : LastTeller;
        IsPart &= mention.Form != MentionForm.Name
            && (mention.Setting.Role == Relation.Compound || mention.Setting.IsJoined);
        if (!mention.IsPronoun)
        {
            LastNoun = mention;
            var wording = mention.Wording;
            Keep(_heads, wording.Head);
            Keep(_wholes, wording.Whole);
            Keep(_initials, wording.Initials);
            Keep(_words, wording.Head);
            foreach (uint word in wording.Modifiers)
            {
                Keep(_words, word);
            }
        }
    }

    public bool HasHead(uint word) => _heads.Contains(word);

    public bool HasWord(uint word) => _words.Contains(word);

    public bool HasWhole(uint words) => _wholes.Contains(words);

    public bool HasInitials(uint word) => word != 0 && _initials.Contains(word);

    /// <summary>A head of it is among these words: "the Islamic State | group" after "Islamic State".</summary>
    public bool HasHeadAmong(uint[] words) => Array.Exists(words, _heads.Contains);

    private static void Keep(List<uint> list, uint word)
    {
        if (word != 0 && list.Count < MostWords && !list.Contains(word))
        {
            list.Add(word);
        }
    }
}
