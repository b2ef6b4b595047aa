using Ceasewire.Text;

namespace Ceasewire.Language.Network;

/// <summary>
/// The sizes that training and reading share. All widths are multiples of 16, those of products' right sides of 64.
/// </summary>
internal static class NetworkShape
{
    public const int Layers = 3;

    /// <summary>Of one direction; a token's vector holds both.</summary>
    public const int Hidden = 128;

    public const int Width = 2 * Hidden;

    /// <summary>Candidate, forget gate and reset gate, in both directions.</summary>
    public const int GatedWidth = 6 * Hidden;

    /// <summary>Weights of one direction's gates on its cell, then their biases.</summary>
    public const int GateWidth = 4 * Hidden;

    public const int LearnedWidth = 48;
    public const int KnownWidth = 64;
    public const int NGramWidth = 96;
    public const int AffixWidth = Width - LearnedWidth - KnownWidth - NGramWidth;
    public const int NGramRows = 1 << 15;
    public const int AffixRows = 1 << 13;

    public const int ArcWidth = 128;
    public const int LabelWidth = 128;
    public const int RelationWidth = 64;

    /// <summary>The layer that tags and names are read from; the parser reads the last.</summary>
    public const int TagLayer = 2;

    /// <summary>Universal tags, then Penn tags, then the marks of names, in one product.</summary>
    public const int UposStart = 0;
    public const int XposStart = 32;
    public const int NameStart = 96;
    public const int TagWidth = 128;

    public const int UposCount = (int)Upos.Verb + 1;
    public const int RelationCount = (int)Relation.Punctuation + 1;

    /// <summary>
    /// The row of a learned-word table that stands for no word, and the one before a sentence's first word.
    /// </summary>
    public const int UnknownRow = 0;
    public const int RootRow = 1;
}
