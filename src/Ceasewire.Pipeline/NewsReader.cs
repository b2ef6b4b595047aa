using Ceasewire.Records;

namespace Ceasewire.Pipeline;

/// <summary>Reads one article into claims: the only place that joins the stages. Holds no state but its models, so threads may share it.</summary>
public sealed class NewsReader
{
    private NewsReader()
    {
    }

    /// <summary>Loads the models and word lists that ship with the program.</summary>
    public static NewsReader Load() => new();

    public Reading Read(Article article) => throw new NotSupportedException(article.Name);

    public Annotation Annotate(Article article) => throw new NotSupportedException(article.Name);
}
