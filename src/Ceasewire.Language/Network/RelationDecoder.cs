using System.Runtime.Intrinsics;
using Ceasewire.Text;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>
/// Names the relation of each word to its head. The root's is <see cref="Relation.Root"/>, and no other word's.
/// </summary>
internal sealed unsafe class RelationDecoder(QuantizedMatrix relations, int mostRows)
{
    private readonly Matrix _joined = new(1, LabelWidth);
    private readonly QuantizedRows _arcs = new(mostRows, LabelWidth);
    private readonly Matrix _scores = new(mostRows, RelationWidth);

    /// <param name="sides">A row for each word: after its sides of arcs, what it is as dependent and as head.</param>
    public void Run(Matrix sides, ReadOnlySpan<TokenRange> sentences, Findings findings)
    {
        int start = 0;
        int arcs = 0;
        foreach (var sentence in sentences)
        {
            for (int token = sentence.Start; token < sentence.End; token++)
            {
                int head = findings.Heads[token] < 0 ? start : start + 1 + findings.Heads[token] - sentence.Start;
                float* dependentSide = sides.Row(start + 1 + token - sentence.Start) + (2 * ArcWidth);
                Join(dependentSide, sides.Row(head) + (2 * ArcWidth) + LabelWidth);
                _arcs.Set(arcs++, _joined.Start);
            }

            start += sentence.Length + 1;
        }

        QuantizedProduct.Multiply(_arcs, arcs, relations, _scores.Start, RelationWidth);
        int first = sentences[0].Start;
        for (int arc = 0; arc < arcs; arc++)
        {
            findings.Relations[first + arc] = findings.Heads[first + arc] < 0 ? Relation.Root : Best(_scores.Row(arc));
        }
    }

    private void Join(float* dependent, float* head)
    {
        for (int i = 0; i < LabelWidth; i += VectorMath.Lanes)
        {
            VectorMath.LeakyRectify(Vector512.Load(dependent + i) + Vector512.Load(head + i)).Store(_joined.Start + i);
        }
    }

    private static Relation Best(float* scores)
    {
        // The subject of a clause that is itself a predicate ("the aim is to hold talks") is a subject to every rule.
        return (Relation)VectorMath.IndexOfLargest(scores, RelationWidth) switch
        {
            Relation.OuterSubject => Relation.Subject,
            Relation.OuterClausalSubject => Relation.ClausalSubject,
            var relation => relation,
        };
    }
}
