namespace Ceasewire.Intake.Mail;

/// <summary>Messages of one file, each after a line that starts with "From ".</summary>
internal static class MboxArticles
{
    private const int LongestLine = 1024 * 1024;

    public static IEnumerable<Incoming> Read(Stream stream, string name)
    {
        var reader = new ByteReader(stream);
        using var message = new MemoryStream();
        int number = 0;
        bool isTooLong = false, isBlank = true;
        while (true)
        {
            byte[]? line = reader.ReadLine(LongestLine);
            if (line is null || (isBlank && line.AsSpan().StartsWith("From "u8)))
            {
                if (number > 0)
                {
                    yield return isTooLong
                        ? Incoming.Refuse($"{name}#{number}", "too-long", Limits.TooLong("The message", Limits.MessageBytes))
                        : MailArticles.Read(message.ToArray(), $"{name}#{number}");
                }

                if (line is null)
                {
                    break;
                }

                message.SetLength(0);
                (isTooLong, isBlank) = (false, false);
                number++;
                continue;
            }

            if (number == 0 && line.AsSpan().ContainsAnyExcept("\r\n"u8))
            {
                yield return Incoming.Refuse(name, "bad-mbox", "The file does not start with a line \"From …\", so it is no mbox. Try --from eml.");
                yield break;
            }

            isTooLong |= message.Length + line.Length > Limits.MessageBytes;
            if (!isTooLong)
            {
                message.Write(Unquoted(line));
            }

            isBlank = !line.AsSpan().ContainsAnyExcept("\r\n"u8);
        }

        if (number == 0)
        {
            yield return Incoming.Refuse(name, "empty", "The file holds no messages.");
        }
    }

    /// <summary>A line of a message that starts with "From " is written with a mark before it.</summary>
    private static ReadOnlySpan<byte> Unquoted(byte[] line) =>
        line is [(byte)'>', ..] && line.AsSpan().TrimStart((byte)'>').StartsWith("From "u8) ? line.AsSpan(1) : line;
}
