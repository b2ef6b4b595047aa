namespace Ceasewire.Store;

/// <summary>
/// Writes a file whole or not at all, whatever ends the program or fills the disk: under another name beside it,
/// flushed to the disk, then renamed.
/// </summary>
public static class WholeFile
{
    public static void Write(string path, Action<Stream> write) => Write(path, write, new FileStreamOptions());

    /// <summary>The same for a file that its owner alone may read.</summary>
    public static void WritePrivate(string path, Action<Stream> write)
    {
        var options = new FileStreamOptions();
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Write(path, write, options);
    }

    private static void Write(string path, Action<Stream> write, FileStreamOptions options)
    {
        (options.Mode, options.Access) = (FileMode.Create, FileAccess.Write);
        string file = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target
            ? target.FullName
            : Path.GetFullPath(path);
        if (!OperatingSystem.IsWindows() && file.StartsWith("/dev/", StringComparison.Ordinal))
        {
            // A device stays what it is.
            using var device = new FileStream(file, options);
            write(device);
            return;
        }

        string draft = file + ".new";
        try
        {
            using (var stream = new FileStream(draft, options))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, file, overwrite: true);
        }
        catch (ArgumentOutOfRangeException error)
        {
            // What the runtime makes of a file that would be longer than the account may write.
            File.Delete(draft);
            throw new IOException($"{file} cannot be written: {error.Message}", error);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
