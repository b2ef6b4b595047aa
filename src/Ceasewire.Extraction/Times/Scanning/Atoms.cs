namespace Ceasewire.Extraction.Times.Scanning;

/// <summary>
/// One piece of a text as atoms, with the questions that grammars ask. Any index may be asked for; there is nothing
/// past the ends.
/// </summary>
internal sealed class Atoms
{
    private readonly List<Atom> _atoms = [];

    public string Text { get; private set; } = "";

    public int Count => _atoms.Count;

    public Atom this[int at] => (uint)at < (uint)_atoms.Count ? _atoms[at] : default;

    /// <summary>Puts the atoms of the next piece in place of those held now.</summary>
    /// <returns>Where the piece ends: at a blank line, or after many atoms.</returns>
    public int Fill(string text, int start)
    {
        (Text, int at) = (text, start);
        _atoms.Clear();
        return AtomReader.Read(text, at, _atoms);
    }

    public WordKind Kind(int at) => this[at].Word?.Kind ?? WordKind.None;

    public bool Is(int at, string word) => this[at].Word is { } found && found.Text == word;

    public bool IsAny(int at, params ReadOnlySpan<string> words) =>
        this[at].Word is { } found && words.Contains(found.Text);

    public bool IsSymbol(int at, char symbol) => this[at].Kind == AtomKind.Symbol && this[at].Symbol == symbol;

    public bool IsHyphen(int at) => this[at].Kind == AtomKind.Symbol && this[at].Symbol is '-' or '\u2010' or '\u2011';

    public bool IsDash(int at) => IsHyphen(at) || IsSymbol(at, '–') || IsSymbol(at, '—');

    public bool IsApostrophe(int at) => this[at].Kind == AtomKind.Symbol && this[at].Symbol is '\'' or '’' or '‘';

    /// <summary>Whether a word that the lists do not have reads so, in any case.</summary>
    public bool Reads(int at, string word) =>
        this[at].Kind == AtomKind.Word && Form(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public ReadOnlySpan<char> Form(int at) => Text.AsSpan(this[at].Start, this[at].End - this[at].Start);

    /// <summary>Past the hyphen that joins two words ("three-week"), if one stands there.</summary>
    public int SkipHyphen(int at) => IsHyphen(at) ? at + 1 : at;

    public int SkipComma(int at) => IsSymbol(at, ',') ? at + 1 : at;

    /// <summary>Past the full stop of an abbreviation.</summary>
    public int SkipStop(int at) => IsSymbol(at, '.') && this[at].Glued ? at + 1 : at;
}
