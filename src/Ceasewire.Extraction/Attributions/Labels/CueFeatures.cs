using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>What speaks for a word's being a cue.</summary>
internal sealed class CueFeatures(TokenSigns signs, Dictionary<int, Cue> ruled)
{
    private readonly Analysis _analysis = signs.Analysis;

    /// <summary>Words of these kinds are never cues.</summary>
    public static bool IsCandidate(Analysis analysis, int token) => analysis.Upos(token) switch
    {
        Upos.Determiner or Upos.Pronoun or Upos.Numeral or Upos.Particle or Upos.CoordinatingConjunction or Upos.Symbol
            or Upos.Interjection => false,
        Upos.Punctuation => analysis.Form(token) is ":",
        _ => true,
    };

    public void Read(int token, FeatureKeys keys)
    {
        keys.Clear(signs.Space);
        uint lemma = signs.Lemma(token), upos = signs.Upos(token), relation = signs.Relation(token);
        keys.Add(upos, lemma);
        keys.Add(signs.Tag(token), lemma);
        keys.Add(signs.Tag(token), relation, signs.Kind(token));
        keys.Add(signs.Lower(token));
        keys.Add(Ending(token), upos);
        keys.Add(signs.Kind(token), upos);
        keys.Add(relation, lemma);
        keys.Add(relation, signs.Tag(token), signs.Kind(_analysis.Head(token)));
        Around(token, keys, lemma);
        Governor(token, keys, lemma);
        Frame(token, keys, lemma);
        Subject(token, keys, lemma);
        Dependents(token, keys, lemma, upos);
        Marks(token, keys, lemma);
    }

    /// <summary>What the first reading made of the words that stand near it in the tree and in the text.</summary>
    /// <param name="scores">How likely each token is a cue, by the first reading.</param>
    public void ReadNeighbours(int token, float[] scores, FeatureKeys keys)
    {
        int head = _analysis.Head(token);
        float below = 0, beside = 0;
        foreach (int child in _analysis.Children(token))
        {
            below = Math.Max(below, scores[child]);
        }

        if (head >= 0)
        {
            foreach (int sibling in _analysis.Children(head))
            {
                beside = sibling == token ? beside : Math.Max(beside, scores[sibling]);
            }
        }

        uint own = Step(scores[token]), up = head < 0 ? 9 : Step(scores[head]);
        var (before, after) = NextTo(token, scores);
        keys.Add(own);
        keys.Add(own, up, signs.Relation(token));
        keys.Add(own, Step(below), Step(beside));
        keys.Add(own, before, after);
        keys.Add(signs.Lemma(token), up, signs.Relation(token));
        keys.Add(signs.Lemma(token), before, after);
        keys.Add(signs.Lemma(token), Step(below));
        keys.Add(before, after, Quote(token));
    }

    private (uint Before, uint After) NextTo(int token, float[] scores)
    {
        const int Reach = 25;
        var sentence = _analysis.Document.Sentences[_analysis.Document.SentenceOf(token)];
        float before = 0, after = 0;
        for (int at = Math.Max(sentence.Start, token - Reach); at < token; at++)
        {
            before = Math.Max(before, scores[at]);
        }

        for (int at = token + 1; at < Math.Min(sentence.End, token + Reach); at++)
        {
            after = Math.Max(after, scores[at]);
        }

        return (Step(before), Step(after));
    }

    private static uint Step(float score) =>
        score switch
        {
            < 0.05f => 1,
            < 0.2f => 2,
            < 0.5f => 3,
            < 0.8f => 4,
            _ => 5,
        };

    private uint Ending(int token)
    {
        string lower = _analysis.Lower(token);
        return TokenSigns.Hash(lower.AsSpan(Math.Max(0, lower.Length - 3)));
    }

    private void Around(int token, FeatureKeys keys, uint lemma)
    {
        keys.Add(signs.Lower(token - 1), lemma);
        keys.Add(signs.Lower(token + 1), lemma);
        keys.Add(signs.Lower(token - 1), signs.Upos(token));
        keys.Add(signs.Lower(token + 1), signs.Upos(token));
        keys.Add(signs.Lower(token + 2), signs.Kind(token));
        keys.Add(signs.Tag(token - 1), signs.Tag(token), signs.Tag(token + 1));
        keys.Add(signs.Tag(token + 1), signs.Tag(token + 2), signs.Kind(token));
        keys.Add(signs.Tag(token - 2), signs.Tag(token - 1), signs.Kind(token));
        keys.Add(lemma, signs.Tag(token + 1));
        keys.Add(lemma, signs.Lower(token + 1), signs.Lower(token + 2));
    }

