using System.Collections.Immutable;
using Ceasewire.Intake;
using Ceasewire.Server.Live;
using Ceasewire.Store.Archive;

namespace Ceasewire.Cli;

/// <summary>
/// Keeps the files that articles come from. What is parsed is what is kept, whatever happens to the file meanwhile; a
/// file that gives no article is not kept. What has no length (standard input, pipes, devices) may never end, and is
/// not kept either.
/// </summary>
internal sealed class OriginalKeeper(OriginalFolder folder, TimeProvider time, CancellationToken cancellation)
{
    // Longer files are kept first, and read from what was kept.
    private const int HeldBytes = 4 * 1024 * 1024;

    private byte[]? _bytes;
    private Capture? _capture;

    /// <summary>Opens a file to be parsed: what <see cref="Keep"/> is given until the next one comes from it.</summary>
    public Stream Open(InputFile file)
    {
        (_bytes, _capture) = (null, null);
        var stream = ArticleSource.OpenFile(file);
        if (!stream.CanSeek || stream.Length == 0)
        {
            return stream;
        }

        using (stream)
        {
            if (stream.Length > HeldBytes)
            {
                _capture = Capture(folder.Keep(stream, cancellation), file);
                return folder.Open(_capture.Original);
            }

            using var held = new MemoryStream();
            stream.CopyTo(held);
            _bytes = held.ToArray();
            return new MemoryStream(_bytes);
        }
    }

    /// <returns>Null for a refusal, and where no original is kept.</returns>
    public Provenance? Keep(Incoming incoming)
    {
        if (incoming is not Incoming.Received { Origin: { File: { } file } origin })
        {
            return null;
        }

        _capture ??= _bytes is null ? null : Capture(folder.Keep(_bytes, cancellation), file);
        return _capture is null ? null : Reconversion.Provenance(_capture, origin);
    }

    private Capture Capture((string Hash, long Length) kept, InputFile file) =>
        new(kept.Hash, kept.Length, file.Name, time.GetUtcNow());
}
