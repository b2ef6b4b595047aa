namespace Ceasewire.Text;

/// <summary>Universal part-of-speech tags (universaldependencies.org/u/pos).</summary>
public enum Upos : byte
{
    Other,
    Adjective,
    Adposition,
    Adverb,
    Auxiliary,
    CoordinatingConjunction,
    Determiner,
    Interjection,
    Noun,
    Numeral,
    Particle,
    Pronoun,
    ProperNoun,
    Punctuation,
    SubordinatingConjunction,
    Symbol,
    Verb,
}
