using Ceasewire.Text;

namespace Ceasewire.Language.Network;

/// <summary>The best row of marks that makes whole names: Viterbi, with the few steps that marks allow.</summary>
internal sealed unsafe class NameDecoder
{
    private const int MostWords = Sentences.SentenceSplitter.LongestSentence;

    // Rows of words after one that stands before the first, from which no name goes on.
    private readonly float[] _best = new float[(MostWords + 1) * NameMarks.Count];
    private readonly byte[] _from = new byte[(MostWords + 1) * NameMarks.Count];
    private readonly byte[] _bestEnds = new byte[MostWords + 1];

    public NameDecoder()
    {
        _best.AsSpan(0, NameMarks.Count).Fill(float.NegativeInfinity);
        _best[NameMarks.Outside] = 0;
        _bestEnds[0] = NameMarks.Outside;
    }

    /// <param name="scores">Of the sentence's first word; the next word's are a row further.</param>
    public void Decode(float* scores, TokenRange sentence, List<EntityMention> names)
    {
        int length = sentence.Length;
        for (int word = 0; word < length; word++)
        {
            Step(scores + ((long)word * NetworkShape.TagWidth), word + 1);
        }

        int mark = _bestEnds[length];
        int end = length;
        int first = names.Count;
        for (int word = length; word >= 1; word--)
        {
            if (mark != NameMarks.Outside && NameMarks.Ends(mark))
            {
                end = word;
            }

            if (mark != NameMarks.Outside && NameMarks.Starts(mark))
            {
                names.Add(new(new(sentence.Start + word - 1, sentence.Start + end), NameMarks.KindOf(mark)));
            }

            mark = _from[(word * NameMarks.Count) + mark];
        }

        names.Reverse(first, names.Count - first);
    }

    // A mark that starts follows the best that ends; one that goes on follows the beginning or inside of its kind.
    private void Step(float* scores, int row)
    {
        var before = _best.AsSpan((row - 1) * NameMarks.Count, NameMarks.Count);
        var best = _best.AsSpan(row * NameMarks.Count, NameMarks.Count);
        var from = _from.AsSpan(row * NameMarks.Count, NameMarks.Count);
        byte ended = _bestEnds[row - 1];
        float endedScore = before[ended];
        (best[NameMarks.Outside], from[NameMarks.Outside]) = (endedScore + scores[NameMarks.Outside], ended);
        int bestEnd = NameMarks.Outside;
        for (int kind = 0; kind < NameMarks.Kinds; kind++)
        {
            int begin = NameMarks.Of((EntityKind)kind, NameMarks.Begin);
            int inside = begin + NameMarks.Inside, end = begin + NameMarks.End, single = begin + NameMarks.Single;
            int better = before[inside] > before[begin] ? inside : begin;
            (best[begin], from[begin]) = (endedScore + scores[begin], ended);
            (best[inside], from[inside]) = (before[better] + scores[inside], (byte)better);
            (best[end], from[end]) = (before[better] + scores[end], (byte)better);
            (best[single], from[single]) = (endedScore + scores[single], ended);
            bestEnd = best[end] > best[bestEnd] ? end : bestEnd;
            bestEnd = best[single] > best[bestEnd] ? single : bestEnd;
        }

        _bestEnds[row] = (byte)bestEnd;
    }
}
