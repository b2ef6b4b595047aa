using System.Collections.Frozen;

namespace Ceasewire.Text;

/// <summary>The labels of CoNLL-U files for <see cref="Upos"/> and <see cref="Relation"/>, both ways.</summary>
public static class UniversalDependencies
{
    private static readonly string[] UposLabels =
    [
        "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
    ];

    private static readonly string[] RelationLabels =
    [
        "dep", "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "obj", "iobj", "ccomp", "xcomp",
        "obl", "obl:agent", "obl:unmarked", "vocative", "expl", "dislocated", "advcl", "advcl:relcl", "advmod", "discourse",
        "aux", "aux:pass", "cop", "mark", "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "appos", "nummod", "amod", "acl",
        "acl:relcl", "det", "det:predet", "case", "conj", "cc:preconj", "cc", "fixed", "flat", "compound", "compound:prt", "list",
        "parataxis", "orphan", "goeswith", "reparandum", "punct",
    ];

    private static readonly FrozenDictionary<string, Upos> UposByLabel =
        UposLabels.Select((label, i) => (label, upos: (Upos)i)).ToFrozenDictionary(x => x.label, x => x.upos);

    private static readonly FrozenDictionary<string, Relation> RelationByLabel =
        RelationLabels.Select((label, i) => (label, relation: (Relation)i))
            .Append((label: "obl:npmod", relation: Relation.UnmarkedOblique))
            .Append((label: "obl:tmod", relation: Relation.UnmarkedOblique))
            .Append((label: "nmod:npmod", relation: Relation.UnmarkedModifier))
            .Append((label: "nmod:tmod", relation: Relation.UnmarkedModifier))
            .ToFrozenDictionary(x => x.label, x => x.relation);

    public static string Label(Upos upos) => UposLabels[(int)upos];

    public static string Label(Relation relation) => RelationLabels[(int)relation];

    /// <returns><see cref="Upos.Other"/> for an unknown label.</returns>
    public static Upos ParseUpos(string label) => UposByLabel.GetValueOrDefault(label);

    /// <returns>The relation; for an unknown subtype its main relation; <see cref="Relation.Unspecified"/> where that
    /// is unknown too.</returns>
    public static Relation ParseRelation(string label) =>
        RelationByLabel.TryGetValue(label, out var relation) ? relation
        : label.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? RelationByLabel.GetValueOrDefault(label[..colon])
        : Relation.Unspecified;
}
