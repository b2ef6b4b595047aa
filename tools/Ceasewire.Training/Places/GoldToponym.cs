using Ceasewire.Text;

namespace Ceasewire.Training.Places;

/// <summary>
/// A place name marked in a gold text. The point is null where the corpus gives none that lies on the globe.
/// </summary>
public sealed record GoldToponym(TextSpan Span, string Name, (double Latitude, double Longitude)? Point)
{
    private static readonly HashSet<string> Demonyms = ReadDemonyms();

    /// <summary>Whether its last word is the name of a people, with or without a plural s.</summary>
    public bool IsDemonym { get; } = Demonyms.Contains(Name.Split([' ', '\n', '\t', '-'])[^1].ToLowerInvariant());

    private static HashSet<string> ReadDemonyms()
    {
        using var reader = new StreamReader(
            typeof(GoldToponym).Assembly.GetManifestResourceStream("places/demonyms.txt")!);
        string[] words = reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var demonyms = words.Concat(words.Select(word => word + "s")).ToHashSet();

        // The state's name.
        demonyms.Remove("philippines");
        return demonyms;
    }
}
