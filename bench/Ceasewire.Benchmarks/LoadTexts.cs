using System.Globalization;
using System.Text;
using Ceasewire.Records;

namespace Ceasewire.Benchmarks;

/// <summary>
/// Reports of a war that never was, as outlets would print them: of usual lengths, some printed again by another
/// outlet, some brought up to date the day after. The same for the same seed.
/// </summary>
/// <param name="words">How long half of them are, at most.</param>
internal sealed class LoadTexts(int seed, int words)
{
    /// <summary>Of a hundred: reports that repeat another, and those that continue one.</summary>
    private const int Copies = 15;
    private const int Updates = 10;

    /// <summary>How far back what is repeated or continued may lie.</summary>
    private const int Recent = 200;

    /// <summary>Of the logarithm of a report's length: a tenth are twice as long as the middle, or longer.</summary>
    private const double Spread = 0.55;

    private static readonly DateOnly First = new(2015, 3, 2);

    private static readonly string[] Towns =
        ["Aleppo", "Idlib", "Homs", "Hama", "Raqqa", "Palmyra", "Deir ez-Zor", "Manbij", "Mosul", "Tikrit", "Sirte",
        "Benghazi", "Misrata", "Taiz", "Hodeidah", "Sanaa", "Donetsk", "Mariupol", "Kharkiv", "Luhansk"];

    private static readonly string[] Sides =
        ["government forces", "rebels", "the army", "opposition fighters", "militants", "loyalist militia",
        "separatists", "insurgents"];

    private static readonly string[] Tellers =
        ["residents", "a military source", "medics", "the health ministry", "a monitoring group", "local activists",
        "the governor's office", "aid workers", "a spokesman for the rebels", "state television"];

    private static readonly string[] Victims =
        ["civilians", "soldiers", "fighters", "policemen", "children", "aid workers", "villagers"];

    private static readonly string[] Sentences =
    [
        "{side} shelled the outskirts of {town} on {day}, killing {count} {victims}, {teller} said.",
        "At least {count} {victims} were killed and {count} wounded when a bomb went off in a market in {town} on {day}.",
        "{teller} said that {side} had seized two villages near {town} after a night of fighting.",
        "{side} denied that their aircraft had struck a hospital in {town}.",
        "\"We counted {count} bodies,\" said a doctor in {town}, who asked not to be named.",
        "{side} and {side} agreed to a ceasefire around {town} that was to begin on {day} at noon.",
        "{teller} accused {side} of breaking the truce in {town} within hours.",
        "A convoy of {count} trucks with food and medicine entered {town} on {day} for the first time in weeks.",
        "{side} detained {count} men in a raid on a district of {town}, {teller} said.",
        "Some {count} families left {town} by bus under the supervision of observers.",
        "{side} rejected the proposal and said that talks would not begin before the siege of {town} was lifted.",
        "{teller} put the number of dead in {town} at {count}, among them {count} {victims}.",
        "Envoys of both sides are expected to meet next week to speak about an exchange of prisoners.",
        "{side} withdrew from the northern districts of {town} under cover of darkness, {teller} said.",
        "Neither account could be confirmed by others.",
        "The road to {town} has been closed since {day}, and prices in its shops have doubled.",
        "An aircraft dropped leaflets over {town} that told people to leave before {day}.",
        "{teller} said that {count} shells had fallen on {town} since the morning.",
        "Schools in {town} stayed shut for a third week, and the power came for two hours a day.",
        "Officials in {town} said that they would count the damage once roads were safe again.",
    ];

    private static readonly string[] Outlets =
        ["Northern Wire", "Harbour Gazette", "Border Post", "Valley Times", "Coast Daily", "Relief Bulletin"];

    private readonly Random _random = new(seed);
    private readonly List<Article> _earlier = [];

    public IEnumerable<Article> Take(int count)
    {
        for (int number = 0; number < count; number++)
        {
            var article = Make(number);
            _earlier.Add(article);
            if (_earlier.Count > Recent)
            {
                _earlier.RemoveAt(0);
            }

            yield return article;
        }
    }

    private Article Make(int number)
    {
        int chance = _earlier.Count == 0 ? int.MaxValue : _random.Next(100);
        string outlet = Any(Outlets);
        if (chance < Copies)
        {
            return Any(_earlier) with { Name = Name(number), Outlet = outlet, Url = Url(number) };
        }

        var earlier = chance < Copies + Updates ? Any(_earlier) : null;
        var day = earlier?.Published?.AddDays(1) ?? First.AddDays(number / 100);
        string town = Any(Towns);
        string lead = Sentence(Sentences[_random.Next(3)], town, day);
        var text = new StringBuilder($"{town.ToUpperInvariant()} - {lead}");
        if (earlier is null)
        {
            Continue(text, town, day);
        }
        else
        {
            text.Append("\n\n").Append(earlier.Text.AsSpan(earlier.Text.IndexOf(" - ", StringComparison.Ordinal) + 3));
        }

        return new(Name(number), text.ToString())
        {
            Title = lead.Split(',')[0].TrimEnd('.'),
            Outlet = outlet,
            Url = Url(number),
            Published = day,
        };
    }

    private void Continue(StringBuilder text, string town, DateOnly day)
    {
        double length = words * Math.Exp(Spread * Normal());
        int written = text.ToString().Split(' ').Length;
        while (written < length)
        {
            string sentence = Sentence(Any(Sentences), _random.Next(4) == 0 ? Any(Towns) : town, day);
            text.Append(_random.Next(3) == 0 ? "\n\n" : " ").Append(sentence);
            written += sentence.Split(' ').Length;
        }
    }

    private string Sentence(string template, string town, DateOnly day)
    {
        var text = new StringBuilder();
        int at = 0;
        while (template.IndexOf('{', at) is >= 0 and var open)
        {
            int close = template.IndexOf('}', open);
            text.Append(template, at, open - at);
            text.Append(template[(open + 1)..close] switch
            {
                "town" => town,
                "side" => Any(Sides),
                "teller" => Any(Tellers),
                "victims" => Any(Victims),
                "day" => day.AddDays(-_random.Next(5)).ToString("dddd", CultureInfo.InvariantCulture),
                _ => _random.Next(2, 70).ToString(CultureInfo.InvariantCulture),
            });
            at = close + 1;
        }

        text.Append(template, at, template.Length - at);
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    /// <summary>By Box and Muller.</summary>
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"load-{seed}-{number}");

    private string Url(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"https://load.example/{seed}/{number}");
}
