using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>A teller's noun phrase and its head.</summary>
internal readonly record struct Teller(int Head, TokenRange Words);

/// <summary>Words that may say that something is told, with what the tree gives them.</summary>
/// <param name="Head">The verb, noun, adverb or mark that tells.</param>
/// <param name="Word">What it is counted under: "say", "call for".</param>
/// <param name="Content">Token ranges in text order; empty where only a quotation next to it can fill it.</param>
internal sealed record Cue(
    int Head,
    string Word,
    CueFrame Frame,
    CueKind Kind,
    TokenRange Words,
    Teller? Source,
    ImmutableArray<TokenRange> Content);
