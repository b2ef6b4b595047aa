using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>
/// Articles from files and standard input, one after another; what cannot be read is refused in its place.
/// </summary>
/// <param name="standardInput">What the path "-" stands for.</param>
/// <param name="published">The day of articles that do not give their own.</param>
public sealed class ArticleSource(Stream standardInput, DateOnly? published)
{
    public IEnumerable<Incoming> Read(IEnumerable<InputFile> files, InputFormat format) =>
        files.SelectMany(file => Read(file, format)).Select(WithDate);

    private IEnumerable<Incoming> Read(InputFile file, InputFormat format) =>
        file.Error is { } error ? [Incoming.Refuse(file.Name, error.Code, $"{file.Path}: {error.Message}")]
        : format == InputFormat.Jsonl ? ReadLines(file)
        : [ReadText(file)];

    private Incoming ReadText(InputFile file)
    {
        var bytes =
            file.Path == InputFiles.StandardInput ? InputBytes.Read(standardInput) : InputBytes.ReadFile(file.Path);
        if (!bytes.IsValue)
        {
            return Incoming.Refuse(file.Name, bytes.Error.Code, $"{file.Path}: {bytes.Error.Message}");
        }

        var text = TextDecoder.Decode(bytes.Value);
        var article = text.IsValue ? FrontMatter.Read(file.Name, text.Value) : new(null, text.Error);
        return article.IsValue
            ? new Incoming.Received(article.Value)
            : Incoming.Refuse(file.Name, article.Error.Code, $"{file.Path}: {article.Error.Message}");
    }

    private IEnumerable<Incoming> ReadLines(InputFile file)
    {
        if (file.Path == InputFiles.StandardInput)
        {
            return JsonLines.Read(standardInput, "");
        }

        try
        {
            // One byte of buffer: the line reader has its own.
            return Owned(new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1), file.Name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [Incoming.Refuse(file.Name, InputBytes.Unreadable(error))];
        }
    }

    private static IEnumerable<Incoming> Owned(FileStream stream, string name)
    {
        using (stream)
        {
            foreach (var incoming in JsonLines.Read(stream, name))
            {
                yield return incoming;
            }
        }
    }

    private Incoming WithDate(Incoming incoming) =>
        published is not null && incoming is Incoming.Received { Article: { Published: null } article }
            ? new Incoming.Received(article with { Published = published })
            : incoming;
}
