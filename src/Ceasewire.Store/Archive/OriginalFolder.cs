using System.Security.Cryptography;

namespace Ceasewire.Store.Archive;

/// <summary>
/// Original bytes, each in a file that is named by their SHA-256 (<c>ab/cdef…</c>) and stands there whole or not at
/// all: it is written under another name, flushed to the disk, then renamed. Nothing is ever changed or removed.
/// </summary>
public sealed class OriginalFolder
{
    private const int BufferBytes = 128 * 1024;
    private const int HashLetters = 64;

    private OriginalFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>The folder that belongs to a ledger: <c>news.db</c> has <c>news.originals</c>.</summary>
    public static OriginalFolder Beside(string ledger) =>
        new(System.IO.Path.ChangeExtension(System.IO.Path.GetFullPath(ledger), ".originals"));

    public static OriginalFolder At(string path) => new(System.IO.Path.GetFullPath(path));

    /// <summary>Keeps bytes to the end of the stream. Bytes that are there already are there once.</summary>
    public (string Hash, long Length) Keep(Stream bytes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Incoming);
        string temporary = System.IO.Path.Combine(Incoming, System.IO.Path.GetRandomFileName());
        try
        {
            var kept = Write(bytes, temporary, cancellation);
            string file = FileOf(kept.Hash);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);

            // Over what is there: the same bytes, or what a damaged disk made of them.
            File.Move(temporary, file, overwrite: true);
            return kept;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The same for bytes at hand, which are not written again where they are there.</summary>
    public (string Hash, long Length) Keep(byte[] bytes, CancellationToken cancellation)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new FileInfo(FileOf(hash)) is { Exists: true } there && there.Length == bytes.Length
            ? (hash, bytes.Length)
            : Keep(new MemoryStream(bytes), cancellation);
    }

    public bool Has(string hash) => File.Exists(FileOf(hash));

    /// <exception cref="FileNotFoundException">There is none of that hash.</exception>
    public FileStream Open(string hash) =>
        new(
            FileOf(hash),
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.SequentialScan,
            });

    /// <summary>Computes the hash of what is kept anew.</summary>
    /// <returns>What is wrong with it: "it is not in the archive"; null where the bytes are those of the hash.</returns>
    public string? Fault(string hash)
    {
        try
        {
            using var bytes = Open(hash);
            string found = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return found == hash ? null : $"its bytes have the hash {found}";
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return "it is not in the archive";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"it cannot be read: {error.Message}";
        }
    }

    /// <summary>Hashes of all that is kept, in ordinal order.</summary>
    public IEnumerable<string> Hashes() =>
        !Directory.Exists(Path)
            ? []
            : Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Path, file))
                .Where(file => file.Length == HashLetters + 1 && file[2] == System.IO.Path.DirectorySeparatorChar)
                .Select(file => file.Remove(2, 1))
                .Order(StringComparer.Ordinal);

    /// <returns>How many files were begun and never finished.</returns>
    public int Unfinished() => Directory.Exists(Incoming) ? Directory.EnumerateFiles(Incoming).Count() : 0;

    private string Incoming => System.IO.Path.Combine(Path, "incoming");

    // What is no hash leads nowhere, least of all out of the folder.
    private string FileOf(string hash) =>
        hash.Length == HashLetters && hash.All(char.IsAsciiHexDigitLower)
            ? System.IO.Path.Combine(Path, hash[..2], hash[2..])
            : throw new FileNotFoundException($"'{hash}' is no hash.");

    private static (string Hash, long Length) Write(Stream bytes, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        byte[] buffer = new byte[BufferBytes];
        long length = 0;
        int count;
        while ((count = bytes.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, count);
            file.Write(buffer, 0, count);
            length += count;
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}
