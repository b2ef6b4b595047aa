using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Chooses the entry that each name stands for: by the container it is given, the company it keeps in the text, and how
/// well known it is. A name for which no reading is likelier than none stays unresolved.
/// </summary>
internal sealed class PlaceResolver
{
    /// <summary>Lebanon the state has rivals in towns of 30,000, Syria in none.</summary>
    private const double Negligible = 1e-5;

    /// <summary>Of a rival that is negligible, what may still be meant: a town of a thousand for a state.</summary>
    private const double Nothing = 0.1;

    /// <summary>A reading less likely than this says nothing of the text.</summary>
    private const double LeastHeard = 0.02;

    /// <summary>How often each is judged again by the company that all the others make.</summary>
    private const int Rounds = 2;

    private readonly Gazetteer _gazetteer;
    private readonly PlaceWeights _weights;
    private readonly List<FoundName> _names;
    private readonly Neighbourhood _neighbourhood;
    private PlaceContext _context;

    /// <summary>What a name was taken for before, by its place among the keys.</summary>
    private Dictionary<int, int> _taken = [];

    public PlaceResolver(Gazetteer gazetteer, PlaceWeights weights, List<FoundName> names)
    {
        (_gazetteer, _weights, _names) = (gazetteer, weights, names);
        _context = new PlaceContext(gazetteer);
        _neighbourhood = new Neighbourhood(gazetteer, names);
    }

    public void Resolve()
    {
        foreach (var name in _names)
        {
            (name.Entry, name.IsPlain) = Plain(name);
            Note(name);
        }

        // Names that say where they lie come first: they say where the others may.
        Choose(_names.Where(name => name.Container is not null || IsOnly(name)));
        Choose(_names.Where(name => name.Entry < 0));

        for (int round = 0; round < Rounds; round++)
        {
            // Once more, now that each is known by all the others.
            _taken = [];
            _context = new PlaceContext(_gazetteer);
            _names.ForEach(Note);
            Choose(_names);
        }

        ChooseGeneric();
    }

    /// <summary>
    /// "the Old City" is of the town that it is said of, or of the one that the text last named; without one it is not
    /// to be told.
    /// </summary>
    private void ChooseGeneric()
    {
        FoundName? town = null;
        foreach (var name in _names)
        {
            if (!name.IsGeneric)
            {
                town = name is { Entry: >= 0, Role: PlaceRole.Literal } && IsTown(name.Entry) ? name : town;
                continue;
            }

            name.Container ??= town;
            name.Entry = name.Container is { Entry: >= 0 and var container } ? EntryWithin(name, container) : -1;
        }
    }

    private bool IsTown(int entry) =>
        _gazetteer.KindOf(entry) is PlaceKind.Settlement or PlaceKind.Seat or PlaceKind.Capital;

    private int EntryWithin(FoundName name, int container)
    {
        for (int i = name.Matches.Start; i < name.Matches.End; i++)
        {
            int entry = _gazetteer.MatchAt(i).Entry;
            if (entry != container && _gazetteer.IsWithin(entry, container))
            {
                return entry;
            }
        }

        return -1;
    }

    private void Choose(IEnumerable<FoundName> names)
    {
        foreach (var name in names.Where(name => name is { IsPlain: false, IsKnown: true, IsGeneric: false }))
        {
            int before = name.Entry;
            name.Alternatives = Ranked(name);
            name.Entry = name.Alternatives.IsEmpty ? -1 : name.Alternatives[0].Entry;
            if (name is { Entry: >= 0, Cue: null or PlaceKind.Settlement })
            {
                // A name stands for one place in a text, but for what a noun beside it says: "Idlib province".
                _taken.TryAdd(name.Matches.Start, name.Entry);
            }

            if (before < 0)
            {
                Note(name);
            }
        }
    }

    private void Note(FoundName name)
    {
        if (!name.Alternatives.IsEmpty)
        {
            _context.Add(
                name.Matches.Start,
                [.. name.Alternatives.Where(other => other is { Entry: >= 0, Probability: >= LeastHeard })]);
        }
        else if (name.Entry >= 0)
        {
            _context.Add(name.Matches.Start, [new PlaceAlternative(name.Entry, 1, [])]);
        }
    }

