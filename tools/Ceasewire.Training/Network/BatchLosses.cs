namespace Ceasewire.Training.Network;

/// <summary>Losses summed over the words of a batch.</summary>
/// <param name="Tags">Of tags and names, or of hidden words.</param>
internal readonly record struct BatchLosses(double Tags, double Arcs, double Labels)
{
    public static BatchLosses operator +(BatchLosses a, BatchLosses b) =>
        new(a.Tags + b.Tags, a.Arcs + b.Arcs, a.Labels + b.Labels);
}
