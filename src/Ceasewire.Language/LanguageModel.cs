using Ceasewire.Language.Lemmas;
using Ceasewire.Language.Network;

namespace Ceasewire.Language;

/// <summary>What was learned from treebanks and texts, read once and shared by all threads.</summary>
public sealed class LanguageModel
{
    private LanguageModel(string version, NetworkModel network, LemmaRules lemmas) =>
        (Version, Network, Lemmas) = (version, network, lemmas);

    /// <summary>Names the model in records: "english-1".</summary>
    public string Version { get; }

    internal NetworkModel Network { get; }

    internal LemmaRules Lemmas { get; }

    /// <summary>Loads the model that ships inside this assembly.</summary>
    public static LanguageModel Load() => Read(LanguageFile.Open("english.model"));

    internal static LanguageModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new(reader.ReadString(), NetworkFile.Read(reader), LemmaRules.Read(reader));
    }

    internal static void Write(Stream stream, string version, NetworkModel network, LemmaRules lemmas)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(version);
        NetworkFile.Write(writer, network);
        lemmas.Write(writer);
    }
}
