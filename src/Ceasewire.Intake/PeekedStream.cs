namespace Ceasewire.Intake;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class PeekedStream : Stream
{
    private const int HeadBytes = 4096;

    private readonly Stream _rest;
    private readonly byte[] _head;
    private int _at;

    public PeekedStream(Stream stream)
    {
        _rest = stream;
        byte[] head = new byte[HeadBytes];
        _head = head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
    }

    public ReadOnlySpan<byte> Head => _head;

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
        if (_at == _head.Length)
        {
            return _rest.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _head.Length - _at);
        _head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
