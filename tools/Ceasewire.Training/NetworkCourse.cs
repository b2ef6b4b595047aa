using Ceasewire.Language.Network;
using Ceasewire.Training.Corpora;
using Ceasewire.Training.Network;
using Ceasewire.Training.Vectors;

namespace Ceasewire.Training;

/// <summary>How often a course goes over its trees and its names.</summary>
internal readonly record struct Passes(int Trees, int Names);

/// <summary>Whether sentences are learned as their corpus prints them, or some spoiled as real texts are.</summary>
internal enum Copies
{
    Varied,
    Plain,
}

/// <summary>
/// Trains one network: its encoder to guess hidden words of raw text, all of it on trees and names. The same input and
/// number of threads give the same weights.
/// </summary>
internal sealed class NetworkCourse
{
    private const int Seed = 1;
    private readonly List<Sentence> _trees;
    private readonly List<Sentence> _names;
    private readonly TagSets _tags;
    private readonly Vocabulary _vocabulary;
    private readonly ParameterSet _parameters;
    private readonly int _threads;
    private readonly TextWriter _log;
    private float _rate = Trainer.FirstRate;

    /// <param name="vectorFile">Vectors of words, as <see cref="VectorCourse"/> writes them.</param>
    /// <param name="threads">Part of the result: each draws its own dropout.</param>
    public NetworkCourse(List<Sentence> trees, List<Sentence> names, string vectorFile, int threads, TextWriter log)
    {
        (_trees, _names, _threads, _log) = (trees, names, threads, log);
        _tags = new([.. trees.SelectMany(tree => tree.Xpos!).Distinct().Order(StringComparer.Ordinal)]);
        _vocabulary = new(trees.Concat(names));
        var (known, values) = VectorCourse.Read(vectorFile);
        var weights = new Weights(_vocabulary.Count, known.Count + 1);
        values.CopyTo(weights.KnownWords.All[NetworkShape.KnownWidth..]);
        Model = new([.. _tags.Xpos], _vocabulary.Rows, known, weights);
        _parameters = new(weights, threads, Seed);
        log.WriteLine($"{trees.Count} trees, {names.Count} sentences with names, {_vocabulary.Count} words");
    }

    public NetworkModel Model { get; }

    /// <summary>All weights, in the order in which they are kept between stages.</summary>
    public IEnumerable<Matrix> Weights => [.. Model.Weights.Tables, .. Model.Weights.Dense];

    /// <summary>The weights below the layer that names are read from.</summary>
    public IEnumerable<Matrix> EncoderWeights =>
    [
        Model.Weights.LearnedWords, Model.Weights.NGrams, Model.Weights.Affixes,
        .. Model.Weights.Products.Take(NetworkShape.TagLayer), .. Model.Weights.Gates.Take(NetworkShape.TagLayer),
    ];

    /// <summary>Starts from the weights of a model with the same known words, not from random ones.</summary>
    public void StartFrom(NetworkModel earlier)
    {
        MixIn(earlier, 1);
        _rate = Trainer.LaterRate;
    }

    /// <summary>
    /// Moves the weights towards those of the model they started from: what a continued course forgot comes back at
    /// little loss of what it learned (Wortsman and others, 2022).
    /// </summary>
    /// <param name="share">The weight of the earlier model.</param>
    /// <exception cref="InvalidDataException">The vectors of known words are others.</exception>
    public void MixIn(NetworkModel earlier, float share)
    {
        if (!earlier.Known.OrderBy(pair => pair.Value).SequenceEqual(Model.Known.OrderBy(pair => pair.Value)))
        {
            throw new InvalidDataException("The model was trained with vectors of other words.");
        }

        foreach (var (from, to) in Shared(earlier.Weights).Zip(Shared(Model.Weights)))
        {
            Mix(from.All, to.All, share);
        }

        // Words that the earlier model did not learn keep their weights.
        var (learned, width) = (earlier.Weights.LearnedWords, NetworkShape.LearnedWidth);
        int firstWord = (NetworkShape.RootRow + 1) * width;
        Mix(learned.All[..firstWord], Model.Weights.LearnedWords.All[..firstWord], share);
        foreach (var (key, row) in Model.Learned)
        {
            if (earlier.Learned.TryGetValue(key, out int before))
            {
                var word = Model.Weights.LearnedWords.All.Slice(row * width, width);
                Mix(learned.All.Slice(before * width, width), word, share);
            }
        }
    }

