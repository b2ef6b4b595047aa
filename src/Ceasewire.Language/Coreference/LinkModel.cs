using System.Runtime.InteropServices;

namespace Ceasewire.Language.Coreference;

/// <summary>
/// Weights of features, learned from texts whose coreference is marked (data/language/coreference.model). Whole
/// numbers, so that sums are the same on every machine.
/// </summary>
internal sealed class LinkModel(sbyte[] weights, LinkMargins margins)
{
    /// <summary>The table has two to this power places.</summary>
    public const int Bits = 20;

    /// <summary>A weight of one is this many steps.</summary>
    public const int Steps = 32;

    private static readonly Lazy<LinkModel> Loaded = new(() => Read(LanguageFile.Open("coreference.model")));

    /// <summary>The model that ships inside this assembly.</summary>
    public static LinkModel Shipped => Loaded.Value;

    public LinkMargins Margins => margins;

    public int Score(FeatureKeys keys)
    {
        int sum = 0;
        foreach (int place in keys.Places)
        {
            sum += weights[place];
        }

        return sum;
    }

    public static LinkModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var margins = LinkMargins.Read(reader);
        byte[] bytes = reader.ReadBytes(1 << Bits);
        return new(MemoryMarshal.Cast<byte, sbyte>(bytes).ToArray(), margins);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        margins.Write(writer);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(weights));
    }
}
