using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>Reads a whole input, but never more than one article may hold.</summary>
internal static class InputBytes
{
    public static Outcome<byte[]> Read(Stream stream)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, count);
            if (content.Length > Limits.ArticleBytes)
            {
                return Outcome<byte[]>.Refuse("too-long", Limits.TooLong("The text", Limits.ArticleBytes));
            }
        }

        return Outcome<byte[]>.Of(content.ToArray());
    }

    /// <summary>
    /// The file's bytes; files that are no plain files (devices, sockets) are read like any other, up to the limit.
    /// </summary>
    public static Outcome<byte[]> ReadFile(string path)
    {
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                1);
            return Read(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new(null, Unreadable(error));
        }
    }

    public static ErrorDetail Unreadable(Exception error) =>
        new("unreadable", $"{error.Message.TrimEnd('.')}. Check that the path exists and that you may read it.");
}
