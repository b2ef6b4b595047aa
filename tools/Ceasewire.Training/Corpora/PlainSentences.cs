using Ceasewire.Language.Sentences;
using Ceasewire.Language.Tokens;

namespace Ceasewire.Training.Corpora;

/// <summary>The sentences of texts that nobody marked.</summary>
internal static class PlainSentences
{
    public static IEnumerable<string[]> FormsOf(this SentenceSplitter splitter, string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return splitter.Split(text, tokens).Select(sentence => Enumerable.Range(sentence.Start, sentence.Length)
            .Select(token => text[tokens[token].Start..tokens[token].End])
            .ToArray());
    }
}