    /// <summary>
    /// What needs no context: peoples, and states, regions and divisions without a rival. With a small rival, as Jordan
    /// has, the rest of the text may still speak for that.
    /// </summary>
    private (int Entry, bool IsSure) Plain(FoundName name)
    {
        if (!name.IsKnown || name.Container is not null || name.IsGeneric)
        {
            return (-1, false);
        }

        int best = -1;
        double bestWeight = 0, second = 0;
        for (int i = name.Matches.Start; i < name.Matches.End; i++)
        {
            var match = _gazetteer.MatchAt(i);
            if (match.IsDemonym != (name.Role == PlaceRole.Demonym))
            {
                continue;
            }

            double weight = Weight(match.Entry);
            if (weight > bestWeight && (weight >= 1e7 || name.Role == PlaceRole.Demonym))
            {
                (best, second, bestWeight) = (match.Entry, bestWeight, weight);
            }
            else
            {
                second = Math.Max(second, weight);
            }
        }

        return name.Role == PlaceRole.Demonym ? (best, best >= 0)
            : second < bestWeight * Negligible ? (best, second < bestWeight * Negligible * Nothing)
            : (-1, false);
    }

    private static bool IsOnly(FoundName name) => !name.IsLoose && name.Matches.End - name.Matches.Start == 1;

    /// <summary>People, or what stands for them where a place is known for more than its people.</summary>
    private double Weight(int entry) => _gazetteer.KindOf(entry) switch
    {
        PlaceKind.Country => 1e9,
        PlaceKind.Region or PlaceKind.Water => 1e8,
        PlaceKind.Admin1 when _gazetteer.IsOwn(entry) => 1e7,
        _ => Math.Min(5e6, _gazetteer.PopulationOf(entry)),
    };

    /// <summary>The readings, the likeliest first, with that of no entry among them.</summary>
    private ImmutableArray<PlaceAlternative> Ranked(FoundName name)
    {
        var evidence = new PlaceEvidence(_gazetteer, _context, _neighbourhood);
        var (start, end) = name.Matches;
        double mostPeople = MostPeople(name);
        int takenBefore = name.Cue is null ? _taken.GetValueOrDefault(start, -1) : -1;
        bool isAbroad = true;
        var readings = new List<(int Entry, double Score, double[] Features)>(end - start + 1);
        for (int i = start; i < end; i++)
        {
            var match = _gazetteer.MatchAt(i);
            if (match.IsDemonym == (name.Role == PlaceRole.Demonym) && !IsOutside(match.Entry, name)
                && !IsTownOfDivision(match.Entry, name))
            {
                double[] features = new double[PlaceWeights.Count];
                evidence.Of(name, match, mostPeople, match.Entry == takenBefore, features);
                isAbroad &= features[(int)PlaceFeature.StateNamed] < 0.5;
                readings.Add((match.Entry, _weights.Score(features), features));
            }
        }

        if (readings.Count == 0)
        {
            return [];
        }

        double[] none = new double[PlaceWeights.Count];
        PlaceEvidence.OfNone(name, isAbroad, none);
        readings.Add((-1, _weights.Score(none), none));
        double highest = readings.Max(reading => reading.Score);
        double sum = readings.Sum(reading => Math.Exp(reading.Score - highest));
        return
        [
            .. readings
                .OrderByDescending(reading => reading.Score)
                .ThenBy(reading => (uint)reading.Entry)
                .Select(reading => new PlaceAlternative(
                    reading.Entry,
                    Math.Exp(reading.Score - highest) / sum,
                    ImmutableCollectionsMarshal.AsImmutableArray(reading.Features))),
        ];
    }

    private double MostPeople(FoundName name)
    {
        double most = 300;
        for (int i = name.Matches.Start; i < name.Matches.End; i++)
        {
            most = Math.Max(most, _gazetteer.PopulationOf(_gazetteer.MatchAt(i).Entry));
        }

        return most;
    }

    /// <summary>"Idlib province" is not the town that the province is called after.</summary>
    private bool IsTownOfDivision(int entry, FoundName name)
    {
        if (name.Cue is not (PlaceKind.Admin1 or PlaceKind.Admin2) || !IsTown(entry))
        {
            return false;
        }

        for (int i = name.Matches.Start; i < name.Matches.End; i++)
        {
            int other = _gazetteer.MatchAt(i).Entry;
            if (_gazetteer.KindOf(other) is PlaceKind.Admin1 or PlaceKind.Admin2 && _gazetteer.IsWithin(entry, other))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOutside(int entry, FoundName name) =>
        name.IsContainerStrict
        && !(name.Container is { } container && Containment.IsWithinAny(_gazetteer, entry, container));
}
