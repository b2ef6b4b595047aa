namespace Ceasewire.Intake.Tables;

/// <summary>
/// Stops a table whose line holds more delimiters than any table has columns: a parser would hold them all.
/// </summary>
internal sealed class RowGuard(TextReader inner, char delimiter) : TextReader
{
    private const int MostDelimiters = 100_000;

    private int _delimiters;

    public override int Peek() => inner.Peek();

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 1 ? one[0] : -1;
    }

    /// <exception cref="InvalidDataException">A line holds too many.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        int read = inner.Read(buffer, index, count);
        var part = buffer.AsSpan(index, read);
        while (part.IndexOf('\n') is >= 0 and var newline)
        {
            part = part[(newline + 1)..];
            _delimiters = 0;
        }

        _delimiters += part.Count(delimiter);
        return _delimiters > MostDelimiters
            ? throw new InvalidDataException($"a line with more than {MostDelimiters} columns. Check the delimiter.")
            : read;
    }
}
