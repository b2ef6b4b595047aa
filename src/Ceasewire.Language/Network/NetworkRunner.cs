using Ceasewire.Text;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>
/// Runs the network over batches of sentences with buffers of its own; for one thread at a time. A sentence's result
/// does not depend on
/// the others of its batch.
/// </summary>
internal sealed unsafe class NetworkRunner
{
    private const int BatchRows = 256;
    private const int MostRows = BatchRows + Sentences.SentenceSplitter.LongestSentence + 1;
    private readonly NetworkModel _model;
    private readonly WordVectors _words;
    private readonly ArcDecoder _arcs;
    private readonly RelationDecoder _relations;
    private readonly NameDecoder _names = new();
    private readonly Matrix _layer = new(MostRows, Width);
    private readonly Matrix _gated = new(MostRows, GatedWidth);
    private readonly Matrix _tags = new(MostRows, TagWidth);

    public NetworkRunner(NetworkModel model)
    {
        _model = model;
        _words = new(model);
        _arcs = new(model.Weights, MostRows);
        _relations = new(model.Weights, MostRows);
    }

    /// <summary>Fills the findings of all sentences of the document.</summary>
    public void Run(Document document, Findings findings)
    {
        for (int first = 0; first < document.Sentences.Length;)
        {
            int rows = 0;
            int after = first;
            while (after < document.Sentences.Length && rows < BatchRows)
            {
                rows += document.Sentences[after++].Length + 1;
            }

            RunBatch(document, document.Sentences.AsSpan()[first..after], rows, findings);
            first = after;
        }
    }

    private void RunBatch(Document document, ReadOnlySpan<TokenRange> sentences, int rows, Findings findings)
    {
        int row = 0;
        foreach (var sentence in sentences)
        {
            WordInput.WriteRoot(_model.Weights, _layer.Row(row++));
            for (int token = sentence.Start; token < sentence.End; token++)
            {
                _words.Write(document[token], _layer.Row(row++));
            }
        }

        for (int layer = 0; layer < Layers; layer++)
        {
            RunLayer(layer, sentences, rows);
            if (layer + 1 == TagLayer)
            {
                Project(_model.Weights.Tags, _model.Weights.TagBias, rows);
            }
        }

        ReadTags(sentences, findings);
        _arcs.Run(_layer, rows, sentences, findings);
        _relations.Run(_layer, rows, sentences, findings);
    }

    private void RunLayer(int layer, ReadOnlySpan<TokenRange> sentences, int rows)
    {
        MatrixProduct.Multiply(
            rows, Width, GatedWidth, MatrixProduct.Left.Rows(_layer.Start, Width), _model.Weights.Products[layer].Start,
            _gated.Start, GatedWidth);
        int start = 0;
        foreach (var sentence in sentences)
        {
            Recurrence.Run(_model.Weights.Gates[layer], _gated.Row(start), _layer.Row(start), sentence.Length + 1);
            start += sentence.Length + 1;
        }
    }

    private void Project(Matrix product, Matrix bias, int rows)
    {
        MatrixProduct.Multiply(rows, Width, TagWidth, MatrixProduct.Left.Rows(_layer.Start, Width), product.Start, _tags.Start, TagWidth);
        VectorMath.AddBias(_tags.Start, rows, TagWidth, bias.Start);
    }

    private void ReadTags(ReadOnlySpan<TokenRange> sentences, Findings findings)
    {
        int row = 0;
        foreach (var sentence in sentences)
        {
            row++;
            _names.Decode(_tags.Row(row) + NameStart, sentence, findings.Names);
            for (int token = sentence.Start; token < sentence.End; token++, row++)
            {
                float* scores = _tags.Row(row);
                findings.Upos[token] = (Upos)Best(scores + UposStart, UposCount);
                findings.Xpos[token] = _model.Xpos[Best(scores + XposStart, _model.Xpos.Length)];
            }
        }
    }

    private static int Best(float* scores, int count)
    {
        int best = 0;
        for (int i = 1; i < count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
