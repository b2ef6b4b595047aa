using System.Runtime.InteropServices;
using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>Keeps weights between stages, in full precision.</summary>
internal static class WeightsFile
{
    public static void Write(string file, IEnumerable<Matrix> weights)
    {
        using var stream = File.Create(file);
        foreach (var matrix in weights)
        {
            stream.Write(MemoryMarshal.AsBytes(matrix.All));
        }
    }

    /// <exception cref="InvalidDataException">The file holds weights of other shapes.</exception>
    public static void Read(string file, IEnumerable<Matrix> weights)
    {
        using var stream = File.OpenRead(file);
        foreach (var matrix in weights)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(matrix.All));
        }

        if (stream.Position != stream.Length)
        {
            throw new InvalidDataException($"{file} does not fit the network's shape: run the stages before again.");
        }
    }
}
