using System.Collections.Immutable;
using Ceasewire.Extraction.Places;
using Ceasewire.Language;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Places;

/// <summary>
/// Places against marked toponyms: found (literal places against the gold without demonyms; literal and metonym; all
/// but in-name against all), and resolved, over all geocoded gold mentions: from the system's own places, and where the
/// gold's names are given.
/// </summary>
internal sealed class PlacesMeasure(string corpus)
{
    private static readonly (string Name, PlaceRole[] Roles)[] Rows =
    [
        ("literal", [PlaceRole.Literal]),
        ("or metonym", [PlaceRole.Literal, PlaceRole.Metonym]),
        ("but in-name", [PlaceRole.Literal, PlaceRole.Metonym, PlaceRole.Demonym]),
    ];

    private readonly Dictionary<string, Counts> _found = [];
    private readonly List<double?> _ownKilometres = [];
    private readonly List<double?> _givenKilometres = [];

    public static IEnumerable<Score> Run(string gold)
    {
        var language = new LanguageReader(LanguageModel.Load());
        var reader = new PlaceReader(Gazetteer.Load());
        var measure = new PlacesMeasure("places, lgl");
        foreach (var text in GoldPlaceText.ReadAll(Path.Combine(gold, "place", "lgl.jsonl.gz")))
        {
            var analysis = language.Read(text.Text);
            measure.Add(text, reader.Read(analysis), reader.Read(analysis, [.. text.Places.Select(place => place.Span)]));
        }

        return measure.Scores();
    }

    private void Add(GoldPlaceText text, ImmutableArray<PlaceMention> own, ImmutableArray<PlaceMention> given)
    {
        foreach (var (name, roles) in Rows)
        {
            var gold = text.Places.Where(place => !place.IsDemonym || roles.Contains(PlaceRole.Demonym)).Select(place => place.Span).ToList();
            var system = own.Where(mention => roles.Contains(mention.Role)).Select(mention => mention.Span).ToList();
            var pairs = Pair(gold, system);
            Count(name + " strict", pairs.Count(pair => gold[pair.Gold] == system[pair.System]), system.Count, gold.Count);
            Count(name + " relaxed", pairs.Count, system.Count, gold.Count);
        }

        foreach (var place in text.Places.Where(place => place.Point is not null))
        {
            _ownKilometres.Add(Kilometres(place, Answer(place, own)));
            _givenKilometres.Add(Kilometres(place, Answer(place, given)));
        }
    }

    private IEnumerable<Score> Scores() =>
    [
        .. _found.Select(row => row.Value.ToScore(corpus, row.Key + " F1")),
        .. Resolved("resolved", _ownKilometres),
        .. Resolved("resolved, gold mentions", _givenKilometres),
    ];

    private IEnumerable<Score> Resolved(string row, List<double?> kilometres)
    {
        string note = FormattableString.Invariant($"{kilometres.Count} geocoded, {Share(kilometres, km => km is not null)} with a point");
        yield return new Score(corpus, row + " within 161 km", Share(kilometres, km => km <= 161), note);
        yield return new Score(corpus, row + " within 25 km", Share(kilometres, km => km <= 25), note);
    }

    private static string Share(List<double?> kilometres, Func<double?, bool> isRight) =>
        FormattableString.Invariant($"{100.0 * kilometres.Count(isRight) / kilometres.Count:F1}");

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
                    ranked.Add((gold[i] != system[j], -Overlap(gold[i], system[j]), i, j));
                }
            }
        }

        ranked.Sort();
        HashSet<int> takenGold = [], takenSystem = [];
        return [.. ranked.Where(pair => !takenGold.Contains(pair.Gold) && !takenSystem.Contains(pair.System)
                && takenGold.Add(pair.Gold) && takenSystem.Add(pair.System))
            .Select(pair => (pair.Gold, pair.System))];
    }

    /// <summary>
    /// The mention with the gold's span, else with the longest overlap; of equals one that has a point.
    /// </summary>
    private static PlaceMention? Answer(GoldToponym gold, ImmutableArray<PlaceMention> system) =>
        system.Where(mention => mention.Span.Overlaps(gold.Span))
            .MaxBy(mention => (mention.Span == gold.Span, Overlap(mention.Span, gold.Span), mention.Place?.Latitude is not null));

    private static double? Kilometres(GoldToponym gold, PlaceMention? answer) =>
        answer?.Place is { Latitude: { } latitude, Longitude: { } longitude } && gold.Point is { } point
            ? Distance.Kilometres(point.Latitude, point.Longitude, latitude, longitude)
            : null;

    private static int Overlap(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}
