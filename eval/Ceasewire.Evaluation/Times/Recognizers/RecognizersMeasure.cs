using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Extraction.Times;
using Ceasewire.Language;

namespace Ceasewire.Evaluation.Times.Recognizers;

/// <summary>
/// Cases of Microsoft Recognizers for dates, periods and durations. A case is right where each expression expected is
/// found, with its span and, where the case gives one, its value. Two suites mix all kinds: of them the cases with
/// dates, periods and durations alone are read, and those in which there is nothing to find.
/// </summary>
internal sealed class RecognizersMeasure
{
    private const string Measure = "time, recognizers";
    private const string Mixed = "mixed";

    private static readonly (string Name, string Kind)[] Suites =
    [
        ("DatePeriodExtractor", "period"), ("DatePeriodParser", "period"), ("DateExtractor", "date"),
        ("DateParser", "date"), ("DurationExtractor", "duration"), ("DurationParser", "duration"),
        ("DateTimeModel", Mixed), ("MergedParser", Mixed),
    ];

    private readonly LanguageReader _reader = new(LanguageModel.Load());

    private readonly List<RecognizerCase> _cases;

    private RecognizersMeasure(string gold) => _cases = GoldArchive.Read(
        Path.Combine(gold, "time", "recognizers-english-datetime.tar.gz"), ".json", RecognizerFile.Read);

    public static IEnumerable<Score> Run(string gold)
    {
        var measure = new RecognizersMeasure(gold);
        return [.. measure.Right(), measure.Silent(), .. measure.Outside()];
    }

    private IEnumerable<Score> Right()
    {
        var judged = _cases
            .Where(item => KindOf(item) is not null && item.Results.Length > 0 && RecognizerScope.Outside(item) is null)
            .Select(item => (Kind: KindOf(item)!, IsRight: IsRight(item)))
            .ToList();
        var asked = judged.Where(row => row.Kind != Mixed).Select(row => row.IsRight).ToList();
        int all = _cases.Count(item => KindOf(item) is not (null or Mixed) && item.Results.Length > 0);
        var share = Share("date, period and duration cases", asked);
        yield return share with
        {
            Note = FormattableString.Invariant(
                $"{share.Note} in scope; {100.0 * asked.Count(right => right) / all:F1} of all {all}"),
        };
        foreach (var group in judged.GroupBy(row => row.Kind))
        {
            yield return Share(group.Key + " cases", group.Select(row => row.IsRight));
        }
    }

    private Score Silent() => Share("mixed cases without a time",
        _cases.Where(item => KindOf(item) == Mixed && item.Results.IsEmpty).Select(item => Answers(item).IsEmpty));

    private IEnumerable<Score> Outside() => _cases
        .Where(item => KindOf(item) is not null)
        .Select(item => (IsMixed: KindOf(item) == Mixed, Why: RecognizerScope.Outside(item)))
        .Where(row => row.Why is not null)
        .GroupBy(row => row.Why!)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new Score(
            Measure,
            "out of scope: " + group.Key,
            group.Count().ToString(CultureInfo.InvariantCulture),
            FormattableString.Invariant($"cases, {group.Count(row => row.IsMixed)} of them mixed")));

    private bool IsRight(RecognizerCase item)
    {
        var answers = Answers(item);
        return item.Results.All(expected => answers.Any(answer => answer.IsRight(item, expected)));
    }

    /// <summary>Expressions, and the ranges that they make two by two.</summary>
    private ImmutableArray<RecognizerAnswer> Answers(RecognizerCase item)
    {
        var times = TimeReader.Read(_reader.Read(item.Input), item.Reference);
        return
        [
            .. times.Select(time => new RecognizerAnswer(time, null)),
            .. TimeRanges.In(item.Input, times).Select(range => new RecognizerAnswer(range.Joined, range.Last.Start)),
        ];
    }

    private static string? KindOf(RecognizerCase item) =>
        Suites.Where(suite => suite.Name == item.Suite).Select(suite => suite.Kind).FirstOrDefault();

    private static Score Share(string row, IEnumerable<bool> outcomes)
    {
        var all = outcomes.ToList();
        int right = all.Count(outcome => outcome);
        return new Score(
            Measure,
            row + " right",
            FormattableString.Invariant($"{100.0 * right / all.Count:F1}"),
            FormattableString.Invariant($"{right} of {all.Count}"));
    }
}
