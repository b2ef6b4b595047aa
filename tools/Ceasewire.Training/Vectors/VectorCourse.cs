using System.Runtime.InteropServices;
using Ceasewire.Language.Network;

namespace Ceasewire.Training.Vectors;

/// <summary>
/// Makes vectors of the frequent words of the raw texts and keeps them in a file for the network's training.
/// </summary>
internal static class VectorCourse
{
    private const int FewestTimes = 5;
    private const int MostWords = 40_000;
    private const int Passes = 3;

    public static void Run(IEnumerable<string[]> sentences, string file, TextWriter log)
    {
        var keys = sentences
            .Select(forms => forms.Select(form => WordFeatures.KeyOf(form)).ToArray())
            .ToList();
        var words = keys.SelectMany(sentence => sentence).CountBy(key => key)
            .Where(pair => pair.Value >= FewestTimes)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Take(MostWords)
            .ToList();
        var numbers = words.Select((pair, i) => (pair.Key, i)).ToDictionary();
        int[] Numbers(ulong[] sentence) => [.. sentence.Where(numbers.ContainsKey).Select(key => numbers[key])];
        int[][] known = [.. keys.Select(Numbers)];
        int total = known.Sum(sentence => sentence.Length);
        log.WriteLine($"{total} words of {keys.Count} sentences, {words.Count} different");

        var skipGram = new SkipGram([.. words.Select(pair => pair.Value)]);
        for (int pass = 0; pass < Passes; pass++)
        {
            skipGram.Pass(known, (pass / (float)Passes, (pass + 1) / (float)Passes));
            log.WriteLine($"pass {pass + 1}");
        }

        Write(file, [.. words.Select(pair => pair.Key)], skipGram.Vectors());
    }

    /// <returns>Rows of the words, counted from 1, and their vectors.</returns>
    public static (Dictionary<ulong, int> Rows, float[] Vectors) Read(string file)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        var rows = Enumerable.Range(1, reader.ReadInt32()).ToDictionary(_ => reader.ReadUInt64(), row => row);
        float[] vectors = new float[rows.Count * NetworkShape.KnownWidth];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(vectors.AsSpan()));
        return (rows, vectors);
    }

    private static void Write(string file, ulong[] keys, Matrix vectors)
    {
        using var writer = new BinaryWriter(File.Create(file));
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(vectors.All));
    }
}
