using Ceasewire.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>
/// Prints some sentences as real texts are printed: commas, apostrophes or the final full stop lost, marks curly, all
/// in capitals.
/// </summary>
internal sealed class Variation(Random random)
{
    private const double CommaLoss = 0.12;
    private const double ApostropheLoss = 0.06;
    private const double StopLoss = 0.05;
    private const double CurlyMarks = 0.3;
    private const double Capitals = 0.05;

    public Sentence Vary(Sentence sentence)
    {
        if (random.NextDouble() < CommaLoss)
        {
            sentence = Without(sentence, word => sentence.Forms[word] == ",");
        }

        if (random.NextDouble() < StopLoss)
        {
            sentence = Without(sentence, word => word == sentence.Forms.Length - 1 && sentence.Forms[word] == ".");
        }

        double marks = random.NextDouble();
        if (marks < ApostropheLoss)
        {
            sentence = WithoutApostrophes(sentence);
        }
        else if (marks < ApostropheLoss + CurlyMarks)
        {
            string[] forms = [.. sentence.Forms.Select((form, word) => Curly(form, sentence.Xpos?[word]))];
            sentence = sentence with { Forms = forms };
        }

        return random.NextDouble() < Capitals
            ? sentence with { Forms = [.. sentence.Forms.Select(form => form.ToUpperInvariant())] }
            : sentence;
    }

    // "do n't" is "do nt"; of "Syria 's", whose parts no tokeniser can find again, one word is left: "Syrias".
    private static Sentence WithoutApostrophes(Sentence sentence)
    {
        bool IsGenitive(int word) => word > 0 && sentence.Xpos?[word] == "POS" && sentence.Forms[word] is "'s" or "'";
        string[] forms = [.. sentence.Forms.Select((form, word) =>
            (form.Length > 1 ? form.Replace("'", "", StringComparison.Ordinal) : form)
            + (word + 1 < sentence.Forms.Length && IsGenitive(word + 1) ? sentence.Forms[word + 1][1..] : ""))];
        return Without(sentence with { Forms = [.. forms.Select(form => form.Length > 0 ? form : "'")] }, IsGenitive);
    }

    private static string Curly(string form, string? xpos) => (form, xpos) switch
    {
        ("\"", "``") => "“",
        ("\"", "''") => "”",
        ("'", "``") => "‘",
        _ => form.Replace('\'', '’'),
    };

    private static Sentence Without(Sentence sentence, Predicate<int> isLost)
    {
        int[] kept = [.. Enumerable.Range(0, sentence.Forms.Length)
            .Where(word => !isLost(word) || Governs(sentence, word))];
        if (kept.Length == sentence.Forms.Length || kept.Length == 0)
        {
            return sentence;
        }

        int[] places = new int[sentence.Forms.Length + 1];
        foreach (var (word, place) in kept.Select((word, place) => (word, place)))
        {
            places[word + 1] = place + 1;
        }

        T[]? Keep<T>(T[]? values) => values is null ? null : [.. kept.Select(word => values[word])];
        return new(
            Keep(sentence.Forms)!, Keep(sentence.Lemmas), Keep(sentence.Upos), Keep(sentence.Xpos),
            Keep(sentence.Heads)?.Select(head => places[head]).ToArray(), Keep<Relation>(sentence.Relations),
            KeepNames(sentence.Names, kept));
    }

    // A name that lost a comma inside it teaches nothing.
    private static int[]? KeepNames(int[]? names, int[] kept) =>
        names is null ? null
        : Enumerable.Range(0, names.Length).Except(kept).Any(word => names[word] > 0)
            ? [.. kept.Select(_ => -1)]
            : [.. kept.Select(word => names[word])];

    private static bool Governs(Sentence sentence, int word) =>
        sentence.Heads is { } heads && (heads[word] == 0 || heads.Contains(word + 1));
}