    /// <summary>Learns the encoder from sentences that nobody marked.</summary>
    public void LearnEncoder(IEnumerable<string[]> sentences, int passes)
    {
        var hidden = new HiddenWords(Model, new Random(Seed));
        var outputs = Parameter.Sparse(new Matrix(hidden.Count, NetworkShape.Width), _threads);
        var examples = sentences.Select(hidden.Make).ToList();
        var workers = Enumerable.Range(0, _threads)
            .Select(i => new HiddenWordWorker(_parameters, outputs, hidden.Noise(), _vocabulary.Dropout(), i))
            .Select(worker => (Func<Batch, float, BatchLosses>)worker.Run);

        // Each quarter of a pass is an epoch to the trainer, so that its log tells how far it is.
        var parts = Enumerable.Range(0, 4 * passes)
            .Select(part => (IReadOnlyList<Example>)[.. examples.Where((_, i) => i % 4 == part % 4)]);
        new Trainer([.. _parameters.All, outputs], [.. workers], _log).Train([.. parts], _rate, Seed, () => { });
    }

    /// <summary>Trains on trees and names.</summary>
    /// <param name="afterEpoch">Runs after each epoch, so that a long course can be looked at, or cut short.</param>
    public void Train(Passes passes, Copies copies, Action afterEpoch) => Run(Epochs(passes, copies), afterEpoch);

    /// <summary>Trains on names alone.</summary>
    public void TrainNames(IReadOnlyList<Sentence> sentences, int passes)
    {
        var variation = new Variation(new Random(Seed));
        var maker = new ExampleMaker(new(Model.Features), _tags);
        var unparsed = sentences.Select(sentence => sentence with { Heads = null, Relations = null });
        var epochs = Enumerable.Range(0, passes)
            .Select(_ => (IReadOnlyList<Example>)[.. unparsed.Select(variation.Vary).Select(maker.Make)]);
        Run([.. epochs], () => { });
    }

    private static IEnumerable<Matrix> Shared(Weights weights) =>
        [weights.KnownWords, weights.NGrams, weights.Affixes, .. weights.Dense];

    private static void Mix(ReadOnlySpan<float> from, Span<float> to, float share)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += share * (from[i] - to[i]);
        }
    }

    private void Run(IReadOnlyList<IReadOnlyList<Example>> epochs, Action afterEpoch)
    {
        var workers = Enumerable.Range(0, _threads)
            .Select(i => new Worker(_parameters, _tags, _vocabulary.Dropout(), i))
            .Select(worker => (Func<Batch, float, BatchLosses>)worker.Run);
        new Trainer(_parameters.All, [.. workers], _log).Train(epochs, _rate, Seed, afterEpoch);
    }

    // Every epoch sees all trees and its share of the names, so that both end at the lowest rate.
    private List<IReadOnlyList<Example>> Epochs(Passes passes, Copies copies)
    {
        var names = _names.ToArray();
        new Random(Seed).Shuffle(names);
        var variation = new Variation(new Random(Seed));
        var maker = new ExampleMaker(new(Model.Features), _tags);
        var epochs = new List<IReadOnlyList<Example>>();
        long total = (long)names.Length * passes.Names;
        for (int epoch = 0; epoch < passes.Trees; epoch++)
        {
            long from = total * epoch / passes.Trees, to = total * (epoch + 1) / passes.Trees;
            var share = Enumerable.Range(0, (int)(to - from)).Select(i => names[(from + i) % names.Length]);
            var sentences = _trees.Concat(share);
            epochs.Add([.. (copies == Copies.Plain ? sentences : sentences.Select(variation.Vary)).Select(maker.Make)]);
        }

        return epochs;
    }
}
