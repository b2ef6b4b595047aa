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
    private readonly List<(int Row, ulong Key)> _new = [];
    private readonly QuantizedRows _newVectors;
    private readonly Matrix _newProducts;

    public WordVectors(NetworkModel model, int mostRows)
    {
        (_model, _newVectors, _newProducts) = (model, new(mostRows, Width), new(mostRows, GatedWidth));
        WordInput.WriteRoot(model.Weights, _root.Start);
        _newVectors.Set(0, _root.Start);
        QuantizedProduct.Multiply(_newVectors, 1, model.Reading.Layers[0], _root.Start + Width, GatedWidth);
    }

    /// <summary>Writes a row before each sentence's first word and one for each word.</summary>
    public void Write(Document document, ReadOnlySpan<TokenRange> sentences, Matrix layer, Matrix gated)
    {
        int row = 0;
        foreach (var sentence in sentences)
        {
            Copy(_root.Start, layer.Row(row), gated.Row(row));
            row++;
            for (int token = sentence.Start; token < sentence.End; token++, row++)
            {
                Write(document[token], row, layer, gated);
            }
        }

        QuantizedProduct.Multiply(_newVectors, _new.Count, _model.Reading.Layers[0], _newProducts.Start, GatedWidth);
        for (int i = 0; i < _new.Count; i++)
        {
            float* product = gated.Row(_new[i].Row);
            new ReadOnlySpan<float>(_newProducts.Row(i), GatedWidth).CopyTo(new(product, GatedWidth));
            Keep(_new[i].Key, layer.Row(_new[i].Row), product);
        }

        _new.Clear();
    }

    private void Write(ReadOnlySpan<char> form, int row, Matrix layer, Matrix gated)
    {
        ulong key = Key(form);
        int pair = PairOf(key);
        int place = _keys[2 * pair] == key ? 0 : _keys[(2 * pair) + 1] == key ? 1 : -1;
        if (place >= 0)
        {
            _older[pair] = (byte)(1 - place);
            Copy(_kept.Row((2 * pair) + place), layer.Row(row), gated.Row(row));
            return;
        }

        Span<int> rows = stackalloc int[WordFeatures.Most];
        WordInput.Write(_model.Weights, rows[.._model.Features.Read(form, rows)], layer.Row(row));
        _newVectors.Set(_new.Count, layer.Row(row));
        _new.Add((row, key));
    }

    private void Keep(ulong key, float* vector, float* product)
    {
        int pair = PairOf(key);
        int place = (2 * pair) + _older[pair];
        _older[pair] = (byte)(1 - _older[pair]);
        _keys[place] = key;
        new ReadOnlySpan<float>(vector, Width).CopyTo(new(_kept.Row(place), Width));
        new ReadOnlySpan<float>(product, GatedWidth).CopyTo(new(_kept.Row(place) + Width, GatedWidth));
    }

    private static void Copy(float* kept, float* vector, float* product)
    {
        new ReadOnlySpan<float>(kept, Width).CopyTo(new(vector, Width));
        new ReadOnlySpan<float>(kept + Width, GatedWidth).CopyTo(new(product, GatedWidth));
    }

    private static int PairOf(ulong key) => (int)(key >> 40) % Pairs;

    // Unlike the key that words are counted by, this one tells apart all that the network does. FNV-1a.
    private static ulong Key(ReadOnlySpan<char> form)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in form)
        {
            hash = (hash ^ character) * 1099511628211;
        }

        return hash | 1;
    }
}
