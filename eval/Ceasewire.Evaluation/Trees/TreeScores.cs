namespace Ceasewire.Evaluation.Trees;

/// <summary>The CoNLL 2018 figures of words, sentences, tags and trees.</summary>
internal sealed record TreeScores(Counts Words, Counts Sentences, Counts Upos, Counts Heads, Counts Relations)
{
    public static TreeScores Of(List<TreeWord> gold, List<TreeWord> system)
    {
        int[] pairs = WordAlignment.Align(gold, system);
        int words = 0, tags = 0, heads = 0, relations = 0;
        for (int g = 0; g < gold.Count; g++)
        {
            if (pairs[g] < 0)
            {
                continue;
            }

            var (right, found) = (gold[g], system[pairs[g]]);
            bool isHeadRight = right.Head < 0
                ? found.Head < 0
                : pairs[right.Head] >= 0 && pairs[right.Head] == found.Head;
            words++;
            tags += right.Upos == found.Upos ? 1 : 0;
            heads += isHeadRight ? 1 : 0;
            relations += isHeadRight && MainOf(right.Relation) == MainOf(found.Relation) ? 1 : 0;
        }

        Counts Of(int hits) => new(hits, system.Count, gold.Count);
        return new(Of(words), SentenceCounts(gold, system), Of(tags), Of(heads), Of(relations));
    }

    private static Counts SentenceCounts(List<TreeWord> gold, List<TreeWord> system)
    {
        var right = SentenceSpans(gold).ToHashSet();
        var found = SentenceSpans(system).ToHashSet();
        return new(found.Count(right.Contains), found.Count, right.Count);
    }

    private static IEnumerable<(int Start, int End)> SentenceSpans(List<TreeWord> words) =>
        words.GroupBy(word => word.Sentence).Select(sentence => (sentence.First().Start, sentence.Last().End));

    private static string MainOf(string relation) => relation.Split(':')[0];
}
