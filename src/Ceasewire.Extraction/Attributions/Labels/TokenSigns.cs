using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>What the features need to know of each token, looked up once an article.</summary>
internal sealed class TokenSigns
{
    private readonly uint[] _lemmas;
    private readonly uint[] _lowers;
    private readonly uint[] _tags;
    private readonly Who[] _who;
    private readonly CueKind?[] _kinds;
    private readonly int[] _opens;
    private readonly int[] _closes;
    private readonly int[] _commas;

    public TokenSigns(Analysis analysis, Quotations quotations)
    {
        (Analysis, Quotations) = (analysis, quotations);
        Space = Commas.AreLost(analysis) ? 0x1000u : 0;
        int count = analysis.Count;
        (_lemmas, _lowers, _tags, _who) = (new uint[count], new uint[count], new uint[count], new Who[count]);
        (_kinds, _opens, _closes, _commas) = (new CueKind?[count], new int[count], new int[count], new int[count + 1]);
        for (int token = 0; token < count; token++)
        {
            _lemmas[token] = Hash(analysis.Lemma(token));
            _lowers[token] = Hash(analysis.Lower(token));
            _tags[token] = Hash(analysis.Xpos(token));
            _who[token] = WhoIs(analysis, token);
            _kinds[token] = KindOf(analysis, token);
            _commas[token + 1] = _commas[token] + (analysis.Form(token) is "," or ";" or "–" or "—" or "--" ? 1 : 0);
            _opens[token] = _closes[token] = token;
        }

        for (int token = 0; token < count; token++)
        {
            var range = analysis.Subtree(token);
            Widest(_opens, range.Start, token);
            Widest(_closes, range.End - 1, token);
        }
    }

    public Analysis Analysis { get; }

    public Quotations Quotations { get; }

    /// <summary>
    /// Texts that lost their commas have features of their own: where words stand tells less there, and the words
    /// themselves more.
    /// </summary>
    public uint Space { get; }

    public uint Lemma(int token) => IsIn(token) ? _lemmas[token] : 1;

    public uint Lower(int token) => IsIn(token) ? _lowers[token] : 1;

    public uint Tag(int token) => IsIn(token) ? _tags[token] : 1;

    public uint Upos(int token) => IsIn(token) ? (uint)Analysis.Upos(token) + 2 : 1;

    public uint Relation(int token) => IsIn(token) ? (uint)Analysis.Relation(token) + 2 : 1;

    public Who Who(int token) => IsIn(token) ? _who[token] : Labels.Who.Nothing;

    public uint Kind(int token) => IsIn(token) && _kinds[token] is { } kind ? (uint)kind + 1 : 0;

    /// <summary>The token with the widest subtree that starts here.</summary>
    public int Opening(int token) => IsIn(token) ? _opens[token] : -1;

    /// <summary>The token with the widest subtree that ends here.</summary>
    public int Closing(int token) => IsIn(token) ? _closes[token] : -1;

    /// <summary>Commas and dashes from one token up to another.</summary>
    public int CommasBetween(int start, int end) => _commas[Math.Max(start, end)] - _commas[Math.Min(start, end)];

    public bool IsIn(int token) => token >= 0 && token < _lemmas.Length;

    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = Fnv.Hash(word);
        return hash ^ (hash >> 15);
    }

    private void Widest(int[] table, int at, int token)
    {
        if (Analysis.Subtree(token).Length > Analysis.Subtree(table[at]).Length)
        {
            table[at] = token;
        }
    }

    private static CueKind? KindOf(Analysis analysis, int token) => analysis.Upos(token) switch
    {
        Text.Upos.Verb or Text.Upos.Auxiliary => CueLexicon.Instance.VerbKind(analysis.Lemma(token)),
        Text.Upos.Noun => CueLexicon.Instance.NounKind(analysis.Lemma(token)),
        Text.Upos.Adverb or Text.Upos.Adjective => CueLexicon.Instance.AdverbKind(analysis.Lower(token)),
        _ => null,
    };

    private static Who WhoIs(Analysis analysis, int token)
    {
        switch (analysis.Upos(token))
        {
            case Text.Upos.Pronoun or Text.Upos.Determiner:
                return analysis.Lower(token) switch
                {
                    "i" or "we" or "me" or "us" or "my" or "our" or "you" => Labels.Who.Self,
                    "he" or "she" or "him" or "her" or "his" => Labels.Who.Person,
                    "they" or "them" or "their" => Labels.Who.They,
                    "it" or "its" => Labels.Who.It,
                    "who" or "which" or "that" or "whose" => Labels.Who.Relative,
                    _ => Labels.Who.Pronoun,
                };
            case Text.Upos.Noun or Text.Upos.ProperNoun or Text.Upos.Adjective or Text.Upos.Numeral:
                break;
            default:
                return Labels.Who.Nothing;
        }

        if (Names.At(analysis, token) is { } name)
        {
            return name.Kind switch
            {
                EntityKind.Person => Labels.Who.NamedPerson,
                EntityKind.Organization => Labels.Who.NamedBody,
                EntityKind.Place => Labels.Who.NamedPlace,
                EntityKind.Nationality => Labels.Who.NamedPeople,
                _ => Labels.Who.NamedThing,
            };
        }

        string lemma = analysis.Lemma(token);
        return analysis.Upos(token) is not (Text.Upos.Noun or Text.Upos.ProperNoun) ? Labels.Who.Nothing
            : CueLexicon.Instance.IsDocument(lemma) ? Labels.Who.Document
            : CueLexicon.Instance.IsTeller(lemma) ? Labels.Who.Teller
            : CueLexicon.Instance.IsTime(analysis.Lower(token)) ? Labels.Who.Time
            : analysis.Upos(token) == Text.Upos.ProperNoun ? Labels.Who.Name
            : analysis.Xpos(token) == "NNS" ? Labels.Who.Several : Labels.Who.Thing;
    }
}
