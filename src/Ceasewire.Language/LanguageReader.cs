using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ceasewire.Language.Lemmas;
using Ceasewire.Language.Network;
using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Language;

/// <summary>
/// Reads a text into words, sentences, tags, lemmas, trees and names. Threads may share it; the same text gives the
/// same analysis on any of them.
/// </summary>
public sealed class LanguageReader(LanguageModel model)
{
    private readonly ConcurrentBag<Workspace> _idle = [];

    public Analysis Read(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var document = new Document(text, tokens, model.Sentences.Split(text, tokens));
        return Analyze(document);
    }

    /// <summary>Analyses words and sentences found elsewhere, no sentence longer than the splitter's longest.</summary>
    public Analysis Analyze(Document document)
    {
        if (!_idle.TryTake(out var workspace))
        {
            workspace = new(new(model.Network), new(new(model.Lemmas)));
        }

        var findings = new Findings(document.Tokens.Length);
        workspace.Network.Run(document, findings);
        string[] lowers = new string[document.Tokens.Length];
        string[] lemmas = new string[document.Tokens.Length];
        for (int token = 0; token < lowers.Length; token++)
        {
            (lowers[token], lemmas[token]) = workspace.Words.Read(document[token], findings.Xpos[token]);
        }

        _idle.Add(workspace);
        var annotations = new TokenAnnotations(
            ImmutableCollectionsMarshal.AsImmutableArray(lowers),
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas),
            ImmutableCollectionsMarshal.AsImmutableArray(findings.Upos),
            ImmutableCollectionsMarshal.AsImmutableArray(findings.Xpos),
            ImmutableCollectionsMarshal.AsImmutableArray(findings.Heads),
            ImmutableCollectionsMarshal.AsImmutableArray(findings.Relations));
        return new(document, annotations, [.. findings.Names]);
    }

    private sealed record Workspace(NetworkRunner Network, RecentWords Words);
}
