using System.Collections.Immutable;
using Ceasewire.Extraction.Places;
using Ceasewire.Language;
using Ceasewire.Text;
using Ceasewire.Training.Places;

namespace Ceasewire.Evaluation.Places;

/// <summary>
/// Places against marked toponyms: found (literal places against the gold without demonyms; literal and metonym; all
/// but in-name against all), and resolved, over all geocoded gold mentions: from the system's own places, and where the
/// gold's names are given. The weights of readings were learned from these texts, so they are learned again for each
/// fifth of the texts from the other four.
/// </summary>
internal sealed class PlacesMeasure(string corpus)
{
    private const int Parts = 5;

    private static readonly (string Name, PlaceRole[] Roles)[] Rows =
    [
        ("literal", [PlaceRole.Literal]),
        ("or metonym", [PlaceRole.Literal, PlaceRole.Metonym]),
        ("but in-name", [PlaceRole.Literal, PlaceRole.Metonym, PlaceRole.Demonym]),
    ];

    private readonly Dictionary<string, Counts> _found = [];
    private readonly ResolvedPlaces _own = new();
    private readonly ResolvedPlaces _given = new();
    private int _withinReach;

    public static IEnumerable<Score> Run(string gold)
    {
        var language = new LanguageReader(LanguageModel.Load());
        var gazetteer = Gazetteer.Load();
        var texts = GoldPlaceText.ReadAll(Path.Combine(gold, "place", "lgl.jsonl.gz"))
            .Select((text, index) => (Analysis: language.Read(text.Text), Gold: text, Part: index % Parts))
            .ToList();
        var measure = new PlacesMeasure("places, lgl");
        for (int part = 0; part < Parts; part++)
        {
            var others = texts.Where(text => text.Part != part).Select(text => (text.Analysis, text.Gold)).ToList();
            var reader = new PlaceReader(gazetteer, new PlaceTraining(gazetteer).Learn(others));
            foreach (var (analysis, text, _) in texts.Where(text => text.Part == part))
            {
                measure.Add(
                    text,
                    reader.Read(analysis),
                    reader.Read(analysis, [.. text.Places.Select(place => place.Span)]));
                measure._withinReach += text.Places.Count(place => Ceiling.Holds(gazetteer, place));
            }
        }

        return measure.Scores();
    }

    private void Add(GoldPlaceText text, ImmutableArray<PlaceMention> own, ImmutableArray<PlaceMention> given)
    {
        foreach (var (name, roles) in Rows)
        {
            var gold = text
                .Places.Where(place => !place.IsDemonym || roles.Contains(PlaceRole.Demonym))
                .Select(place => place.Span)
                .ToList();
            var system = own.Where(mention => roles.Contains(mention.Role)).Select(mention => mention.Span).ToList();
            var pairs = Pair(gold, system);
            Count(
                name + " strict",
                pairs.Count(pair => gold[pair.Gold] == system[pair.System]),
                system.Count,
                gold.Count);
            Count(name + " relaxed", pairs.Count, system.Count, gold.Count);
        }

        foreach (var place in text.Places.Where(place => place.Point is not null))
        {
            _own.Add(place, own);
            _given.Add(place, given);
        }
    }

    private IEnumerable<Score> Scores() =>
        [
            .. _found.Select(row => row.Value.ToScore(corpus, row.Key + " F1")),
            .. _own.Scores(corpus, "resolved"),
            .. _given.Scores(corpus, "resolved, gold mentions"),
            .. _given.ByProbability(corpus),
            new Score(
                corpus, "ceiling of the gazetteer within 161 km",
                Percent(_withinReach, _given.Count),
                "gold mentions with an entry of their name there"),
            new Score(
                corpus, "share of the ceiling",
                Percent(_given.Within(ResolvedPlaces.Near), _withinReach),
                "resolved, gold mentions"),
        ];

    private static string Percent(int part, int whole) => FormattableString.Invariant($"{100.0 * part / whole:F1}");

    private void Count(string row, int hits, int system, int gold) =>
        _found[row] = _found.GetValueOrDefault(row) + new Counts(hits, system, gold);

    /// <summary>One to one: equal spans first, then the longest overlap, then text order.</summary>
    private static List<(int Gold, int System)> Pair(List<TextSpan> gold, List<TextSpan> system)
    {
        var ranked = new List<(bool Differs, int Overlap, int Gold, int System)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < system.Count; j++)
            {
                if (gold[i].Overlaps(system[j]))
                {
                    ranked.Add((gold[i] != system[j], -ResolvedPlaces.Overlap(gold[i], system[j]), i, j));
                }
            }
        }

        ranked.Sort();
        HashSet<int> takenGold = [], takenSystem = [];
        return [.. ranked.Where(pair => !takenGold.Contains(pair.Gold) && !takenSystem.Contains(pair.System)
                && takenGold.Add(pair.Gold) && takenSystem.Add(pair.System))
            .Select(pair => (pair.Gold, pair.System))];
    }
}
