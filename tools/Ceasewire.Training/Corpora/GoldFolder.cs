using Ceasewire.Language.Sentences;
using Ceasewire.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>Which corpora of a gold folder the model is trained on.</summary>
internal sealed class GoldFolder(string path)
{
    private static readonly string[] Treebanks = ["ud/en_ewt-ud-train.conllu.gz", "ud/gum-permissive-train.conllu.gz"];

    public IEnumerable<Sentence> Trees() => Treebanks.SelectMany(file => Treebank.Read(Path.Combine(path, file)));

    /// <summary>The treebanks' running texts and the offsets at which sentences end.</summary>
    public IEnumerable<(string Text, HashSet<int> Ends)> Texts() =>
        Treebanks.SelectMany(file => TreebankTexts.Read(Path.Combine(path, file)));

    public IEnumerable<Sentence> Names(SentenceSplitter splitter) =>
        OtherNames().Concat(ConflictReports(splitter).SelectMany(report => report));

    /// <summary>Sentences with names of all corpora but the conflict reports.</summary>
    public IEnumerable<Sentence> OtherNames() =>
        new NameCorpus(0, 2, GroningenKind).Read(Path.Combine(path, "ner/gmb_train.iob.gz"))
            .Concat(new NameCorpus(0, 1, PoliticsKind).Read(Path.Combine(path, "ner/crossner_politics_train.iob.gz")))
            .Concat(new NameCorpus(0, 1, PostKind).Read(Path.Combine(path, "ner/wnut17_train.iob.gz")));

    public IEnumerable<List<Sentence>> ConflictReports(SentenceSplitter splitter) =>
        ConflictEntities.Reports(Path.Combine(path, "events/re3d"), splitter);

    public static EntityKind? GroningenKind(string label) => label switch
    {
        "per" => EntityKind.Person,
        "org" => EntityKind.Organization,
        "geo" => EntityKind.Place,
        "gpe" => EntityKind.Nationality,
        "eve" => EntityKind.Event,
        "art" => EntityKind.Other,
        _ => null,
    };

    private static EntityKind? PoliticsKind(string label) => label switch
    {
        "politician" or "person" => EntityKind.Person,
        "organisation" or "politicalparty" => EntityKind.Organization,
        "country" or "location" => EntityKind.Place,
        "event" or "election" => EntityKind.Event,
        "misc" => EntityKind.Other,
        _ => null,
    };

    private static EntityKind? PostKind(string label) => label switch
    {
        "person" => EntityKind.Person,
        "location" => EntityKind.Place,
        "corporation" or "group" => EntityKind.Organization,
        "creative-work" or "product" => EntityKind.Other,
        _ => null,
    };
}
