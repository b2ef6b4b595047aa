using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>What a word around a cue has to do with it.</summary>
/// <param name="ruled">What rules make of the cues, by head.</param>
/// <param name="scores">How likely each token is a cue.</param>
internal sealed class FrameFeatures(TokenSigns signs, Dictionary<int, Cue> ruled, float[] scores)
{
    /// <summary>A cue's words are looked for no further from it than this.</summary>
    public const int Reach = 120;

    private readonly Analysis _analysis = signs.Analysis;
    private readonly FramePaths _paths = new(signs);
    private int _cue;
    private uint _lemma;
    private uint _cueTag;
    private uint _frame;
    private Cue? _rule;
    private TokenRange _window;

    /// <summary>The words that may belong to a cue.</summary>
    public static TokenRange Window(Analysis analysis, int cue)
    {
        var sentence = analysis.Document.Sentences[analysis.Document.SentenceOf(cue)];
        return new(Math.Max(sentence.Start, cue - Reach), Math.Min(sentence.End, cue + Reach));
    }

    public void Start(int cue)
    {
        (_cue, _lemma, _cueTag) = (cue, signs.Lemma(cue), signs.Tag(cue));
        _rule = ruled.GetValueOrDefault(cue);
        _frame = _rule is null ? 0 : (uint)_rule.Frame + 1;
        _window = Window(_analysis, cue);
        _paths.Start(cue);
    }

    public void Read(int token, FeatureKeys keys)
    {
        keys.Clear(signs.Space);
        keys.Add(1);
        uint side = token < _cue ? 1u : token > _cue ? 2u : 3u;
        uint path = Tree(token, side, keys);
        Words(token, side, keys);
        Distance(token, side, path, keys);
        Quotation(token, side, path, keys);
        Constituents(token, side, path, keys);
        Rules(token, path, keys);
        Neighbours(token, side, path, keys);
    }

    private uint Tree(int token, uint side, FeatureKeys keys)
    {
        var (level, up, anchor, branch, depth) = _paths.Of(token);
        bool isAncestor = branch == anchor;
        var range = _analysis.Subtree(branch);
        uint place = isAncestor
            ? 7u
            : (branch < anchor ? 1u : 2u) + (token == range.Start ? 4u : 0) + (token == range.End - 1 ? 8u : 0);
        uint edge =
            isAncestor ? 3u
            : branch < anchor ? 1u
            : 2u;
        uint path = FeatureKeys.Mix(up, isAncestor ? 99 : signs.Relation(branch), edge, side);
        uint first = isAncestor ? 1 : signs.Lower(range.Start);
        uint deep = (uint)Math.Min(3, depth);
        keys.Add(path);
        keys.Add(path, signs.Relation(token), deep);
        keys.Add(path, _lemma);
        keys.Add(path, _lemma, place);
        keys.Add(path, first);
        keys.Add(path, first, place);
        keys.Add(path, place);
        keys.Add(path, place, (uint)signs.Who(branch));
        keys.Add(path, signs.Lower(token));
        keys.Add(path, signs.Upos(token), signs.Upos(token + 1));
        keys.Add(path, signs.Upos(token - 1), signs.Upos(token));
        keys.Add(path, signs.Kind(_cue), _cueTag);
        keys.Add(path, (uint)signs.Who(token), deep);
        keys.Add(path, signs.Lower(token + 1));
        keys.Add(path, signs.Tag(branch), place);
        keys.Add((uint)level, place, side);
        keys.Add(path, VerbTeller.IsPassive(_analysis, _cue) ? 1u : 0, place);
        return path;
    }

    private void Words(int token, uint side, FeatureKeys keys)
    {
        uint lower = signs.Lower(token);
        keys.Add(lower, side);
        keys.Add(lower, signs.Lower(token - 1));
        keys.Add(lower, signs.Lower(token + 1));
        keys.Add(signs.Tag(token - 1), signs.Tag(token), signs.Tag(token + 1));
        keys.Add(signs.Tag(token - 1), signs.Tag(token), side);
        keys.Add(signs.Tag(token), signs.Tag(token + 1), side);
        keys.Add((uint)signs.Who(token), (uint)signs.Who(token + 1), side);
        keys.Add((uint)signs.Who(token), (uint)signs.Who(token - 1), side);
        keys.Add(signs.Lower(token - 1), side, signs.Upos(token));
        keys.Add(signs.Lower(token + 1), side, signs.Upos(token));
    }

    private void Distance(int token, uint side, uint path, FeatureKeys keys)
    {
        int distance = Math.Abs(token - _cue);
        uint near = (uint)Math.Min(distance, 6);
        uint far = distance switch { < 5 => (uint)distance, < 8 => 5, < 13 => 6, < 21 => 7, < 34 => 8, _ => 9 };
        uint commas = (uint)Math.Min(3, signs.CommasBetween(token, _cue));
        uint start = (uint)Math.Min(2, token - _window.Start), end = (uint)Math.Min(2, _window.End - 1 - token);
        keys.Add(near, side, _lemma);
        keys.Add(near, side, signs.Lower(token));
        keys.Add(far, side, signs.Upos(token));
        keys.Add(far, side, _cueTag);
        keys.Add(commas, side, signs.Upos(token));
        keys.Add(commas, path);
        keys.Add((start * 4) + end, side, commas);
        keys.Add((start * 4) + end, path);
        keys.Add(side, _cueTag, signs.Upos(token));
        keys.Add(side, _lemma, signs.Upos(token));
        keys.Add(side, _lemma, signs.Lower(token));
        keys.Add(side, _lemma, signs.Lower(token + 1));
        keys.Add(side, _lemma, signs.Lower(token - 1));
    }

