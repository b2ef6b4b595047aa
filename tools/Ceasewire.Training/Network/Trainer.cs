using System.Diagnostics;
using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>Runs Adam over shuffled batches of sentences of like length.</summary>
/// <param name="workers">
/// Compute the gradients of their part of a batch, each on its own thread. Their number is part of the result: each
/// draws its own dropout.
/// </param>
internal sealed class Trainer(
    IReadOnlyList<Parameter> parameters, IReadOnlyList<Func<Batch, float, BatchLosses>> workers, TextWriter log)
{
    /// <summary>The rate of Adam for weights that start at random.</summary>
    public const float FirstRate = 0.003f;

    /// <summary>For weights that were learned before, of which a higher rate would lose much.</summary>
    public const float LaterRate = 0.0015f;

    private const int BatchRows = 800;
    private const int LongestSentence = 120;

    /// <param name="epochs">For each epoch, the sentences to learn from.</param>
    /// <param name="afterEpoch">Runs after each, so that a long course can be looked at, or cut short.</param>
    public void Train(IReadOnlyList<IReadOnlyList<Example>> epochs, float rate, int seed, Action afterEpoch)
    {
        var random = new Random(seed);
        int steps = epochs.Sum(epoch => epoch.Sum(example => example.Length + 1)) / BatchRows;
        var adam = new Adam(parameters, rate, steps);
        var clock = Stopwatch.StartNew();
        for (int epoch = 0; epoch < epochs.Count; epoch++)
        {
            var (losses, words) = (default(BatchLosses), 0);
            foreach (var batch in Batches(epochs[epoch], random))
            {
                losses += Step(batch);
                adam.Step();
                words += batch.Sum(example => example.Length);
            }

            string means = FormattableString.Invariant(
                $"tags {losses.Tags / words:F3} arcs {losses.Arcs / words:F3} labels {losses.Labels / words:F3}");
            log.WriteLine(FormattableString.Invariant($"epoch {epoch + 1} {means} {clock.Elapsed.TotalSeconds:F0}s"));
            afterEpoch();
        }
    }

    private BatchLosses Step(IReadOnlyList<Example> batch)
    {
        float weight = 1f / batch.Sum(example => example.Length);
        var losses = new BatchLosses[workers.Count];
        Parallel.For(0, workers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers.Count }, worker =>
        {
            var part = batch.Where((_, i) => i % workers.Count == worker).ToList();
            if (part.Count > 0)
            {
                losses[worker] = workers[worker](new Batch(part), weight);
            }
        });
        return losses.Aggregate((sum, loss) => sum + loss);
    }

    // A batch has trees or none, as the latter is cheaper; lengths are alike so that it has many sentences or few.
    private static IReadOnlyList<Example>[] Batches(IReadOnlyList<Example> examples, Random random)
    {
        IReadOnlyList<Example>[] batches =
        [
            .. AlikeBatches(examples.Where(example => example.Heads is not null), random),
            .. AlikeBatches(examples.Where(example => example.Heads is null), random),
        ];
        random.Shuffle(batches);
        return batches;
    }

    private static IEnumerable<IReadOnlyList<Example>> AlikeBatches(IEnumerable<Example> examples, Random random)
    {
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
                yield return batch;
                (batch, rows) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