    private void Governor(int token, FeatureKeys keys, uint lemma)
    {
        int head = _analysis.Head(token);
        keys.Add(signs.Lemma(head), signs.Relation(token));
        keys.Add(signs.Lemma(head), lemma);
        keys.Add(signs.Upos(head), signs.Relation(token), signs.Upos(token));
        keys.Add(signs.Kind(head), signs.Relation(head), signs.Relation(token));
    }

    private void Frame(int token, FeatureKeys keys, uint lemma)
    {
        bool isRuled = ruled.TryGetValue(token, out var cue);
        uint frame = isRuled ? (uint)cue!.Frame + 1 : 0;
        uint word = isRuled ? TokenSigns.Hash(cue!.Word) : 0;
        keys.Add(frame, word);
        keys.Add(frame, signs.Upos(token), signs.Kind(token));
        keys.Add(frame, lemma, signs.Tag(token));
        keys.Add(frame, (uint)(isRuled && cue!.Source is { } source ? signs.Who(source.Head) : Who.Nothing));
    }

    private void Subject(int token, FeatureKeys keys, uint lemma)
    {
        int who =
            _analysis.Upos(token) == Upos.Verb && VerbTeller.Of(_analysis, token) is { } teller ? teller.Head : -1;
        int nearest = _analysis.NearestSubject(token) ?? -1;
        keys.Add((uint)signs.Who(who), lemma);
        keys.Add((uint)signs.Who(who), signs.Kind(token), signs.Tag(token));
        keys.Add(signs.Lemma(who), lemma);
        keys.Add(signs.Lemma(who), signs.Kind(token));
        keys.Add((uint)signs.Who(nearest), signs.Relation(nearest), lemma);
        keys.Add(VerbTeller.IsPassive(_analysis, token) ? 1u : 0, lemma);
    }

    private void Dependents(int token, FeatureKeys keys, uint lemma, uint upos)
    {
        uint group = 1;
        foreach (int child in _analysis.Children(token))
        {
            uint side = child < token ? 1u : 2u;
            uint relation = (signs.Relation(child) * 2) + side;
            int opening = _analysis.Subtree(child).Start;
            keys.AddTo(1, relation, lemma);
            keys.AddTo(2, relation, FeatureKeys.Mix(upos, signs.Kind(token)));
            keys.AddTo(3, relation, FeatureKeys.Mix(signs.Lower(opening), lemma));
            keys.AddTo(4, relation, FeatureKeys.Mix(signs.Lower(opening), upos));
            keys.AddTo(5, relation, FeatureKeys.Mix(signs.Lemma(child), lemma));
            keys.AddTo(6, relation, FeatureKeys.Mix((uint)signs.Who(child), lemma));
            keys.AddTo(7, relation, FeatureKeys.Mix(signs.Tag(child), signs.Kind(token)));
            group = _analysis.Relation(child) is Relation.Punctuation ? group : FeatureKeys.Mix(group, relation);
        }

        keys.Add(group, upos);
        keys.Add(group, lemma);
    }

    private void Marks(int token, FeatureKeys keys, uint lemma)
    {
        var sentence = _analysis.Document.Sentences[_analysis.Document.SentenceOf(token)];
        uint quote = Quote(token);
        uint line = token < 20 ? 1u : 0;
        keys.Add(quote, lemma);
        keys.Add(quote, signs.Kind(token), signs.Tag(token));
        keys.Add(quote, signs.Relation(token), (uint)Math.Min(2, token - sentence.Start));
        keys.Add((uint)Math.Min(3, sentence.End - token), lemma);
        keys.Add(line, signs.Tag(token), signs.Kind(token));
        keys.Add(1);
    }

    /// <summary>Inside quotation marks, and where the nearest stand outside.</summary>
    private uint Quote(int token)
    {
        const int Reach = 12;
        var quotations = signs.Quotations;
        if (quotations.Of(token) is >= 0 and var at)
        {
            return quotations.All[at].Words.Length > 4 ? 1u : 2u;
        }

        uint found = 4;
        for (int distance = 1; distance <= Reach; distance++)
        {
            found |= signs.IsIn(token - distance) && quotations.Of(token - distance) >= 0 ? 8u : 0;
            found |= signs.IsIn(token + distance) && quotations.Of(token + distance) >= 0 ? 16u : 0;
            found |= distance < 4 ? (found & 24) << 2 : 0;
        }

        return found;
    }
}
