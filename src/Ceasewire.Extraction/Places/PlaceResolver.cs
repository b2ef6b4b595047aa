namespace Ceasewire.Extraction.Places;

/// <summary>
/// Chooses the entry that each name stands for: by the container it is given, the company it keeps in the text, and how
/// well known it is. A name whose best reading is weak stays unresolved.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer, List<FoundName> names)
{

    /// <summary>Below this score nothing speaks for a reading but that a place of the name exists.</summary>
    private const double Weakest = 2.5;

    /// <summary>Lebanon the state has rivals in towns of 30,000, Syria in none.</summary>
    private const double Negligible = 1e-5;

    private readonly PlaceContext _context = new(gazetteer);

    /// <summary>What a name was taken for before, by its place among the keys.</summary>
    private readonly Dictionary<int, int> _chosen = [];

    public void Resolve()
    {
        foreach (var name in names)
        {
            name.Entry = Plain(name);
            if (name.Entry >= 0)
            {
                _context.Add(name.Entry);
            }
        }

        // Names that say where they lie come first: they say where the others may.
        foreach (var name in names.Where(name => name is { Entry: < 0, IsKnown: true } && (name.Container is not null || IsOnly(name))))
        {
            name.Entry = Best(name, -1);
            if (name.Entry >= 0)
            {
                Remember(name);
                _context.Add(name.Entry);
            }
        }

        foreach (var name in names.Where(name => name is { Entry: < 0, IsKnown: true }))
        {
            name.Entry = Best(name, name.Cue is null ? _chosen.GetValueOrDefault(name.Matches.Start, -1) : -1);
            if (name.Entry >= 0)
            {
                Remember(name);
            }
        }
    }

    /// <summary>A name stands for one place in a text, but for what a noun beside it says: "Idlib province".</summary>
    private void Remember(FoundName name)
    {
        if (name.Cue is null or PlaceKind.Settlement)
        {
            _chosen.TryAdd(name.Matches.Start, name.Entry);
        }
    }

    /// <summary>What needs no context: peoples, and states, regions and divisions without a rival.</summary>
    private int Plain(FoundName name)
    {
        if (!name.IsKnown || name.Container is not null)
        {
            return -1;
        }

        int best = -1;
        double bestPopulation = 0, second = 0;
        for (int i = name.Matches.Start; i < name.Matches.End; i++)
        {
            var match = gazetteer.MatchAt(i);
            if (match.IsDemonym != (name.Role == PlaceRole.Demonym))
            {
                continue;
            }

            double population = Weight(match.Entry);
            if (population > bestPopulation && (population >= 1e7 || name.Role == PlaceRole.Demonym))
            {
                (best, second, bestPopulation) = (match.Entry, bestPopulation, population);
            }
            else
            {
                second = Math.Max(second, population);
            }
        }

        return name.Role == PlaceRole.Demonym || second < bestPopulation * Negligible ? best : -1;
    }

    private static bool IsOnly(FoundName name) => !name.IsLoose && name.Matches.End - name.Matches.Start == 1;

    /// <summary>People, or what stands for them where a place is known for more than its people.</summary>
    private double Weight(int entry) => gazetteer.KindOf(entry) switch
    {
        PlaceKind.Country => 1e9,
        PlaceKind.Region or PlaceKind.Water => 1e8,
        PlaceKind.Admin1 => 1e7,
        _ => Math.Min(5e6, gazetteer.PopulationOf(entry)),
    };

    private int Best(FoundName name, int chosenBefore)
    {
        int best = -1;
        double bestScore = Weakest;
        for (int i = name.Matches.Start; i < name.Matches.End; i++)
        {
            var match = gazetteer.MatchAt(i);
            if (match.IsDemonym != (name.Role == PlaceRole.Demonym) || IsOutside(match.Entry, name))
            {
                continue;
            }

            double score = Score(match, name) + (match.Entry == chosenBefore ? 3 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (match.Entry, score);
            }
        }

        return best;
    }

    private bool IsOutside(int entry, FoundName name) =>
        name is { IsContainerStrict: true, Container: { } container } && !IsWithinAny(entry, container);

    private double Score(NameMatch match, FoundName name)
    {
        double share = _context.CountryShare(match.Entry);
        double score = Prominence(match, name.Cue)
            + (2.5 * share)
            + (share > 0 ? 0.5 : 0)
            + (_context.SpeaksOfDivision(match.Entry) ? 2 : 0)
            + (3 * _context.Nearness(match.Entry))
            - (match.IsPrimary ? 0 : 0.3);
        if (name.IsLoose)
        {
            // A spelling by ear needs its country in the text.
            score -= share > 0 ? 0.5 : 4;
        }

        return name.Container is { } container && IsWithinAny(match.Entry, container) ? score + 8 : score;
    }

    private double Prominence(NameMatch match, PlaceKind? cue)
    {
        int entry = match.Entry;
        var kind = gazetteer.KindOf(entry);
        double fit = cue is null ? 0 : Fits(kind, cue.Value) ? 2.5 : -1;
        if (kind == PlaceKind.Admin1 && !match.IsPrimary && cue != PlaceKind.Admin1)
        {
            // "Idlib" alone is the town, not the governorate that is called after it.
            fit -= 1.5;
        }

        return fit + kind switch
        {
            PlaceKind.Country => 7.5,
            PlaceKind.Region or PlaceKind.Water => 7,
            PlaceKind.Admin1 => 5.8,
            PlaceKind.Capital => 1 + Log(entry),
            PlaceKind.Seat => 0.5 + Log(entry),
            _ => gazetteer.IsOwn(entry) ? Math.Max(3.5, Log(entry)) : Log(entry),
        };
    }

    private double Log(int entry) => Math.Log10(Math.Max(300, gazetteer.PopulationOf(entry)));

    private static bool Fits(PlaceKind kind, PlaceKind cue) => cue switch
    {
        PlaceKind.Settlement => kind is PlaceKind.Settlement or PlaceKind.Seat or PlaceKind.Capital,
        PlaceKind.Admin1 => kind is PlaceKind.Admin1 or PlaceKind.Region,
        _ => kind == cue,
    };

    private bool IsWithinAny(int entry, FoundName container)
    {
        for (int i = container.Matches.Start; i < container.Matches.End; i++)
        {
            int other = gazetteer.MatchAt(i).Entry;
            if (other != entry && gazetteer.IsWithin(entry, other))
            {
                return true;
            }
        }

        return false;
    }
}
