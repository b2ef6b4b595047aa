using Ceasewire.Text;

namespace Ceasewire.Evaluation.Coreference;

/// <summary>How many pronouns of the third person are given a name, and how many of those the right one.</summary>
internal sealed class PronounCounts
{
    private int _nameable;
    private int _covered;
    private int _named;
    private int _right;

    public void Add(GumArticle article, Analysis analysis, Text.Coreference coreference, GumMention pronoun)
    {
        int token = pronoun.Words.Start;
        bool isNamedBefore = article.Things[pronoun.Thing]
            .Any(mention => mention.Words.Start < token && article.IsProper(mention));
        _nameable += isNamedBefore ? 1 : 0;
        if (coreference.NameOf(token) is { } name)
        {
            bool isRight = IsRight(article, analysis, pronoun, name);
            _covered += isNamedBefore ? 1 : 0;
            _named++;
            _right += isRight ? 1 : 0;
        }
    }

    /// <summary>Of the pronouns that are given a name or description, how many are given the right one.</summary>
    public (int Part, int Whole) Right => (_right, _named);

    /// <summary>Of the pronouns whose name stands before them, how many are given any.</summary>
    public (int Part, int Whole) Covered => (_covered, _nameable);

    /// <summary>
    /// The name is one of the thing's mentions, or says the same as a name of it: "Brandt", "Anna Brandt".
    /// </summary>
    public static bool IsRight(GumArticle article, Analysis analysis, GumMention pronoun, TokenRange name)
    {
        int head = analysis.HeadOf(name);
        string words = TextOf(analysis, name);
        return article.Things[pronoun.Thing].Any(mention =>
            mention.Core.Contains(head) || mention.Words == name
            || (article.IsProper(mention) && IsPart(words, TextOf(analysis, mention.Words))));
    }

    private static string TextOf(Analysis analysis, TokenRange words) =>
        analysis.Document[analysis.Document.Cover(words)].ToString();

    private static bool IsPart(string one, string other) =>
        $" {one} ".Contains($" {other} ", StringComparison.Ordinal)
        || $" {other} ".Contains($" {one} ", StringComparison.Ordinal);
}
