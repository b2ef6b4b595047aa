using System.Collections.Immutable;

namespace Ceasewire.Text;

/// <summary>
/// What the language models found in a document: arrays parallel to its tokens, all present. Each sentence is a tree
/// with one root.
/// </summary>
public sealed class Analysis
{
    private readonly int[] _children;
    private readonly int[] _firstChild;
    private readonly TokenRange[] _subtrees;

    public Analysis(Document document, TokenAnnotations tokens, ImmutableArray<EntityMention> entities)
    {
        int count = document.Tokens.Length;
        if (tokens.Lemmas.Length != count || tokens.Upos.Length != count || tokens.Xpos.Length != count
            || tokens.Heads.Length != count || tokens.Relations.Length != count)
        {
            throw new ArgumentException("Every annotation needs one value a token.", nameof(tokens));
        }

        (Document, Tokens, Entities) = (document, tokens, entities);
        (_children, _firstChild) = ChildrenByHead(tokens.Heads);
        _subtrees = Subtrees(tokens.Heads);
    }

    public Document Document { get; }

    public TokenAnnotations Tokens { get; }

    /// <summary>Names in text order; they do not overlap.</summary>
    public ImmutableArray<EntityMention> Entities { get; }

    public int Count => Document.Tokens.Length;

    /// <summary>The token's characters in lower case.</summary>
    public string Lower(int token) => Tokens.Lowers[token];

    public ReadOnlySpan<char> Form(int token) => Document[token];

    public string Lemma(int token) => Tokens.Lemmas[token];

    public Upos Upos(int token) => Tokens.Upos[token];

    /// <summary>The Penn Treebank tag: "VBD", "NNS".</summary>
    public string Xpos(int token) => Tokens.Xpos[token];

    /// <returns>The head's token index, or -1 for a root.</returns>
    public int Head(int token) => Tokens.Heads[token];

    public Relation Relation(int token) => Tokens.Relations[token];

    /// <summary>Dependents in text order.</summary>
    public ReadOnlySpan<int> Children(int token) => _children.AsSpan(_firstChild[token].._firstChild[token + 1]);

    /// <returns>The first dependent with that relation, or null.</returns>
    public int? Child(int token, Relation relation)
    {
        foreach (int child in Children(token))
        {
            if (Relation(child) == relation)
            {
                return child;
            }
        }

        return null;
    }

    public bool HasChild(int token, Relation relation) => Child(token, relation) is not null;

    /// <summary>
    /// The smallest range that covers the token and all it governs; in a projective tree, exactly those.
    /// </summary>
    public TokenRange Subtree(int token) => _subtrees[token];

    /// <summary>Whether the token is the other or is governed by it, at any depth.</summary>
    public bool IsWithin(int token, int ancestor)
    {
        for (int at = token; at >= 0; at = Head(at))
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The token of the words that the rest of the sentence governs; the first such where the parse splits them.
    /// </summary>
    /// <param name="words">Must not be empty.</param>
    public int HeadOf(TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (!words.Contains(Head(token)))
            {
                return token;
            }
        }

        return words.Start;
    }

    /// <returns>The subject that stands nearest to the clause's head, where the parser gave it two; null without
    /// one.</returns>
    public int? NearestSubject(int clause)
    {
        int? nearest = null;
        foreach (int child in Children(clause))
        {
            if (Relation(child) is Text.Relation.Subject or Text.Relation.PassiveSubject or Text.Relation.OuterSubject
                && (nearest is not { } other || Math.Abs(child - clause) < Math.Abs(other - clause)))
            {
                nearest = child;
            }
        }

        return nearest;
    }

    public int RootOf(int sentence)
    {
        var range = Document.Sentences[sentence];
        for (int token = range.Start; token < range.End; token++)
        {
            if (Head(token) < 0)
            {
                return token;
            }
        }

        throw new InvalidOperationException($"Sentence {sentence} has no root.");
    }

    private static (int[] Children, int[] FirstChild) ChildrenByHead(ImmutableArray<int> heads)
    {
        int[] first = new int[heads.Length + 1];
        foreach (int head in heads)
        {
            if (head >= 0)
            {
                first[head + 1]++;
            }
        }

        for (int i = 0; i < heads.Length; i++)
        {
            first[i + 1] += first[i];
        }

        int[] next = first[..heads.Length];
        int[] children = new int[first[heads.Length]];
        for (int token = 0; token < heads.Length; token++)
        {
            if (heads[token] >= 0)
            {
                children[next[heads[token]]++] = token;
            }
        }

        return (children, first);
    }

    private static TokenRange[] Subtrees(ImmutableArray<int> heads)
    {
        var subtrees = new TokenRange[heads.Length];
        for (int token = 0; token < heads.Length; token++)
        {
            subtrees[token] = TokenRange.Of(token);
        }

        for (int token = 0; token < heads.Length; token++)
        {
            // Climbing from each token is linear in depth; a wider ancestor already covers the rest of the way up.
            for (int at = heads[token]; at >= 0 && !subtrees[at].Contains(token); at = heads[at])
            {
                subtrees[at] = subtrees[at].Union(TokenRange.Of(token));
            }
        }

        return subtrees;
    }
}
