using Ceasewire.Language.Network;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Network;

/// <summary>Turns sentences to numbers.</summary>
internal sealed class ExampleMaker(WordFeatures features, TagSets tags)
{
    private readonly Dictionary<string, int[]> _rows = [];

    public Example Make(Sentence sentence)
    {
        int[] unknown = new int[sentence.Forms.Length];
        Array.Fill(unknown, -1);
        return new(
            [.. sentence.Forms.Select(RowsOf)],
            sentence.Upos is { } upos ? [.. upos.Select(tag => (int)tag)] : unknown,
            sentence.Xpos is { } xpos ? [.. xpos.Select(tags.XposOf)] : unknown,
            sentence.Names ?? unknown,
            sentence.Heads,
            sentence.Relations is { } relations ? [.. relations.Select(relation => (int)relation)] : null);
    }

    private int[] RowsOf(string form)
    {
        if (!_rows.TryGetValue(form, out int[]? rows))
        {
            Span<int> buffer = stackalloc int[WordFeatures.Most];
            rows = buffer[..features.Read(form, buffer)].ToArray();
            _rows.Add(form, rows);
        }

        return rows;
    }
}
