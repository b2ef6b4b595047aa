namespace Ceasewire.Intake;

/// <summary>Articles from JSON Lines; blank lines are skipped.</summary>
internal static class JsonLines
{
    /// <param name="source">Prefix of the names of lines that give none; lines of standard input have a number alone.</param>
    public static IEnumerable<Incoming> Read(Stream stream, string source)
    {
        var lines = new LineReader(stream);
        while (lines.TryRead(out byte[]? line))
        {
            string where = source == InputFiles.StandardInputName ? $"line {lines.Number}" : $"{source}:{lines.Number}";
            if (line is null)
            {
                yield return Incoming.Refuse(where, "too-long", Limits.TooLong("The line", Limits.LineBytes));
                continue;
            }

            var content = Trim(line);
            if (content.Length > 0)
            {
                yield return JsonArticle.Read(content, where);
            }
        }
    }

    /// <summary>Without a byte order mark and the white space around it.</summary>
    private static ReadOnlyMemory<byte> Trim(byte[] line)
    {
        ReadOnlyMemory<byte> content = line is [0xEF, 0xBB, 0xBF, ..] ? line.AsMemory(3) : line;
        return MemoryExtensions.Trim(content, " \t\r"u8);
    }
}
