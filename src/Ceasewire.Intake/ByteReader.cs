using System.Text;

namespace Ceasewire.Intake;

/// <summary>Reads lines and blocks from one stream, each within a limit.</summary>
internal sealed class ByteReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>How many bytes were read.</summary>
    public long Position { get; private set; }

    /// <returns>The next line with its end, cut at the limit; null at the end of the stream.</returns>
    public byte[]? ReadLine(int limit)
    {
        int end = _buffer.AsSpan(_start, Math.Min(_end - _start, limit)).IndexOf((byte)'\n');
        if (end >= 0)
        {
            byte[] whole = _buffer[_start..(_start + end + 1)];
            Take(whole.Length);
            return whole;
        }

        using var line = new MemoryStream();
        while (_start < _end || Fill())
        {
            var available = _buffer.AsSpan(_start, Math.Min(_end - _start, limit - (int)line.Length));
            int newline = available.IndexOf((byte)'\n');
            var part = newline < 0 ? available : available[..(newline + 1)];
            line.Write(part);
            Take(part.Length);
            if (newline >= 0 || line.Length == limit)
            {
                break;
            }
        }

        return line.Length == 0 ? null : line.ToArray();
    }

    /// <returns>The next line in Latin 1 or UTF-8, without its end.</returns>
    public string? ReadText(int limit) =>
        ReadLine(limit) is { } line ? Encoding.UTF8.GetString(line).TrimEnd('\r', '\n') : null;

    /// <returns>The next bytes, fewer where the stream ends.</returns>
    public byte[] ReadBlock(int length)
    {
        // Grows with what is there: a length may be a lie.
        using var block = new MemoryStream();
        while (block.Length < length && (_start < _end || Fill()))
        {
            int count = (int)Math.Min(_end - _start, length - block.Length);
            block.Write(_buffer, _start, count);
            Take(count);
        }

        return block.ToArray();
    }

    /// <returns>How many bytes were there to skip.</returns>
    public long Skip(long length)
    {
        long skipped = 0;
        while (skipped < length && (_start < _end || Fill()))
        {
            int count = (int)Math.Min(_end - _start, length - skipped);
            Take(count);
            skipped += count;
        }

        return skipped;
    }

    private void Take(int count)
    {
        _start += count;
        Position += count;
    }

    private bool Fill()
    {
        (_start, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
