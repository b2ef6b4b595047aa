namespace Ceasewire.Intake;

/// <summary>
/// Splits a stream into lines without holding more than one; a line over the limit is skipped to its end.
/// </summary>
internal sealed class LineReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The line's number, from 1.</summary>
    public int Number { get; private set; }

    /// <returns>The next line without its end; null for one that is too long; false at the end of the stream.</returns>
    public bool TryRead(out byte[]? line)
    {
        using var content = new MemoryStream();
        bool isTooLong = false, isStarted = false;
        while (_start < _end || Fill())
        {
            isStarted = true;
            var available = _buffer.AsSpan(_start.._end);
            int newline = available.IndexOf((byte)'\n');
            var part = newline < 0 ? available : available[..newline];
            isTooLong |= content.Length + part.Length > Limits.LineBytes;
            if (!isTooLong)
            {
                content.Write(part);
            }

            _start += newline < 0 ? part.Length : part.Length + 1;
            if (newline >= 0)
            {
                break;
            }
        }

        Number += isStarted ? 1 : 0;
        line = isTooLong ? null : content.ToArray();
        return isStarted;
    }

    private bool Fill()
    {
        (_start, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
