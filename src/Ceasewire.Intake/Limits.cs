namespace Ceasewire.Intake;

/// <summary>
/// How much one article may hold. The longest reports of the United Nations are under 2 MB; more is a dump of many
/// articles.
/// </summary>
public static class Limits
{
    public const int ArticleBytes = 4 * 1024 * 1024;

    /// <summary>A JSON line may escape each UTF-16 unit as six characters, and carries other fields besides.</summary>
    public const int LineBytes = 6 * ArticleBytes;

    /// <summary>Pages carry scripts, styles and pictures beside their text.</summary>
    public const int PageBytes = 8 * 1024 * 1024;

    /// <summary>A feed carries the whole text of some dozens of reports.</summary>
    public const int FeedBytes = 8 * 1024 * 1024;

    /// <summary>A captured response, its body perhaps compressed.</summary>
    public const int RecordBytes = 16 * 1024 * 1024;

    /// <summary>A message with its pictures.</summary>
    public const int MessageBytes = 24 * 1024 * 1024;

    internal const int FrontMatterCharacters = 16 * 1024;

    internal static string TooLong(string what, int bytes) =>
        $"{what} is longer than {bytes / (1024 * 1024)} MB. Split it into one input an article.";
}
