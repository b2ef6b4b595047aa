using Ceasewire.Text;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>
/// Runs the network over batches of sentences with buffers of its own; for one thread at a time. A sentence's result
/// does not depend on the others of its batch.
/// </summary>
internal sealed unsafe class NetworkRunner
{
    private const int BatchRows = 128;
    private const int MostRows = BatchRows + Sentences.SentenceSplitter.LongestSentence + 1;
    private readonly string[] _xpos;
    private readonly ReadingWeights _weights;
    private readonly WordVectors _words;
    private readonly ArcDecoder _arcs;
    private readonly RelationDecoder _relations;
    private readonly NameDecoder _names = new();
    private readonly Matrix _layer = new(MostRows, Width);
    private readonly Matrix _gated = new(MostRows, GatedWidth);
    private readonly AlignedMemory _products = new(MostRows * sizeof(float*));
    private readonly QuantizedRows _quantized = new(MostRows, Width);
    private readonly Matrix _tags = new(MostRows, TagWidth);
    private readonly Matrix _sides;

    public NetworkRunner(NetworkModel model)
    {
        (_xpos, _weights) = (model.Xpos, model.Reading);
        _words = new(model, MostRows);
        _arcs = new(_weights.Queries, MostRows);
        _relations = new(_weights.Relations, MostRows);
        _sides = new(MostRows, _weights.Sides.Columns);
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
        _words.Write(document, sentences, _layer, (float**)_products.Start);
        for (int layer = 0; layer < Layers; layer++)
        {
            RunLayer(layer, sentences, rows);
            if (layer + 1 == TagLayer)
            {
                QuantizedProduct.Multiply(_quantized, rows, _weights.Tags, _tags.Start, TagWidth);
            }
        }

        ReadTags(sentences, findings);
        QuantizedProduct.Multiply(_quantized, rows, _weights.Sides, _sides.Start, _sides.Columns);
        _arcs.Run(_sides, rows, sentences, findings);
        _relations.Run(_sides, sentences, findings);
    }

    // The first layer's product comes with the words.
    private void RunLayer(int layer, ReadOnlySpan<TokenRange> sentences, int rows)
    {
        float** products = (float**)_products.Start;
        if (layer > 0)
        {
            QuantizedProduct.Multiply(_quantized, rows, _weights.Layers[layer], _gated.Start, GatedWidth);
            for (int row = 0; row < rows; row++)
            {
                products[row] = _gated.Row(row);
            }
        }

        int start = 0;
        foreach (var sentence in sentences)
        {
            Recurrence.Run(_weights.CellGates[layer], products + start, _layer.Row(start), sentence.Length + 1);
            start += sentence.Length + 1;
        }

        _quantized.Set(rows, _layer.Start, Width);
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
                findings.Upos[token] = (Upos)VectorMath.IndexOfLargest(scores + UposStart, XposStart - UposStart);
                findings.Xpos[token] = _xpos[VectorMath.IndexOfLargest(scores + XposStart, NameStart - XposStart)];
            }
        }
    }
}
