using Ceasewire.Text;

namespace Ceasewire.Evaluation.Trees;

/// <summary>A word as the CoNLL 2018 scorer sees it.</summary>
/// <param name="Start">In the text's characters without white space; words of one contraction have all of its
/// span.</param>
/// <param name="Head">Index of the head among all words, -1 for a root.</param>
internal sealed record TreeWord(
    string Form, int Start, int End, bool IsMultiword, Upos Upos, int Head, string Relation, int Sentence);

/// <summary>A treebank sentence: its words, its text, and whether a paragraph starts at it.</summary>
/// <param name="Document">The name of its document.</param>
/// <param name="Contractions">Ranges of words (from 0, half-open) that are one token.</param>
internal sealed record TreebankSentence(
    string Document,
    string Text,
    bool StartsParagraph,
    List<string[]> Words,
    List<(int Start, int End, string Form)> Contractions);
