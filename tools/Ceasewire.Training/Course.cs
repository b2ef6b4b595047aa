using Ceasewire.Language;
using Ceasewire.Language.Network;
using Ceasewire.Language.Sentences;
using Ceasewire.Training.Corpora;
using Ceasewire.Training.Lemmas;
using Ceasewire.Training.Network;
using Ceasewire.Training.Sentences;
using Ceasewire.Training.Vectors;

namespace Ceasewire.Training;

/// <summary>
/// The whole course of training, from a gold folder to the model file, in stages that keep their results in a work
/// folder. The same
/// input and number of threads give the same file.
/// </summary>
internal sealed class Course(string gold, string work, TextWriter log)
{
    private const int Seed = 1;
    private readonly GoldFolder _folder = new(gold);

    private string BoundaryFile => Path.Combine(work, "boundaries.part");

    private string VectorFile => Path.Combine(work, "vectors.part");

    private string NetworkPartFile => Path.Combine(work, "network.part");

    /// <summary>Learns where sentences end.</summary>
    public void LearnBoundaries()
    {
        var learner = new BoundaryLearner();
        foreach (var (text, ends) in _folder.Texts())
        {
            learner.Add(text, ends);
        }

        using var writer = new BinaryWriter(File.Create(BoundaryFile));
        learner.Learn(Seed).Write(writer);
    }

    /// <summary>Makes vectors of words from raw texts and from the sentences with names.</summary>
    public void MakeVectors()
    {
        var splitter = ReadSplitter();
        VectorCourse.Run(new RawTexts(gold).Read(), _folder.Names(splitter), splitter, VectorFile, log);
    }

    /// <summary>Trains the network alone.</summary>
    /// <param name="threads">Part of the result: each draws its own dropout.</param>
    public void TrainNetwork(int treeEpochs, int nameEpochs, int threads)
    {
        var trees = _folder.Trees().ToList();
        var names = _folder.Names(ReadSplitter()).ToList();
        var tags = new TagSets([.. trees.SelectMany(tree => tree.Xpos!).Distinct().Order(StringComparer.Ordinal)]);
        var vocabulary = new Vocabulary(trees.Concat(names));
        var (known, values) = VectorCourse.Read(VectorFile);
        var weights = new Weights(vocabulary.Count, known.Count + 1);
        values.CopyTo(weights.KnownWords.All[NetworkShape.KnownWidth..]);
        var model = new NetworkModel([.. tags.Xpos], vocabulary.Rows, known, weights);
        log.WriteLine($"{trees.Count} trees, {names.Count} sentences with names, {vocabulary.Count} words, {tags.Xpos.Count} Penn tags");

        var maker = new ExampleMaker(model.Features, tags);
        var epochs = Epochs(trees, names, maker, (treeEpochs, nameEpochs));
        var parameters = new ParameterSet(weights, threads, Seed);
        new Trainer(parameters, tags, vocabulary.Dropout(), threads, log).Train(epochs, Seed, Save);

        void Save()
        {
            using var writer = new BinaryWriter(File.Create(NetworkPartFile));
            NetworkFile.Write(writer, model);
        }
    }

    /// <summary>Joins the network with what is counted in the treebanks to the model file.</summary>
    /// <param name="version">Names the model in records.</param>
    public void Pack(string file, string version)
    {
        var lemmas = new LemmaLearner();
        foreach (var tree in _folder.Trees())
        {
            lemmas.Add(tree);
        }

        using var reader = new BinaryReader(File.OpenRead(NetworkPartFile));
        LanguageModel.Write(File.Create(file), version, NetworkFile.Read(reader), ReadBoundaries(), lemmas.Learn());
    }

    private SentenceSplitter ReadSplitter() => new(ReadBoundaries());

    private BoundaryModel ReadBoundaries()
    {
        using var reader = new BinaryReader(File.OpenRead(BoundaryFile));
        return BoundaryModel.Read(reader);
    }

    // Every epoch sees all trees and its share of the names, so that both end at the lowest rate.
    private static List<IReadOnlyList<Example>> Epochs(List<Sentence> trees, List<Sentence> names, ExampleMaker maker, (int Trees, int Names) passes)
    {
        new Random(Seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(names));
        var epochs = new List<IReadOnlyList<Example>>();
        var variation = new Variation(new Random(Seed));
        long total = (long)names.Count * passes.Names;
        for (int epoch = 0; epoch < passes.Trees; epoch++)
        {
            long from = total * epoch / passes.Trees, to = total * (epoch + 1) / passes.Trees;
            var share = Enumerable.Range(0, (int)(to - from)).Select(i => names[(int)((from + i) % names.Count)]);
            epochs.Add([.. trees.Concat(share).Select(variation.Vary).Select(maker.Make)]);
        }

        return epochs;
    }
}
