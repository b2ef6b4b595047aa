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

    public void Read(int token, FeatureRows rows)
    {
        rows.Clear();
        uint lemma = signs.Lemma(token), upos = signs.Upos(token), relation = signs.Relation(token);
        rows.Add(upos, lemma);
        rows.Add(signs.Tag(token), lemma);
        rows.Add(signs.Tag(token), relation, signs.Kind(token));
        rows.Add(signs.Lower(token));
        rows.Add(Ending(token), upos);
        rows.Add(signs.Kind(token), upos);
        rows.Add(relation, lemma);
        rows.Add(relation, signs.Tag(token), signs.Kind(_analysis.Head(token)));
        Around(token, rows, lemma);
        Governor(token, rows, lemma);
        Frame(token, rows, lemma);
        Subject(token, rows, lemma);
        Dependents(token, rows, lemma, upos);
        Marks(token, rows, lemma);
    }

    /// <summary>What the first reading made of the words that stand near it in the tree and in the text.</summary>
    /// <param name="scores">How likely each token is a cue, by the first reading.</param>
    public void ReadNeighbours(int token, float[] scores, FeatureRows rows)
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
        rows.Add(own);
        rows.Add(own, up, signs.Relation(token));
        rows.Add(own, Step(below), Step(beside));
        rows.Add(own, before, after);
        rows.Add(signs.Lemma(token), up, signs.Relation(token));
        rows.Add(signs.Lemma(token), before, after);
        rows.Add(signs.Lemma(token), Step(below));
        rows.Add(before, after, Quote(token));
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

    private static uint Step(float score) => score switch { < 0.05f => 1, < 0.2f => 2, < 0.5f => 3, < 0.8f => 4, _ => 5 };

    private uint Ending(int token)
    {
        string lower = _analysis.Lower(token);
        return TokenSigns.Hash(lower.AsSpan(Math.Max(0, lower.Length - 3)));
    }

    private void Around(int token, FeatureRows rows, uint lemma)
    {
        rows.Add(signs.Lower(token - 1), lemma);
        rows.Add(signs.Lower(token + 1), lemma);
        rows.Add(signs.Lower(token - 1), signs.Upos(token));
        rows.Add(signs.Lower(token + 1), signs.Upos(token));
        rows.Add(signs.Lower(token + 2), signs.Kind(token));
        rows.Add(signs.Tag(token - 1), signs.Tag(token), signs.Tag(token + 1));
        rows.Add(signs.Tag(token + 1), signs.Tag(token + 2), signs.Kind(token));
        rows.Add(signs.Tag(token - 2), signs.Tag(token - 1), signs.Kind(token));
        rows.Add(lemma, signs.Tag(token + 1));
        rows.Add(lemma, signs.Lower(token + 1), signs.Lower(token + 2));
    }

    private void Governor(int token, FeatureRows rows, uint lemma)
    {
        int head = _analysis.Head(token);
        rows.Add(signs.Lemma(head), signs.Relation(token));
        rows.Add(signs.Lemma(head), lemma);
        rows.Add(signs.Upos(head), signs.Relation(token), signs.Upos(token));
        rows.Add(signs.Kind(head), signs.Relation(head), signs.Relation(token));
    }

    private void Frame(int token, FeatureRows rows, uint lemma)
    {
        bool isRuled = ruled.TryGetValue(token, out var cue);
        uint frame = isRuled ? (uint)cue!.Frame + 1 : 0;
        uint word = isRuled ? TokenSigns.Hash(cue!.Word) : 0;
        rows.Add(frame, word);
        rows.Add(frame, signs.Upos(token), signs.Kind(token));
        rows.Add(frame, lemma, signs.Tag(token));
        rows.Add(frame, (uint)(isRuled && cue!.Source is { } source ? signs.Who(source.Head) : Who.Nothing));
    }

    private void Subject(int token, FeatureRows rows, uint lemma)
    {
        int who = _analysis.Upos(token) == Upos.Verb && VerbTeller.Of(_analysis, token) is { } teller ? teller.Head : -1;
        int nearest = _analysis.NearestSubject(token) ?? -1;
        rows.Add((uint)signs.Who(who), lemma);
        rows.Add((uint)signs.Who(who), signs.Kind(token), signs.Tag(token));
        rows.Add(signs.Lemma(who), lemma);
        rows.Add(signs.Lemma(who), signs.Kind(token));
        rows.Add((uint)signs.Who(nearest), signs.Relation(nearest), lemma);
        rows.Add(VerbTeller.IsPassive(_analysis, token) ? 1u : 0, lemma);
    }

    private void Dependents(int token, FeatureRows rows, uint lemma, uint upos)
    {
        uint group = 1;
        foreach (int child in _analysis.Children(token))
        {
            uint side = child < token ? 1u : 2u;
            uint relation = (signs.Relation(child) * 2) + side;
            int opening = _analysis.Subtree(child).Start;
            rows.AddTo(1, relation, lemma);
            rows.AddTo(2, relation, FeatureRows.Mix(upos, signs.Kind(token)));
            rows.AddTo(3, relation, FeatureRows.Mix(signs.Lower(opening), lemma));
            rows.AddTo(4, relation, FeatureRows.Mix(signs.Lower(opening), upos));
            rows.AddTo(5, relation, FeatureRows.Mix(signs.Lemma(child), lemma));
            rows.AddTo(6, relation, FeatureRows.Mix((uint)signs.Who(child), lemma));
            rows.AddTo(7, relation, FeatureRows.Mix(signs.Tag(child), signs.Kind(token)));
            group = _analysis.Relation(child) is Relation.Punctuation ? group : FeatureRows.Mix(group, relation);
        }

        rows.Add(group, upos);
        rows.Add(group, lemma);
    }

    private void Marks(int token, FeatureRows rows, uint lemma)
    {
        var sentence = _analysis.Document.Sentences[_analysis.Document.SentenceOf(token)];
        uint quote = Quote(token);
        uint line = token < 20 ? 1u : 0;
        rows.Add(quote, lemma);
        rows.Add(quote, signs.Kind(token), signs.Tag(token));
        rows.Add(quote, signs.Relation(token), (uint)Math.Min(2, token - sentence.Start));
        rows.Add((uint)Math.Min(3, sentence.End - token), lemma);
        rows.Add(line, signs.Tag(token), signs.Kind(token));
        rows.Add(1);
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
