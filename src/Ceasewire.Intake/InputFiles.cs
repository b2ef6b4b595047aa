namespace Ceasewire.Intake;

/// <summary>
/// Files under the paths that a user gives: files as they stand, folders with all their *.txt and *.md, in ordinal
/// order. A folder's README is about the articles, not one of them; neither are hidden files.
/// </summary>
public static class InputFiles
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] TextEndings = [".txt", ".md"];
    private static readonly string[] JsonEndings = [".jsonl", ".ndjson"];

    /// <returns>Each file's path and the name its article gets; the error of a folder that cannot be listed.</returns>
    public static IEnumerable<InputFile> Find(IEnumerable<string> paths, InputFormat format) =>
        paths.SelectMany(path =>
            path != StandardInput && Directory.Exists(path)
                ? Walk(path, "", format == InputFormat.Text ? TextEndings : JsonEndings)
                : [new InputFile(path, path == StandardInput ? "stdin" : Path.GetFileName(path), null)]);

    private static IEnumerable<InputFile> Walk(string folder, string prefix, string[] endings)
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
                        ? Walk(entry, $"{prefix}{name}/", endings)
                        : [])
                {
                    yield return file;
                }
            }
            else if (endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new InputFile(entry, prefix + name, null);
            }
        }
    }
}
