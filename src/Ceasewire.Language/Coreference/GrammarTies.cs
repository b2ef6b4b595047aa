using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>How the tree of one sentence ties a mention to one before it.</summary>
internal enum GrammarTie : byte
{
    None,
    OtherSentence,

    /// <summary>"Brandt, | the mayor".</summary>
    Apposition,

    /// <summary>"Brandt is | the mayor".</summary>
    Predicate,

    /// <summary>"Brandt sold | her house": the subject of its own clause.</summary>
    OwnSubject,

    /// <summary>"Brandt said | she": the subject of the clause above.</summary>
    SubjectAbove,

    /// <summary>The subject of the clause above that.</summary>
    SubjectFurtherUp,

    /// <summary>"told Brandt about | her".</summary>
    SameVerb,

    /// <summary>"the army and | its ally".</summary>
    Joined,
}

internal static class GrammarTies
{
    public static GrammarTie Between(Mention mention, Mention other)
    {
        var setting = mention.Setting;
        if (setting.Role is Relation.Apposition && setting.Governor == other.Head)
        {
            return GrammarTie.Apposition;
        }

        return setting.PredicateOf == other.Head ? GrammarTie.Predicate
            : setting.Subjects.Own == other.Head && other.Head != mention.Head ? GrammarTie.OwnSubject
            : setting.Subjects.Above == other.Head && other.Head != mention.Head ? GrammarTie.SubjectAbove
            : setting.Subjects.Top == other.Head && other.Head != mention.Head ? GrammarTie.SubjectFurtherUp
            : setting.Governor >= 0 && setting.Governor == other.Setting.Governor ? GrammarTie.SameVerb
            : setting.Role == Relation.Conjunct && setting.Governor == other.Head ? GrammarTie.Joined
            : GrammarTie.None;
    }
}
