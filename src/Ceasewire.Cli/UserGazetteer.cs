using Ceasewire.Extraction.Places;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Where the gazetteer with the user's own places is kept.</summary>
internal static class UserGazetteer
{
    /// <summary>ceasewire/gazetteer.bin where the system keeps a user's files: ~/.local/share, or XDG_DATA_HOME.</summary>
    public static string DefaultPath =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify),
            "ceasewire",
            "gazetteer.bin");

    /// <param name="path">Null for the default, which need not be there.</param>
    public static Gazetteer Load(string? path)
    {
        var shipped = Gazetteer.Load();
        if (path is null && !File.Exists(DefaultPath))
        {
            return shipped;
        }

        using var stream = File.OpenRead(path ?? DefaultPath);
        var own = Gazetteer.Read(stream);
        return own.Stamp == shipped.Stamp ? own
            : throw new InvalidDataException(
                $"{path ?? DefaultPath} was made for another release of this program. Delete it and add your places again: ceasewire gazetteer add FILE");
    }

    /// <summary>A reader finds the old file or the new one, never half of one.</summary>
    public static void Save(string? path, byte[] bytes)
    {
        string file = Path.GetFullPath(path ?? DefaultPath);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        WholeFile.Write(file, stream => stream.Write(bytes));
    }
}
