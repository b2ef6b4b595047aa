using Ceasewire.Language.Lemmas;
using Ceasewire.Language.Network;
using Ceasewire.Language.Sentences;

namespace Ceasewire.Language;

/// <summary>What was learned from treebanks and texts, read once and shared by all threads.</summary>
public sealed class LanguageModel
{
    private LanguageModel(string version, NetworkModel network, BoundaryModel boundaries, LemmaRules lemmas) =>
        (Version, Network, Sentences, Lemmas) = (version, network, new(boundaries), lemmas);

    /// <summary>Names the model in records: "english-1".</summary>
    public string Version { get; }

    internal NetworkModel Network { get; }

    internal SentenceSplitter Sentences { get; }

    internal LemmaRules Lemmas { get; }

    /// <summary>Loads the model that ships inside this assembly.</summary>
    public static LanguageModel Load() => Read(LanguageFile.Open("english.model"));

    internal static LanguageModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new(reader.ReadString(), NetworkFile.Read(reader), BoundaryModel.Read(reader), LemmaRules.Read(reader));
    }

    internal static void Write(
        Stream stream, string version, NetworkModel network, BoundaryModel boundaries, LemmaRules lemmas)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(version);
        NetworkFile.Write(writer, network);
        boundaries.Write(writer);
        lemmas.Write(writer);
    }
}
