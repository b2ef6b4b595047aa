using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Which names in a text speak of places: those of the gazetteer that are not persons or ordinary words, and others by
/// their cue.
/// </summary>
internal sealed class PlaceNameFinder(Gazetteer gazetteer, Analysis analysis)
{
    private readonly NameScan _scan = new(gazetteer, analysis);
    private readonly NameSigns _signs = new(gazetteer, analysis, new NameScan(gazetteer, analysis));
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
            if (WithHead(token, words) is { } headed)
            {
                _found.Add(headed);
                covered = headed.Words.End;
            }
            else if ((words.IsEmpty || isLoose) && WithoutPossessive(token) is { } owner)
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

        return WithoutDoubtful();
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
                _found.Add(
                    Name(
                        words, matches, isLoose,
                        _signs.IsDemonym(matches) ? PlaceRole.Demonym : PlaceRole.Literal) with
                    {
                        Span = span,
                    });
            }
        }

        return _found;
    }

    private FoundName? Read(TokenRange words, (int Start, int End) matches, bool isLoose)
    {
        var entity = _entities.Over(words);
        if (_signs.IsDemonym(matches))
        {
            return Name(words, matches, isLoose, PlaceRole.Demonym);
        }

        if (!_signs.IsProperNoun(words) && entity is not { Kind: EntityKind.Place })
        {
            return null;
        }

        bool isCued = IsCued(words), isKnown = _signs.IsWellKnown(matches);
        string lower = words.Length == 1 ? analysis.Lower(words.Start) : "";
        bool isAbbreviation = lower.Length is > 0 and < 5 && _signs.IsAllCapitals(words.Start);
        if (lower.Length is > 0 and < 3
                ? !(isKnown && isAbbreviation)
                : isAbbreviation && (isLoose || !isKnown) && !_signs.IsContained(words))
        {
            // "SARC" is seldom the village of that name.
            return null;
        }

        bool isOrdinary = PlaceWords.IsOrdinary(lower);
        PlaceRole? role = entity switch
        {
            { Kind: EntityKind.Person } person => words.Contains(person.Words) && !isOrdinary && isKnown
                && (isCued || IsOwnObject(words, matches)) ? PlaceRole.Literal : null,
            { Kind: EntityKind.Place } place => !IsPartOfOther(place.Words, words)
                || (isKnown && !isLoose && IsOfBody(place.Words, words)) ? PlaceRole.Literal : null,
            { } other when words.Contains(other.Words) => (isKnown || isCued) && !isOrdinary ? PlaceRole.Literal : null,
            { } other => !isKnown && words.Length == 1 ? null
            : IsOfBody(other.Words, words) ? PlaceRole.Literal
            : PlaceRole.InName,
            null => (isOrdinary ? _signs.IsContained(words) : isCued || (isKnown && !isLoose))
                ? PlaceRole.Literal
                : null,
        };
        return role is { } use ? Name(words, matches, isLoose, use) : null;
    }

    private bool IsCued(TokenRange words) =>
        CueBeside(words) is not null || _signs.IsLocativeBefore(words.Start) || _signs.IsContained(words);

    private PlaceKind? CueBeside(TokenRange words) => _signs.CueBeside(words, _found.Count > 0 ? _found[^1] : null);

    /// <summary>
    /// "Springfield" of "Springfield Police Department", "Mosul" of "University of Mosul": the body is where its name
    /// says, as a band or a make of car is not.
    /// </summary>
    private bool IsOfBody(TokenRange entity, TokenRange words)
    {
        for (int token = words.End; token < entity.End; token++)
        {
            if (PlaceWords.IsBody(analysis.Lower(token)))
            {
                return true;
            }
        }

        return words.Start - 2 >= entity.Start && analysis.Lower(words.Start - 1) is "of" or "in"
            && PlaceWords.IsBody(analysis.Lower(words.Start - 2));
    }

    /// <summary>
    /// "Mayfield Road", "Route 4": words in capitals whose last says that they are a place's, or a number behind such a
    /// word.
    /// </summary>
    private FoundName? WithHead(int token, TokenRange known)
    {
        if (analysis.Upos(token) is not (Upos.ProperNoun or Upos.Noun or Upos.Adjective))
        {
            return null;
        }

        if (PlaceWords.IsNumberedHead(analysis.Lower(token))
            && token + 1 < analysis.Count
            && char.IsAsciiDigit(analysis.Form(token + 1)[0]))
        {
            return Name(new TokenRange(token, token + 2), default, isLoose: false, PlaceRole.Literal);
        }

        int end = _scan.EndOfRun(token);
        for (int last = token + 1; last < end; last++)
        {
            if (PlaceWords.IsHead(analysis.Lower(last)) && char.IsUpper(analysis.Form(last)[0]))
            {
                // What the gazetteer has, or reaches beyond the word, is no mere road.
                return
                    known.End > last
                    || _entities.Over(TokenRange.Of(last)) is { Kind: EntityKind.Person or EntityKind.Organization }
                    ? null
                    : Name(new TokenRange(token, last + 1), default, isLoose: false, PlaceRole.Literal);
            }
        }

        return null;
    }

    /// <summary>
    /// Without unknown names beside which no word of the text says that they are a place's: the recogniser takes many a
    /// person and firm for one.
    /// </summary>
    private List<FoundName> WithoutDoubtful()
    {
        var supported = _found.Where(name => !name.IsKnown && IsSupported(name)).Select(TextOf).ToHashSet();
        _found.RemoveAll(name => !name.IsKnown && !IsSupported(name) && !supported.Contains(TextOf(name)));
        return _found;
    }

    private bool IsSupported(FoundName name) =>
        name.Cue is not null
        || IsCued(name.Words)
        || PlaceWords.IsHead(analysis.Lower(name.Words.End - 1))
        || PlaceWords.IsNumberedHead(analysis.Lower(name.Words.Start))
        || PlaceWords.CueOf(analysis.Lower(name.Words.End - 1)) is not null;

    private string TextOf(FoundName name) => analysis.Document[name.Span].ToString();

    /// <summary>
    /// A name that no gazetteer has: a place by the entity recogniser, or by a noun beside it ("the Kallaseh
    /// neighbourhood").
    /// </summary>
    private FoundName? Unknown(int token, EntityMention? entity)
    {
        if (entity is { Kind: EntityKind.Place } place && place.Words.Start == token)
        {
            bool isNone =
                PlaceWords.IsOrdinary(LowerOf(place.Words))
                || (place.Words.Length == 1 && _signs.IsAllCapitals(token))
                || IsBeforeKnown(token);
            return isNone ? null : Name(WithoutEnds(place.Words), default, isLoose: false, PlaceRole.Literal);
        }

        if (entity is { Kind: not EntityKind.Facility } || !_signs.IsProperNoun(TokenRange.Of(token)))
        {
            return null;
        }

        var words = new TokenRange(token, _scan.EndOfRun(token));
        return
            words.IsEmpty
            || PlaceWords.IsOrdinary(analysis.Lower(token))
            || CueBeside(words) is null or PlaceKind.Country
            ? null
            : Name(words, default, isLoose: false, PlaceRole.Literal);
    }

    /// <summary>"East" of "East Oxford": the name behind it is looked at by itself.</summary>
    private bool IsBeforeKnown(int token) =>
        PlaceWords.Is(analysis.Lower(token), PlaceWordClass.Direction) && token + 1 < analysis.Count
        && _scan.At(token + 1) is { Words.IsEmpty: false, IsLoose: false } next && _signs.IsWellKnown(next.Matches);

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
        return _signs.IsWellKnown(matches) && !PlaceWords.IsOrdinary(analysis.Lower(token)[..^1])
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
            if (!words.Contains(token)
                && char.IsUpper(analysis.Form(token)[0])
                && !IsBeside(analysis.Lower(token))
                && IsWordOfName(token, words))
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
}