    private void Quotation(int token, uint side, uint path, FeatureKeys keys)
    {
        var quotations = signs.Quotations;
        int own = quotations.Of(_cue), here = quotations.Of(token);
        uint state = (own >= 0 ? 1u : 0) + (here >= 0 ? 2u : 0) + (own >= 0 && own == here ? 4u : 0);
        if (here >= 0)
        {
            var words = quotations.All[here].Words;
            state +=
                (token == words.Start ? 8u : 0) + (token == words.End - 1 ? 16u : 0) + (words.Length < 4 ? 32u : 0);
        }
        else
        {
            state += (signs.IsIn(token + 2) && quotations.Of(token + 2) >= 0 ? 8u : 0)
                + (signs.IsIn(token - 2) && quotations.Of(token - 2) >= 0 ? 16u : 0);
        }

        keys.Add(state, side, signs.Upos(token));
        keys.Add(state, path);
        keys.Add(state, side, _lemma);
        keys.Add(state, side, (uint)Math.Min(3, signs.CommasBetween(token, _cue)));
    }

    /// <summary>What starts and ends here in the tree.</summary>
    private void Constituents(int token, uint side, uint path, FeatureKeys keys)
    {
        int opening = signs.Opening(token), closing = signs.Closing(token);
        int before = signs.Closing(token - 1), after = signs.Opening(token + 1);
        keys.Add(signs.Relation(opening), Holds(opening), side);
        keys.Add(signs.Relation(closing), Holds(closing), side);
        keys.Add(signs.Relation(closing), signs.Relation(after), side);
        keys.Add(signs.Relation(before), signs.Relation(opening), side);
        keys.Add(signs.Relation(opening), signs.Relation(_analysis.Head(opening)), path);
        keys.Add(signs.Relation(closing), path);
        keys.Add(signs.Relation(after), signs.Lower(token + 1), side);
        keys.Add(signs.Relation(after), signs.Lower(token + 2), signs.Lower(token + 1));
        keys.Add(path, signs.Relation(after), signs.Lower(token + 1));
        int head = _analysis.Head(token);
        keys.Add(signs.Relation(token), signs.Relation(head), (head < token ? 2u : 0) + side);
        keys.Add(signs.Relation(token + 1), signs.IsIn(token + 1) && _analysis.Head(token + 1) <= token ? 1u : 0, side);
    }

    private uint Holds(int token) => token >= 0 && _analysis.Subtree(token).Contains(_cue) ? 1u : 0;

    private void Rules(int token, uint path, FeatureKeys keys)
    {
        uint content = 0;
        if (_rule is not null)
        {
            foreach (var piece in _rule.Content)
            {
                content = Math.Max(content, Within(piece, token));
            }
        }

        uint source = _rule?.Source is { } teller ? Within(teller.Words, token) : 5;
        uint cue = _rule is null ? 5 : Within(_rule.Words, token);
        keys.Add(content, _frame, token < _cue ? 1u : 2u);
        keys.Add(content, _lemma, _frame);
        keys.Add(source, _frame);
        keys.Add(source, (uint)signs.Who(token), _frame);
        keys.Add(cue, _frame, signs.Upos(token));
        keys.Add(content, source, (cue * 64) + signs.Upos(token));
        keys.Add(content, source, path);
        keys.Add(source, signs.Lower(token + 1));
        keys.Add(content, signs.Lower(token + 1), token < _cue ? 1u : 2u);
    }

    private static uint Within(TokenRange range, int token) =>
        !range.Contains(token) ? 0 : 1 + (token == range.Start ? 1u : 0) + (token == range.End - 1 ? 2u : 0);

    /// <summary>Other cues: above the token, at it, between it and this one.</summary>
    private void Neighbours(int token, uint side, uint path, FeatureKeys keys)
    {
        int nearest = token;
        for (int steps = 0; steps < 10 && nearest >= 0 && nearest != _cue && scores[nearest] < 0.5f; steps++)
        {
            nearest = _analysis.Head(nearest);
        }

        uint above = nearest < 0 || (nearest != _cue && scores[nearest] < 0.5f) ? 0u : nearest == _cue ? 1u
            : _analysis.IsWithin(nearest, _cue) ? 2u : _analysis.IsWithin(_cue, nearest) ? 3u : 4u;
        uint between = 0;
        for (int at = Math.Min(token, _cue) + 1; at < Math.Max(token, _cue) && between < 2; at++)
        {
            between += scores[at] >= 0.5f ? 1u : 0;
        }

        uint own = scores[token] >= 0.5f ? 1u : 0;
        keys.Add(above, path);
        keys.Add(above, side, between);
        keys.Add(own, path, signs.Relation(nearest));
        keys.Add(between, side, signs.Upos(token));
        keys.Add(signs.IsIn(token + 1) && scores[token + 1] >= 0.5f ? 1u : 0, signs.Lower(token), side);
    }
}
