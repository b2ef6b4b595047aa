using Ceasewire.Records;

namespace Ceasewire.Evaluation.Attributions;

/// <summary>An attribution of either side; gold has no manner.</summary>
internal sealed record MarkedAttribution(Spans Source, Spans Cue, Spans Content, Manner? Manner)
{
    public Spans Role(int role) => role switch { 0 => Source, 1 => Cue, _ => Content };
}
