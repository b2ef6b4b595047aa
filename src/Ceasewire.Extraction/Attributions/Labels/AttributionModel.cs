using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>
/// What was learned from marked news of cues and their frames. Two models find cues: the second also knows what the
/// first made of the words around. They share a table of features.
/// </summary>
internal sealed record AttributionModel(CueModel First, CueModel Second, FrameModel Frames)
{
    private const int Width = FrameLabels.Width;

    private static readonly Lazy<AttributionModel> Loaded = new(Load);

    /// <summary>The model that ships with the program.</summary>
    public static AttributionModel Shipped => Loaded.Value;

    public static AttributionModel Read(Stream stream)
    {
        using var inflated = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(inflated);
        var cues = FeatureTable.Read(reader);
        return new(ReadCues(reader, cues), ReadCues(reader, cues), ReadFrames(reader));
    }

    public void Write(Stream stream)
    {
        using var deflated = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(deflated);
        Second.Table.Write(writer);
        foreach (var cues in (CueModel[])[First, Second])
        {
            writer.Write(cues.Step);
            writer.Write(MemoryMarshal.AsBytes(cues.Weights.AsSpan()));
        }

        Frames.Table.Write(writer);
        writer.Write(Frames.Step);
        // Label by label: steps of one label are alike, and pack better.
        for (int label = 0; label < FrameLabels.Count; label++)
        {
            for (int row = 0; row < Frames.Table.Count; row++)
            {
                writer.Write(Frames.Weights[(row * Width) + label]);
            }
        }

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

    private static CueModel ReadCues(BinaryReader reader, FeatureTable table)
    {
        float step = reader.ReadSingle();
        return new(table, ReadSteps(reader, table.Count), step);
    }

    private static FrameModel ReadFrames(BinaryReader reader)
    {
        var table = FeatureTable.Read(reader);
        float step = reader.ReadSingle();
        sbyte[] rows = new sbyte[table.Count * Width];
        for (int label = 0; label < FrameLabels.Count; label++)
        {
            sbyte[] steps = ReadSteps(reader, table.Count);
            for (int row = 0; row < steps.Length; row++)
            {
                rows[(row * Width) + label] = steps[row];
            }
        }

        float[] follows = new float[Width * Width];
        for (int i = 0; i < follows.Length; i++)
        {
            follows[i] = reader.ReadSingle();
        }

        return new(table, rows, step, follows);
    }

    private static sbyte[] ReadSteps(BinaryReader reader, int count)
    {
        sbyte[] steps = new sbyte[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        return steps;
    }
}
