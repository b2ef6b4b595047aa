using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>Reads a whole input, but never more than a limit.</summary>
internal static class InputBytes
{
    /// <param name="what">What is too long, in the message: "The page".</param>
    public static Outcome<byte[]> Read(Stream stream, string what, int limit)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, count);
            if (content.Length > limit)
            {
                return Outcome<byte[]>.Refuse("too-long", Limits.TooLong(what, limit));
            }
        }

        return Outcome<byte[]>.Of(content.ToArray());
    }

    public static ErrorDetail Unreadable(Exception error) =>
        new("unreadable", $"{error.Message.TrimEnd('.')}. Check that the path exists and that you may read it.");
}
