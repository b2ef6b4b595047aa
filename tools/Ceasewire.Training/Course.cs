using Ceasewire.Language;
using Ceasewire.Language.Network;
using Ceasewire.Training.Corpora;
using Ceasewire.Training.Lemmas;
using Ceasewire.Training.Network;

namespace Ceasewire.Training;

/// <summary>The whole course of training, from a gold folder to the model file. The same input gives the same file.</summary>
internal sealed class Course(string gold, int treeEpochs, int nameEpochs, int threads)
{
    public const string Version = "english-1";
    private const int Seed = 1;

    private readonly GoldFolder _folder = new(gold);

    /// <summary>Trains the network alone.</summary>
    public void TrainNetwork(string file, TextWriter log)
    {
        var trees = _folder.Trees().ToList();
        var names = _folder.Names().ToList();
        var tags = new TagSets([.. trees.SelectMany(tree => tree.Xpos!).Distinct().Order(StringComparer.Ordinal)]);
        var vocabulary = new Vocabulary(trees.Concat(names));
        var known = new Dictionary<ulong, int>();
        var weights = new Weights(vocabulary.Count, known.Count + 1);
        var model = new NetworkModel([.. tags.Xpos], vocabulary.Rows, known, weights);
        log.WriteLine($"{trees.Count} trees, {names.Count} sentences with names, {vocabulary.Count} words, {tags.Xpos.Count} Penn tags");

        var maker = new ExampleMaker(model.Features, tags);
        var epochs = Epochs([.. trees.Select(maker.Make)], [.. names.Select(maker.Make)]);
        var parameters = new ParameterSet(weights, threads, Seed);
        new Trainer(parameters, tags, vocabulary.Dropout(), threads, log).Train(epochs, Seed);
        using var writer = new BinaryWriter(File.Create(file));
        NetworkFile.Write(writer, model);
    }

    /// <summary>Joins the network with what is counted in the treebanks to the model file.</summary>
    public void Pack(string network, string file)
    {
        var lemmas = new LemmaLearner();
        foreach (var tree in _folder.Trees())
        {
            lemmas.Add(tree);
        }

        using var reader = new BinaryReader(File.OpenRead(network));
        LanguageModel.Write(File.Create(file), Version, NetworkFile.Read(reader), lemmas.Learn());
    }

    // Every epoch sees all trees and its share of the names, so that both end at the lowest rate.
    private List<IReadOnlyList<Example>> Epochs(List<Example> trees, List<Example> names)
    {
        new Random(Seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(names));
        var epochs = new List<IReadOnlyList<Example>>();
        long total = (long)names.Count * nameEpochs;
        for (int epoch = 0; epoch < treeEpochs; epoch++)
        {
            long from = total * epoch / treeEpochs, to = total * (epoch + 1) / treeEpochs;
            epochs.Add([.. trees, .. Enumerable.Range(0, (int)(to - from)).Select(i => names[(int)((from + i) % names.Count)])]);
        }

        return epochs;
    }
}
