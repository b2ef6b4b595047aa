using System.Diagnostics;
using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>Runs Adam over shuffled batches of sentences of like length.</summary>
/// <param name="threads">Part of the result: each thread draws its own dropout.</param>
internal sealed class Trainer(ParameterSet parameters, TagSets tags, float[] wordDropout, int threads, TextWriter log)
{
    private const int BatchRows = 800;
    private const int LongestSentence = 120;
    private const int MostRows = 2048;

    /// <param name="epochs">For each epoch, the sentences to learn from.</param>
    /// <param name="afterEpoch">Runs after each, so that a long course can be looked at, or cut short.</param>
    public void Train(IReadOnlyList<IReadOnlyList<Example>> epochs, int seed, Action afterEpoch)
    {
        var random = new Random(seed);
        var workers = Enumerable.Range(0, threads).Select(i => new Worker(parameters, tags, wordDropout, i, MostRows)).ToArray();
        int steps = epochs.Sum(epoch => epoch.Sum(example => example.Length + 1)) / BatchRows;
        var adam = new Adam(parameters.All, steps);
        var clock = Stopwatch.StartNew();
        for (int epoch = 0; epoch < epochs.Count; epoch++)
        {
            var (tag, arc, label, words) = (0.0, 0.0, 0.0, 0);
            foreach (var batch in Batches(epochs[epoch], random))
            {
                var losses = Step(batch, workers);
                adam.Step();
                (tag, arc, label) = (tag + losses.Tags, arc + losses.Arcs, label + losses.Labels);
                words += batch.Sum(example => example.Length);
            }

            log.WriteLine(FormattableString.Invariant(
                $"epoch {epoch + 1} tags {tag / words:F3} arcs {arc / words:F3} labels {label / words:F3} {clock.Elapsed.TotalSeconds:F0}s"));
            afterEpoch();
        }
    }

    private static (double Tags, double Arcs, double Labels) Step(IReadOnlyList<Example> batch, Worker[] workers)
    {
        float weight = 1f / batch.Sum(example => example.Length);
        var losses = new (double Tags, double Arcs, double Labels)[workers.Length];
        Parallel.For(0, workers.Length, new ParallelOptions { MaxDegreeOfParallelism = workers.Length }, worker =>
        {
            var part = batch.Where((_, i) => i % workers.Length == worker).ToList();
            if (part.Count > 0)
            {
                losses[worker] = workers[worker].Run(new Batch(part), weight);
            }
        });
        return (losses.Sum(loss => loss.Tags), losses.Sum(loss => loss.Arcs), losses.Sum(loss => loss.Labels));
    }

    // Trees and names are mixed in a batch; lengths are alike so that a batch has many sentences or few.
    private static List<IReadOnlyList<Example>> Batches(IReadOnlyList<Example> examples, Random random)
    {
        var batches = new List<IReadOnlyList<Example>>();
        var batch = new List<Example>();
        int rows = 0;
        var ordered = examples.Where(example => example.Length <= LongestSentence)
            .Select(example => (example, key: example.Length + (random.NextSingle() * 10)))
            .OrderBy(pair => pair.key);
        foreach (var (example, _) in ordered)
        {
            batch.Add(example);
            rows += example.Length + 1;
            if (rows >= BatchRows)
            {
                batches.Add(batch);
                (batch, rows) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            batches.Add(batch);
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }
}
