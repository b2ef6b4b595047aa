using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>
/// Articles from files and standard input, one after another; what cannot be read is refused in its place.
/// </summary>
/// <param name="standardInput">What the path "-" stands for.</param>
/// <param name="published">The day of articles that do not give their own.</param>
public sealed class ArticleSource(Stream standardInput, DateOnly? published)
{
    /// <summary>Which columns of tables hold what; null to go by their names.</summary>
    public ColumnMap? Columns { get; init; }

    /// <summary>Opens a file when it comes to it; what it throws refuses the file.</summary>
    public Func<InputFile, Stream> Open { get; init; } = OpenFile;

    /// <summary>What has been passed over so far.</summary>
    public SkipCounts Skipped { get; } = new();

    public IEnumerable<Incoming> Read(IEnumerable<InputFile> files, InputFormat format) =>
        files.SelectMany(file => Read(file, new Declaration(format) { Columns = Columns })
            .Select(incoming => Finish(incoming, file)));

    /// <summary>The file as it stands. One byte of buffer: readers have their own. Files that are no plain files
    /// (devices, sockets) are read like any other, up to the limits.</summary>
    public static Stream OpenFile(InputFile file) =>
        new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);

    private IEnumerable<Incoming> Read(InputFile file, Declaration declared)
    {
        if (file.Error is { } error)
        {
            return [Incoming.Refuse(file.Name, error)];
        }

        if (file.Path == InputFiles.StandardInput)
        {
            return Conversion.Read(standardInput, file.Name, declared, Skipped);
        }

        try
        {
            return Owned(Open(file), file.Name, declared);
        }
        catch (Exception unopened) when (IsUnreadable(unopened))
        {
            return [Incoming.Refuse(file.Name, InputBytes.Unreadable(unopened))];
        }
    }

    private IEnumerable<Incoming> Owned(Stream stream, string name, Declaration declared)
    {
        using (stream)
        {
            IEnumerator<Incoming>? articles = null;
            while (true)
            {
                Incoming incoming;
                try
                {
                    articles ??= Conversion.Read(stream, name, declared, Skipped).GetEnumerator();
                    if (!articles.MoveNext())
                    {
                        break;
                    }

                    incoming = articles.Current;
                }
                catch (Exception error) when (IsUnreadable(error))
                {
                    incoming = Incoming.Refuse(name, InputBytes.Unreadable(error));
                    articles = Enumerable.Empty<Incoming>().GetEnumerator();
                }

                yield return incoming;
            }
        }
    }

    private static bool IsUnreadable(Exception error) =>
        error is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>The user's day for an article without one; the path for a refusal of the whole file.</summary>
    private Incoming Finish(Incoming incoming, InputFile file) => incoming switch
    {
        Incoming.Received received => new Incoming.Received(
            published is { } day && received.Article.Published is null
                ? received.Article with { Published = day }
                : received.Article,
            received.Origin with { File = file }),
        Incoming.Refused { Error: { Name: var name, Error: var error } } when name == file.Name =>
            Incoming.Refuse(name, error.Code, $"{file.Path}: {error.Message}"),
        _ => incoming,
    };
}
