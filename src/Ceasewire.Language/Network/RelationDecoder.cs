using System.Runtime.Intrinsics;
using Ceasewire.Text;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>
/// Names the relation of each word to its head. The root's is <see cref="Relation.Root"/>, and no other word's.
/// </summary>
internal sealed unsafe class RelationDecoder(Weights weights, int mostRows)
{
    private const int Both = 2 * LabelWidth;
    private readonly Matrix _sides = new(mostRows, Both);
    private readonly Matrix _joined = new(mostRows, LabelWidth);
    private readonly Matrix _scores = new(mostRows, RelationWidth);

    public void Run(Matrix layer, int rows, ReadOnlySpan<TokenRange> sentences, Findings findings)
    {
        MatrixProduct.Multiply(rows, Width, Both, MatrixProduct.Left.Rows(layer.Start, Width), weights.Labels.Start, _sides.Start, Both);
        int start = 0;
        int arcs = 0;
        foreach (var sentence in sentences)
        {
            for (int token = sentence.Start; token < sentence.End; token++)
            {
                int head = findings.Heads[token] < 0 ? start : start + 1 + findings.Heads[token] - sentence.Start;
                Join(start + 1 + token - sentence.Start, head, _joined.Row(arcs++));
            }

            start += sentence.Length + 1;
        }

        MatrixProduct.Multiply(
            arcs, LabelWidth, RelationWidth, MatrixProduct.Left.Rows(_joined.Start, LabelWidth), weights.Relations.Start,
            _scores.Start, RelationWidth);
        VectorMath.AddBias(_scores.Start, arcs, RelationWidth, weights.RelationBias.Start);
        int first = sentences[0].Start;
        for (int arc = 0; arc < arcs; arc++)
        {
            findings.Relations[first + arc] = findings.Heads[first + arc] < 0 ? Relation.Root : Best(_scores.Row(arc));
        }
    }

    private void Join(int dependent, int head, float* joined)
    {
        float* a = _sides.Row(dependent), b = _sides.Row(head) + LabelWidth, bias = weights.LabelBias.Start;
        for (int i = 0; i < LabelWidth; i += VectorMath.Lanes)
        {
            VectorMath.LeakyRectify(Vector512.Load(a + i) + Vector512.Load(b + i) + Vector512.Load(bias + i)).Store(joined + i);
        }
    }

    private static Relation Best(float* scores)
    {
        int best = (int)Relation.Unspecified;
        for (int i = 1; i < RelationCount; i++)
        {
            best = i != (int)Relation.Root && scores[i] > scores[best] ? i : best;
        }

        // The subject of a clause that is itself a predicate ("the aim is to hold talks") is a subject to every rule.
        return (Relation)best switch
        {
            Relation.OuterSubject => Relation.Subject,
            Relation.OuterClausalSubject => Relation.ClausalSubject,
            var relation => relation,
        };
    }
}
