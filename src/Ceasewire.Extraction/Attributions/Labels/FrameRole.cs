namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>What a word is to a cue.</summary>
internal enum FrameRole : byte
{
    Outside,
    Cue,
    Source,
    Content,
}
