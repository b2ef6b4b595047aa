using System.IO.Compression;

namespace Ceasewire.Intake.Warc;

/// <summary>
/// Decompresses while it is read, and stops at what decompresses to far more than any text does: the best that a page
/// reaches is some 50 to 1, a bomb 1,000 to 1.
/// </summary>
internal sealed class InflatingStream : Stream
{
    private const int HighestRatio = 150;

    /// <summary>A short stretch may be all spaces.</summary>
    private const long FreeBytes = 32 * 1024 * 1024;

    private readonly Counting _compressed;
    private readonly GZipStream _inflated;
    private long _count;

    public InflatingStream(Stream compressed)
    {
        _compressed = new Counting(compressed);
        _inflated = new GZipStream(_compressed, CompressionMode.Decompress, leaveOpen: true);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">The bytes are no gzip, or a bomb.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = _inflated.Read(buffer);
        _count += count;
        return _count > FreeBytes && _count > HighestRatio * _compressed.Count
            ? throw new InvalidDataException(
                $"It decompresses to more than {HighestRatio} times its size, which no archive of pages does.")
            : count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflated.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Counts what is read of the compressed bytes.</summary>
    private sealed class Counting(Stream inner) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = inner.Read(buffer);
            Count += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
