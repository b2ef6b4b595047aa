using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Which names in a text speak of places: those of the gazetteer that are not persons or ordinary words, and others by
/// their cue.
/// </summary>
internal sealed class PlaceNameFinder(Gazetteer gazetteer, Analysis analysis)
{
    /// <summary>People enough that the name is safe without a word beside it that says so.</summary>
    private const double WellKnown = 50_000;

    private readonly NameScan _scan = new(gazetteer, analysis);
    private readonly EntityCover _entities = new(analysis);
    private readonly List<FoundName> _found = [];

    public List<FoundName> Find()
    {
        int covered = 0;
        for (int token = 0; token < analysis.Count; token++)
        {
            if (token < covered || !_scan.CanStart(token))
            {
                continue;
            }

            var (words, matches, isLoose) = _scan.At(token);
            var entity = _entities.Over(TokenRange.Of(token));
            if ((words.IsEmpty || isLoose) && WithoutPossessive(token) is { } owner)
            {
                _found.Add(owner);
                covered = owner.Words.End;
            }
            else if (!words.IsEmpty && Read(words, matches, isLoose) is { } name)
            {
                _found.Add(name);
                covered = words.End;
            }
            else if (Unknown(token, entity) is { } unknown)
            {
                _found.Add(unknown);
                covered = unknown.Words.End;
            }
        }

        return _found;
    }

    /// <summary>The names at spans that were marked elsewhere.</summary>
    public List<FoundName> At(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            var words = analysis.Document.TokensIn(span);
            var text = analysis.Document[span];
            var matches = gazetteer.Find(NameKey.Strict(text));
            bool isLoose = matches.End == matches.Start;
            matches = isLoose ? gazetteer.Find(NameKey.Loose(text)) : matches;
            if (!words.IsEmpty)
            {
                _found.Add(Name(words, matches, isLoose, IsDemonym(matches) ? PlaceRole.Demonym : PlaceRole.Literal) with { Span = span });
            }
        }

