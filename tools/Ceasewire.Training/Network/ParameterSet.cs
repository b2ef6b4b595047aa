using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>
/// The network's weights as parameters, by place as in <see cref="Weights"/>; known words are not trained.
/// </summary>
internal sealed class ParameterSet
{
    private readonly List<Parameter> _all = [];
    private readonly Random _random;
    private readonly int _workers;

    public ParameterSet(Weights weights, int workers, int seed)
    {
        (Weights, _workers, _random) = (weights, workers, new Random(seed));
        float product = MathF.Sqrt(3f / NetworkShape.Width);
        LearnedWords = Sparse(weights.LearnedWords);
        NGrams = Sparse(weights.NGrams);
        Affixes = Sparse(weights.Affixes);
        Products = [.. weights.Products.Select(matrix => Dense(matrix, product))];
        Gates = [.. weights.Gates.Select(Gate)];
        (Arcs, ArcBias) = (Dense(weights.Arcs, product), Dense(weights.ArcBias, 0));
        (Biaffine, BiaffineBias) = (Dense(weights.Biaffine, 0.05f), Dense(weights.BiaffineBias, 0));
        (Labels, LabelBias) = (Dense(weights.Labels, product), Dense(weights.LabelBias, 0));
        Relations = Dense(weights.Relations, MathF.Sqrt(3f / NetworkShape.LabelWidth));
        RelationBias = Dense(weights.RelationBias, 0);
        (Tags, TagBias) = (Dense(weights.Tags, product), Dense(weights.TagBias, 0));
    }

    public Weights Weights { get; }

    public IReadOnlyList<Parameter> All => _all;

    public Parameter LearnedWords { get; }

    public Parameter NGrams { get; }

    public Parameter Affixes { get; }

    public Parameter[] Products { get; }

    public Parameter[] Gates { get; }

    public Parameter Arcs { get; }

    public Parameter ArcBias { get; }

    public Parameter Biaffine { get; }

    public Parameter BiaffineBias { get; }

    public Parameter Labels { get; }

    public Parameter LabelBias { get; }

    public Parameter Relations { get; }

    public Parameter RelationBias { get; }

    public Parameter Tags { get; }

    public Parameter TagBias { get; }

    private Parameter Sparse(Matrix weights)
    {
        Fill(weights.All, 0.1f);
        return Add(Parameter.Sparse(weights, _workers));
    }

    private Parameter Dense(Matrix weights, float range)
    {
        Fill(weights.All, range);
        return Add(Parameter.Dense(weights, _workers));
    }

    // Weights on the cell start at random, biases at zero.
    private Parameter Gate(Matrix weights)
    {
        for (int direction = 0; direction < 2; direction++)
        {
            Fill(weights.All.Slice(direction * NetworkShape.GateWidth, NetworkShape.GateWidth / 2), 0.5f);
        }

        return Add(Parameter.Dense(weights, _workers));
    }

    private Parameter Add(Parameter parameter)
    {
        _all.Add(parameter);
        return parameter;
    }

    private void Fill(Span<float> weights, float range)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = ((_random.NextSingle() * 2) - 1) * range;
        }
    }
}
