using System.Collections.Immutable;
using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Language.Sentences;

/// <summary>
/// Groups tokens into sentences: at paragraphs and line ends, and where what was learned from treebanks says so. A
/// closing mark belongs to the sentence that it closes.
/// </summary>
internal sealed class SentenceSplitter(BoundaryModel model)
{
    /// <summary>A longer stretch without an end is cut, so that no text costs more than its length.</summary>
    public const int LongestSentence = 200;

    /// <summary>
    /// A sentence without a stop ends only where that is sure: news has more names in a row than missing stops.
    /// </summary>
    private const float WithoutStop = 1.5f;

    public ImmutableArray<TokenRange> Split(string text, ImmutableArray<TextSpan> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<TokenRange>((tokens.Length / 15) + 1);
        var lines = new LineBreaks(text);
        var features = new BoundaryFeatures(text, tokens);
        Span<int> rows = stackalloc int[BoundaryFeatures.Count];
        int start = 0;
        for (int token = 0; token < tokens.Length; token++)
        {
            features.Pass(token);
            if (token + 1 == tokens.Length
                || token + 1 - start >= LongestSentence
                || lines.EndsSentence(tokens[token], tokens[token + 1])
                || Datelines.EndsAt(text, tokens[token].End)
                || EndsSentence(text, tokens, features, token, rows))
            {
                sentences.Add(new(start, token + 1));
                start = token + 1;
                features.StartSentence();
            }
        }

        return sentences.ToImmutable();
    }

    private bool EndsSentence(
        string text, ImmutableArray<TextSpan> tokens, BoundaryFeatures features, int token, Span<int> rows)
    {
        var next = tokens[token + 1];
        if (!features.IsCandidate(token) || (next.Start == tokens[token].End && Characters.ClosesAt(text, next.Start)))
        {
            return false;
        }

        if (token > 0 && SureEnds.EndsAt(text, tokens, token))
        {
            return true;
        }

        features.Read(token, rows);
        return model.Score(rows) > (features.HasStop ? 0 : WithoutStop);
    }
}
