using Ceasewire.Text;

namespace Ceasewire.Language.Network;

/// <summary>The best row of marks that makes whole names: Viterbi, with the few steps that marks allow.</summary>
internal sealed unsafe class NameDecoder
{
    private const int MostWords = Sentences.SentenceSplitter.LongestSentence;
    private readonly float[] _best = new float[MostWords * NameMarks.Count];
    private readonly byte[] _from = new byte[MostWords * NameMarks.Count];

    /// <param name="scores">Of the sentence's first word; the next word's are a row further.</param>
    public void Decode(float* scores, TokenRange sentence, List<EntityMention> names)
    {
        int length = sentence.Length;
        for (int word = 0; word < length; word++)
        {
            Step(scores + ((long)word * NetworkShape.TagWidth), word);
        }

        int mark = BestEnd(length - 1);
        int end = length;
        int first = names.Count;
        for (int word = length - 1; word >= 0; word--)
        {
            if (mark != NameMarks.Outside && NameMarks.Ends(mark))
            {
                end = word + 1;
            }

            if (mark != NameMarks.Outside && NameMarks.Starts(mark))
            {
                names.Add(new(new(sentence.Start + word, sentence.Start + end), NameMarks.KindOf(mark)));
            }

            mark = _from[(word * NameMarks.Count) + mark];
        }

        names.Reverse(first, names.Count - first);
    }

    private void Step(float* scores, int word)
    {
        var best = _best.AsSpan(word * NameMarks.Count, NameMarks.Count);
        var from = _from.AsSpan(word * NameMarks.Count, NameMarks.Count);
        int ended = word == 0 ? NameMarks.Outside : BestEnd(word - 1);
        float endedScore = word == 0 ? 0 : _best[((word - 1) * NameMarks.Count) + ended];
        for (int mark = 0; mark < NameMarks.Count; mark++)
        {
            if (NameMarks.Starts(mark))
            {
                (best[mark], from[mark]) = (endedScore + scores[mark], (byte)ended);
                continue;
            }

            if (word == 0)
            {
                best[mark] = float.NegativeInfinity;
                continue;
            }

            var before = _best.AsSpan((word - 1) * NameMarks.Count, NameMarks.Count);
            int begin = NameMarks.Of(NameMarks.KindOf(mark), NameMarks.Begin);
            int inside = NameMarks.Of(NameMarks.KindOf(mark), NameMarks.Inside);
            int better = before[inside] > before[begin] ? inside : begin;
            (best[mark], from[mark]) = (before[better] + scores[mark], (byte)better);
        }
    }

    private int BestEnd(int word)
    {
        var best = _best.AsSpan(word * NameMarks.Count, NameMarks.Count);
        int found = NameMarks.Outside;
        for (int mark = 1; mark < best.Length; mark++)
        {
            if (NameMarks.Ends(mark) && best[mark] > best[found])
            {
                found = mark;
            }
        }

        return found;
    }
}
