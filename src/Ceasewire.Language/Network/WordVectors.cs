namespace Ceasewire.Language.Network;

/// <summary>Writes words' first vectors, keeping those of recent words: a text's words repeat.</summary>
internal sealed unsafe class WordVectors(NetworkModel model)
{
    private const int Places = 4096;
    private readonly ulong[] _keys = new ulong[Places];
    private readonly Matrix _kept = new(Places, NetworkShape.Width);

    public void Write(ReadOnlySpan<char> form, float* vector)
    {
        ulong key = Key(form);
        int place = (int)(key >> 40) % Places;
        float* kept = _kept.Row(place);
        if (_keys[place] != key)
        {
            Span<int> rows = stackalloc int[WordFeatures.Most];
            WordInput.Write(model.Weights, rows[..model.Features.Read(form, rows)], kept);
            _keys[place] = key;
        }

        new ReadOnlySpan<float>(kept, NetworkShape.Width).CopyTo(new Span<float>(vector, NetworkShape.Width));
    }

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
