using System.Globalization;

namespace Ceasewire.Evaluation.Trees;

/// <summary>
/// Treebank sentences as real texts print them. What depended on a lost word depends on that word's head.
/// </summary>
internal static class SpoiledSentences
{
    public static TreebankSentence WithoutCommas(TreebankSentence sentence) =>
        Without(sentence, word => sentence.Words[word][1] == ",");

    public static TreebankSentence InCapitals(TreebankSentence sentence) =>
        Reworded(sentence, (_, form) => form.ToUpperInvariant());

    public static TreebankSentence WithCurlyMarks(TreebankSentence sentence) => Reworded(
        sentence,
        (word, form) => (form, sentence.Words[word][4]) switch
        {
            ("\"", "``") => "“",
            ("\"", "''") => "”",
            _ => form.Replace('\'', '’'),
        });

    /// <summary>"do n't" is "do nt", "Syria 's" is one word: "Syrias".</summary>
    public static TreebankSentence WithoutApostrophes(TreebankSentence sentence)
    {
        bool IsGenitive(int word) =>
            word > 0 && word < sentence.Words.Count
            && sentence.Words[word][4] == "POS" && sentence.Words[word][1] is "'s" or "’s";
        string Plain(string form) =>
            form.Length == 1 ? form : string.Concat(form.Where(character => character is not ('\'' or '’')));
        return Without(Reworded(sentence, (word, form) => Plain(form) + (IsGenitive(word + 1) ? "s" : "")), IsGenitive);
    }

    private static TreebankSentence Reworded(TreebankSentence sentence, Func<int, string, string> formOf)
    {
        string[] Reword(string[] cells, int word) => [cells[0], formOf(word, cells[1]), .. cells[2..]];
        return sentence with { Words = [.. sentence.Words.Select(Reword)], Contractions = [] };
    }

    private static TreebankSentence Without(TreebankSentence sentence, Predicate<int> isLost)
    {
        int[] heads = [.. sentence.Words.Select(cells => int.Parse(cells[6], CultureInfo.InvariantCulture))];
        int[] kept = [.. Enumerable.Range(0, heads.Length).Where(word => !isLost(word) || heads[word] == 0)];
        int HeadOf(int word)
        {
            int head = heads[word];
            while (head > 0 && Array.BinarySearch(kept, head - 1) < 0)
            {
                head = heads[head - 1];
            }

            return head == 0 ? 0 : Array.BinarySearch(kept, head - 1) + 1;
        }

        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        string[] Renumber(int word, int place)
        {
            string[] cells = sentence.Words[word];
            return [Number(place + 1), .. cells[1..6], Number(HeadOf(word)), .. cells[7..]];
        }

        return sentence with { Words = [.. kept.Select(Renumber)], Contractions = [] };
    }
}
