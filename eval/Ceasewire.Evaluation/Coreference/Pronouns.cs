using System.Collections.Frozen;
using System.Globalization;

namespace Ceasewire.Evaluation.Coreference;

/// <summary>Finds pronouns of the third person in gold annotations.</summary>
internal static class Pronouns
{
    private static readonly FrozenSet<string> ThirdPerson = FrozenSet.ToFrozenSet([
        "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them",
        "their", "theirs", "themselves",
    ]);

    private static readonly FrozenSet<string> SpeechVerbs = ReadSpeechVerbs();

    public static IEnumerable<GumMention> Of(GumArticle article) =>
        article.Mentions.Where(mention => mention.Words.Length == 1 && IsThirdPerson(article, mention.Words.Start)
            && article.Things[mention.Thing].Length > 1);

    /// <summary>"| She said": the subject of a verb of speech.</summary>
    public static bool IsSourceOfSpeech(GumArticle article, int token)
    {
        string[] cells = article.Words[token];
        int first = article.Document.Sentences[article.Document.SentenceOf(token)].Start;
        int verb = first + int.Parse(cells[6], CultureInfo.InvariantCulture) - 1;
        return cells[7] == "nsubj" && SpeechVerbs.Contains(article.Words[verb][2]);
    }

    public static bool IsSpeechVerb(string lemma) => SpeechVerbs.Contains(lemma);

    private static bool IsThirdPerson(GumArticle article, int token) =>
        ThirdPerson.Contains(article.Words[token][1].ToLowerInvariant()) && article.Words[token][7] != "expl";

    private static FrozenSet<string> ReadSpeechVerbs()
    {
        using var stream = typeof(Pronouns).Assembly.GetManifestResourceStream("coreference/speech-verbs.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet();
    }
}
