using Ceasewire.Text;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>
/// Writes words' first vectors and their products in the first layer, keeping those of recent words: a text's words
/// repeat.
/// </summary>
internal sealed unsafe class WordVectors
{
    /// <summary>Pairs of places: a new word takes the place of its pair that was used less recently.</summary>
    private const int Pairs = 2048;

    private readonly NetworkModel _model;
    private readonly ulong[] _keys = new ulong[2 * Pairs];
    private readonly byte[] _older = new byte[Pairs];
    private readonly Matrix _kept = new(2 * Pairs, Width + GatedWidth);
    private readonly Matrix _root = new(1, Width + GatedWidth);
    private readonly List<ulong> _newKeys = [];
    private readonly Matrix _newVectors;
    private readonly Matrix _newProducts;
    private readonly QuantizedRows _quantized;

    public WordVectors(NetworkModel model, int mostRows)
    {
        (_model, _quantized) = (model, new(mostRows, Width));
        (_newVectors, _newProducts) = (new(mostRows, Width), new(mostRows, GatedWidth));
        WordInput.WriteRoot(model.Weights, _root.Start);
        _quantized.Set(0, _root.Start);
        QuantizedProduct.Multiply(_quantized, 1, model.Reading.Layers[0], _root.Start + Width, GatedWidth);
    }

    /// <summary>Writes a row before each sentence's first word and one for each word.</summary>
    /// <param name="products">Receives where each row's product stands until the next call.</param>
    public void Write(Document document, ReadOnlySpan<TokenRange> sentences, Matrix layer, float** products)
    {
        KeepNew();
        int row = 0;
        foreach (var sentence in sentences)
        {
            products[row] = Use(_root.Start, layer.Row(row));
            row++;
            for (int token = sentence.Start; token < sentence.End; token++, row++)
            {
                products[row] = Write(document[token], layer.Row(row));
            }
        }

        _quantized.Set(_newKeys.Count, _newVectors.Start, Width);
        QuantizedProduct.Multiply(_quantized, _newKeys.Count, _model.Reading.Layers[0], _newProducts.Start, GatedWidth);
    }

    /// <returns>Where the word's product stands, or will.</returns>
    private float* Write(ReadOnlySpan<char> form, float* vector)
    {
        ulong key = Key(form);
        int pair = PairOf(key);
        int place = _keys[2 * pair] == key ? 0 : _keys[(2 * pair) + 1] == key ? 1 : -1;
        if (place >= 0)
        {
            _older[pair] = (byte)(1 - place);
            return Use(_kept.Row((2 * pair) + place), vector);
        }

        Span<int> rows = stackalloc int[WordFeatures.Most];
        float* made = _newVectors.Row(_newKeys.Count);
        WordInput.Write(_model.Weights, rows[.._model.Features.Read(form, rows)], made);
        Copy(made, vector, Width);
        _newKeys.Add(key);
        return _newProducts.Row(_newKeys.Count - 1);
    }

    // Not before their batch is done with, which may use what they take the place of.
    private void KeepNew()
    {
        for (int i = 0; i < _newKeys.Count; i++)
        {
            int pair = PairOf(_newKeys[i]);
            int place = (2 * pair) + _older[pair];
            _older[pair] = (byte)(1 - _older[pair]);
            _keys[place] = _newKeys[i];
            Copy(_newVectors.Row(i), _kept.Row(place), Width);
            Copy(_newProducts.Row(i), _kept.Row(place) + Width, GatedWidth);
        }

        _newKeys.Clear();
    }

    private static float* Use(float* kept, float* vector)
    {
        Copy(kept, vector, Width);
        return kept + Width;
    }

    private static void Copy(float* from, float* to, int length) =>
        new ReadOnlySpan<float>(from, length).CopyTo(new(to, length));

    private static int PairOf(ulong key) => (int)(key >> 40) % Pairs;

    // Unlike the key that words are counted by, this one tells apart all that the network does.
    private static ulong Key(ReadOnlySpan<char> form) => Fnv.LongHash(form) | 1;
}
