using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Claims;

/// <summary>
/// The whole job on annotated reports: claims found, typed and whole, and each of their fields over the found ones.
/// </summary>
internal sealed class ClaimsMeasure
{
    private static readonly string[] Rows =
    [
        "found", "typed", "actors", "recipients", "code", "status", "about", "teller", "time", "place", "figures",
        "orphans", "whole",
    ];

    private readonly Dictionary<string, Counts> _tally = Rows.ToDictionary(row => row, _ => default(Counts));

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = NewsReader.Load();
        var measure = new ClaimsMeasure();
        foreach (var report in GoldReport.ReadAll(Path.Combine(gold, "reports")))
        {
            measure.Add(report, reader.Read(new Article(report.Name, report.Text)));
        }

        return Rows.Select(row => measure._tally[row].ToScore("claims, gold/reports", row + " F1"));
    }

    private void Add(GoldReport report, Reading reading)
    {
        var text = new ReportText(report.Text);
        if (Quotes.In(reading).FirstOrDefault(quote => !text.IsVerbatim(quote)) is { } wrong)
        {
            throw new InvalidDataException($"{report.Name}: '{wrong.Exact}' is not at {wrong.Start}..{wrong.End}.");
        }

        var matching = new ClaimMatching(text);
        var pairs = matching.Pair(report.Claims, reading.Claims);
        var counted = pairs.Where(pair => !report.Claims[pair.Gold].Optional)
            .Select(pair => (Gold: report.Claims[pair.Gold], System: reading.Claims[pair.System]))
            .ToList();
        int system = reading.Claims.Length - (pairs.Count - counted.Count);
        int gold = report.Claims.Count(claim => !claim.Optional);
        Count("found", counted.Count, system, gold);
        Count("typed", counted.Count(pair => pair.Gold.Allows(pair.System.Type)), system, gold);
        Count("whole", counted.Count(pair => AddFields(matching, pair.Gold, pair.System)), system, gold);
        AddOrphans(report, reading, text);
    }

    /// <returns>Whether type, parties, status and teller are all right.</returns>
    private bool AddFields(ClaimMatching matching, GoldClaim gold, Claim system)
    {
        int sentence = matching.SentenceOf(gold);
        bool whole = gold.Allows(system.Type)
            & AddParties(matching, "actors", gold.Actors, system.Actors, sentence)
            & AddParties(matching, "recipients", gold.Recipients, system.Recipients, sentence);
        if (gold.Status is { } status)
        {
            whole &= CountOne("status", Word(system.Status) == status);
        }

        if (gold.About is { } about)
        {
            CountOne("about", system.About is { } matter && Word(matter) == about);
        }

        whole &= CountOne("teller", matching.SameTeller(gold, system));
        AddTimeAndPlace(gold, system);
        int figures = ClaimMatching.PairInOrder(gold.Figures, system.Figures, static (a, b) =>
            a.What == Word(b.What) && a.Low == b.Low && a.High == b.High).Count;
        Count("figures", figures, system.Figures.Length, gold.Figures.Length);
        return whole;
    }

    private bool AddParties(
        ClaimMatching matching, string row, ImmutableArray<GoldParty> gold, ImmutableArray<Party> system, int sentence)
    {
        var hits = ClaimMatching.PairInOrder(gold, system, (a, b) => matching.SameParty(a, b, sentence));
        Count(row, hits.Count, system.Length, gold.Length);
        foreach (var (i, j) in hits.Where(hit => gold[hit.First].Code != "--- ---"))
        {
            string code = $"{system[j].Country ?? "---"} {system[j].Sector?.ToString().ToUpperInvariant() ?? "---"}";
            CountOne("code", code == gold[i].Code);
        }

        return hits.Count == gold.Length && hits.Count == system.Length;
    }

    /// <summary>A gold time without a date, or place without a name, is there but its value is not judged.</summary>
    private void AddTimeAndPlace(GoldClaim gold, Claim system)
    {
        if (gold.Time is not { Edtf: null })
        {
            Count(
                "time",
                gold.Time is { } a && system.Time is { } b && a.Edtf == b.Edtf,
                system.Time is not null,
                gold.Time is not null);
        }

        if (gold.Place is not { Name: null })
        {
            bool same = gold.Place is { Name: { } name } && system.Place is { } place
                && (ReportText.WordsOf(name).Overlaps(ReportText.WordsOf(place.Name))
                    || place.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
            Count("place", same, system.Place is not null, gold.Place is not null);
        }
    }

    private void AddOrphans(GoldReport report, Reading reading, ReportText text)
    {
        const NoticeKind Kind = NoticeKind.OrphanSpeaker;
        var wanted = report
            .Notices.Where(n => n.Kind == "orphan-speaker")
            .Select(n => text.Everywhere(n.Quote).First())
            .ToList();
        var given = reading.Notices.Where(n => n.Kind == Kind).Select(n => text.SpanOf(n.Quote)).ToList();
        Count(
            "orphans",
            ClaimMatching.PairInOrder(wanted, given, (a, b) => a.Overlaps(b)).Count,
            given.Count,
            wanted.Count);
    }

    private bool CountOne(string row, bool hit)
    {
        Count(row, hit ? 1 : 0, 1, 1);
        return hit;
    }

    private void Count(string row, bool hit, bool system, bool gold) =>
        Count(row, hit ? 1 : 0, system ? 1 : 0, gold ? 1 : 0);

    private void Count(string row, int hits, int system, int gold) => _tally[row] += new Counts(hits, system, gold);

    private static string Word<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLower(CultureInfo.InvariantCulture);
}
