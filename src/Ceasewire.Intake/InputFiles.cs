namespace Ceasewire.Intake;

/// <summary>
/// Files under the paths that a user gives: files as they stand, folders with all that the format takes, in ordinal
/// order. A folder's README is about the articles, not one of them; neither are hidden files.
/// </summary>
public static class InputFiles
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    internal const string StandardInputName = "stdin";

    /// <returns>Each file's path and the name its article gets; the error of a folder that cannot be listed.</returns>
    public static IEnumerable<InputFile> Find(IEnumerable<string> paths, InputFormat format) =>
        paths.SelectMany(path =>
            path != StandardInput && Directory.Exists(path)
                ? Walk(path, "", format)
                : [new InputFile(path, path == StandardInput ? StandardInputName : Path.GetFileName(path), null)]);

    private static IEnumerable<InputFile> Walk(string folder, string prefix, InputFormat format)
    {
        string[] entries;
        InputFile? unlisted = null;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            (entries, unlisted) = (
                [],
                new InputFile(folder, prefix.Length == 0 ? folder : prefix, InputBytes.Unreadable(error)));
        }

        if (unlisted is not null)
        {
            yield return unlisted;
        }

        foreach (string entry in entries.Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(entry);
            if (name.StartsWith('.')
                || Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (Directory.Exists(entry))
            {
                // A link to a folder may lead back up; what it leads to is given by name if it is wanted.
                foreach (var file in new DirectoryInfo(entry).LinkTarget is null
                        ? Walk(entry, $"{prefix}{name}/", format)
                        : [])
                {
                    yield return file;
                }
            }
            else if (Formats.Takes(format, name))
            {
                yield return new InputFile(entry, prefix + name, null);
            }
        }
    }
}
