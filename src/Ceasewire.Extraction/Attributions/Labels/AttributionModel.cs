using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>
/// What was learned from marked news of cues and their frames. Two models find cues: the second also knows what the
/// first made of the words around.
/// </summary>
internal sealed record AttributionModel(CueModel First, CueModel Second, FrameModel Frames)
{
    private static readonly Lazy<AttributionModel> Loaded = new(Load);

    /// <summary>The model that ships with the program.</summary>
    public static AttributionModel Shipped => Loaded.Value;

    public static AttributionModel Read(Stream stream)
    {
        using var inflated = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(inflated);
        return new(ReadCues(reader), ReadCues(reader), ReadFrames(reader));
    }

    public void Write(Stream stream)
    {
        using var deflated = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(deflated);
        foreach (var cues in (CueModel[])[First, Second])
        {
            writer.Write(cues.Step);
            writer.Write(MemoryMarshal.AsBytes(cues.Weights.AsSpan()));
        }

        writer.Write(Frames.Step);
        writer.Write(MemoryMarshal.AsBytes(Frames.Weights.AsSpan()));
        foreach (float weight in Frames.Follows)
        {
            writer.Write(weight);
        }
    }

    private static AttributionModel Load()
    {
        using var stream = WordList.Open("attribution/cues.model");
        return Read(stream);
    }

    private static CueModel ReadCues(BinaryReader reader)
    {
        float step = reader.ReadSingle();
        return new(ReadSteps(reader, CueModel.Rows), step);
    }

    private static FrameModel ReadFrames(BinaryReader reader)
    {
        float step = reader.ReadSingle();
        sbyte[] rows = ReadSteps(reader, FrameModel.Rows * FrameLabels.Width);
        float[] follows = new float[FrameLabels.Width * FrameLabels.Width];
        for (int i = 0; i < follows.Length; i++)
        {
            follows[i] = reader.ReadSingle();
        }

        return new(rows, step, follows);
    }

    private static sbyte[] ReadSteps(BinaryReader reader, int count)
    {
        sbyte[] steps = new sbyte[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        return steps;
    }
}
