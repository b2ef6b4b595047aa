using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Network;

/// <summary>Turns sentences to numbers.</summary>
internal sealed class ExampleMaker(WordRows words, TagSets tags)
{
    public Example Make(Sentence sentence)
    {
        int[] unknown = new int[sentence.Forms.Length];
        Array.Fill(unknown, -1);
        return new(
            [.. sentence.Forms.Select(words.Of)],
            sentence.Upos is { } upos ? [.. upos.Select(tag => (int)tag)] : unknown,
            sentence.Xpos is { } xpos ? [.. xpos.Select(tags.XposOf)] : unknown,
            sentence.Names ?? unknown,
            sentence.Heads,
            sentence.Relations is { } relations ? [.. relations.Select(relation => (int)relation)] : null);
    }
}