        return _found;
    }

    private FoundName? Read(TokenRange words, (int Start, int End) matches, bool isLoose)
    {
        var entity = _entities.Over(words);
        bool isDemonym = IsDemonym(matches);
        if (isDemonym)
        {
            return Name(words, matches, isLoose, PlaceRole.Demonym);
        }

        if (!IsProperNoun(words) && entity is not { Kind: EntityKind.Place })
        {
            return null;
        }

        bool isCued = CueBeside(words) is not null || IsLocativeBefore(words.Start) || IsContained(words);
        bool isKnown = IsWellKnown(matches);
        string lower = words.Length == 1 ? analysis.Lower(words.Start) : "";
        bool isAbbreviation = lower.Length is > 0 and < 5 && IsAllCapitals(words.Start);
        if (lower.Length is > 0 and < 3 ? !(isKnown && isAbbreviation) : isAbbreviation && (isLoose || !isKnown) && !IsContained(words))
        {
            // "SARC" is seldom the village of that name.
            return null;
        }

        return entity switch
        {
            { Kind: EntityKind.Person } person => words.Contains(person.Words) && !PlaceWords.IsOrdinary(lower) && isKnown
                && (isCued || IsOwnObject(words, matches))
                ? Name(words, matches, isLoose, PlaceRole.Literal)
                : null,
            { Kind: EntityKind.Place } place => IsPartOfOther(place.Words, words) ? null : Name(words, matches, isLoose, PlaceRole.Literal),
            { } other => other.Words == words || words.Contains(other.Words)
                ? (isKnown || isCued) && !PlaceWords.IsOrdinary(lower) ? Name(words, matches, isLoose, PlaceRole.Literal) : null
                : isKnown || words.Length > 1 ? Name(words, matches, isLoose, PlaceRole.InName) : null,
            null => PlaceWords.IsOrdinary(lower) ? IsContained(words) ? Name(words, matches, isLoose, PlaceRole.Literal) : null
                : isCued || (isKnown && !isLoose) ? Name(words, matches, isLoose, PlaceRole.Literal) : null,
        };
    }

    /// <summary>
    /// A name that no gazetteer has: a place by the entity recogniser, or by a noun beside it ("the Kallaseh
    /// neighbourhood").
    /// </summary>
    private FoundName? Unknown(int token, EntityMention? entity)
    {
        if (entity is { Kind: EntityKind.Place } place && place.Words.Start == token)
        {
            return PlaceWords.IsOrdinary(LowerOf(place.Words)) || (place.Words.Length == 1 && IsAllCapitals(token)) ? null : Name(WithoutEnds(place.Words), default, isLoose: false, PlaceRole.Literal);
        }

        if (entity is { Kind: not EntityKind.Facility } || !IsProperNoun(TokenRange.Of(token)))
        {
            return null;
        }

        var words = new TokenRange(token, _scan.EndOfRun(token));
        return words.IsEmpty || PlaceWords.IsOrdinary(analysis.Lower(token)) || CueBeside(words) is null or PlaceKind.Country
            ? null
            : Name(words, default, isLoose: false, PlaceRole.Literal);
    }

    /// <summary>"Syrias", as texts have it that lost their apostrophes.</summary>
    private FoundName? WithoutPossessive(int token)
    {
        var span = analysis.Document.Tokens[token];
        var text = analysis.Document[token];
        if (text.Length < 5 || text[^1] != 's' || analysis.Upos(token) is not (Upos.ProperNoun or Upos.Noun))
        {
            return null;
        }

        var matches = gazetteer.Find(NameKey.Strict(text[..^1]));
        return IsWellKnown(matches) && !PlaceWords.IsOrdinary(analysis.Lower(token)[..^1])
            ? new FoundName(TokenRange.Of(token), new TextSpan(span.Start, span.End - 1), matches, PlaceRole.Literal)
            : null;
    }

    /// <summary>"took Ramousa": an object that our own lists know.</summary>
    private bool IsOwnObject(TokenRange words, (int Start, int End) matches) =>
        analysis.Relation(analysis.HeadOf(words)) is Relation.Object or Relation.PassiveSubject
        && gazetteer.IsOwn(gazetteer.MatchAt(matches.Start).Entry);

    private string LowerOf(TokenRange words) =>
        words.Length == 1 ? analysis.Lower(words.Start).TrimEnd('.')
        : string.Join(' ', Enumerable.Range(words.Start, words.Length).Select(analysis.Lower));

    private FoundName Name(TokenRange words, (int Start, int End) matches, bool isLoose, PlaceRole role) =>
        new(words, analysis.Document.Cover(words), matches, role)
        {
            IsLoose = isLoose,
            Cue = CueBeside(words),
            IsGeneric = PlaceWords.IsGeneric(analysis.Document[analysis.Document.Cover(words)]),
        };

    /// <summary>
    /// "Fort" in "Fort Bragg" is no part of a place called Bragg; "eastern" in "eastern Syria" and "province" are
    /// beside the name.
    /// </summary>
    private bool IsPartOfOther(TokenRange entity, TokenRange words)
    {
        for (int token = entity.Start; token < entity.End; token++)
        {
            if (!words.Contains(token) && char.IsUpper(analysis.Form(token)[0]) && !IsBeside(analysis.Lower(token)) && IsWordOfName(token, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind a comma another name starts.</summary>
    private bool IsWordOfName(int token, TokenRange words)
    {
        var (from, to) = token < words.Start ? (token, words.Start) : (words.End, token);
        for (int between = from; between < to; between++)
        {
            if (analysis.Form(between) is "," or "(" or "/")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBeside(string lower) =>
        PlaceWords.Is(lower, PlaceWordClass.Direction | PlaceWordClass.Inner) || PlaceWords.CueOf(lower) is not null;

    private TokenRange WithoutEnds(TokenRange words)
    {
        while (words.Length > 1 && analysis.Upos(words.Start) is Upos.Determiner or Upos.Adposition)
        {
            words = new TokenRange(words.Start + 1, words.End);
        }

        return words;
    }

    /// <summary>
    /// The kind said by a noun before or behind the name: "Idlib province", "the town of Jayrud", "the village Zaara".
    /// </summary>
    private PlaceKind? CueBeside(TokenRange words)
    {
        if (words.End < analysis.Count && CueAt(words.End) is { } behind)
        {
            return behind;
        }

        int before = words.Start - 1;
        if (before > 0 && analysis.Lower(before) is "of")
        {
            return CueAt(before - 1);
        }

        // "the towns of Kafr Nabl and Binnish".
        if (_found.Count > 0 && before > 0 && analysis.Lower(before) is "and" or "," && _found[^1] is { Cue: { } shared } last
            && last.Words.End >= before - 1 && last.Words.Start > 1 && analysis.Lower(last.Words.Start - 1) is "of" or "and" or ",")
        {
            return shared;
        }

        // "neighborhoods" of "the al-Sukkari and Kallaseh neighborhoods" is the cue of both.
        int next = words.End;
        if (next + 1 < analysis.Count && analysis.Lower(next) is "and" or "," && _scan.CanStart(next + 1))
        {
            int end = _scan.EndOfRun(next + 1);
            return end < analysis.Count && analysis.Lower(end).EndsWith('s') ? CueAt(end) : null;
        }

        return before >= 0 && analysis.Upos(before) == Upos.Noun ? CueAt(before) : null;
    }

    private PlaceKind? CueAt(int token) =>
        char.IsUpper(analysis.Form(token)[0]) && analysis.Upos(token) != Upos.Noun && analysis.Upos(token) != Upos.ProperNoun ? null
        : PlaceWords.CueOf(analysis.Lower(token)) is { } cue ? cue.Kind
        : PlaceWords.CueOf(analysis.Lemma(token))?.Kind;

    private bool IsLocativeBefore(int start)
    {
        int before = start - 1;
        while (before >= 0 && (PlaceWords.Is(analysis.Lower(before), PlaceWordClass.Direction) || analysis.Lower(before) is "the"))
        {
            before--;
        }

        return before >= 0 && PlaceWords.Is(analysis.Lower(before), PlaceWordClass.Locative | PlaceWordClass.Origin);
    }

    /// <summary>
    /// Whether a comma and a division or state follow that hold a place of this name: "Bangor, Maine".
    /// </summary>
    private bool IsContained(TokenRange words)
    {
        if (words.End + 1 >= analysis.Count || analysis.Form(words.End) is not "," || !_scan.CanStart(words.End + 1))
        {
            return false;
        }

        var (container, matches, _) = _scan.At(words.End + 1);
        return !container.IsEmpty && IsContainer(matches);
    }

    private bool IsContainer((int Start, int End) matches)
    {
        for (int i = matches.Start; i < matches.End; i++)
        {
            var match = gazetteer.MatchAt(i);
            if (!match.IsDemonym && gazetteer.KindOf(match.Entry) is PlaceKind.Country or PlaceKind.Admin1)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDemonym((int Start, int End) matches)
    {
        for (int i = matches.Start; i < matches.End; i++)
        {
            if (gazetteer.MatchAt(i).IsDemonym)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWellKnown((int Start, int End) matches)
    {
        for (int i = matches.Start; i < matches.End; i++)
        {
            int entry = gazetteer.MatchAt(i).Entry;
            if (gazetteer.IsOwn(entry) || (gazetteer.PopulationOf(entry) >= WellKnown && gazetteer.KindOf(entry) != PlaceKind.Admin2))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsProperNoun(TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Upos(token) == Upos.ProperNoun)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAllCapitals(int token)
    {
        foreach (char c in analysis.Form(token))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
