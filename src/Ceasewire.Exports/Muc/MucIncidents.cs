using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Muc;

/// <summary>
/// The incidents of one report: claims of force and harm, one template a kind. Combat between armed sides is none.
/// </summary>
internal sealed class MucIncidents
{
    private readonly MucText _text;
    private readonly Dictionary<string, MucTemplate> _templates = [];

    private MucIncidents(string text) => _text = new(text);

    /// <param name="accounts">Of one report, in the order of its text.</param>
    public static IReadOnlyCollection<MucTemplate> Of(Report report, IEnumerable<Account> accounts)
    {
        var incidents = new MucIncidents(report.Text);
        foreach (var account in accounts.Where(account => account.IsAsserted))
        {
            incidents.Read(account.Claim);
        }

        return incidents.Settle();
    }

    private void Read(Claim claim)
    {
        string trigger = LastWord(claim);
        bool isAct = claim.Type switch
        {
            ClaimType.Assault => !MucWords.Is(trigger, "combat"),
            ClaimType.Toll => MucWords.Is(trigger, "harm"),
            _ => false,
        };
        if (!isAct || IsOfWar(claim))
        {
            return;
        }

        var sentence = _text.SentenceAt(claim.Trigger.Start);
        string kind = Kind(claim, trigger, sentence);
        if (!_templates.TryGetValue(kind, out var template))
        {
            _templates.Add(kind, template = new(kind));
        }

        template.Add(claim);
        FillDoers(template, claim, sentence);
        FillSufferers(template, claim, trigger);
        template.AddWeapons(MucPhrases.Weapons(_text, sentence));
    }

    /// <summary>Armed sides fighting each other.</summary>
    private static bool IsOfWar(Claim claim)
    {
        static bool IsArmed(Party party) => party.Sector is Sector.Mil or Sector.Reb;

        return (claim.Actors.Any(actor => actor.Sector == Sector.Mil)
                && claim.Recipients.Any(recipient => recipient.Sector == Sector.Reb))
            || (claim.Recipients.Length > 0 && claim.Recipients.All(IsArmed));
    }

    private string Kind(Claim claim, string trigger, Range sentence)
    {
        if (claim.Mode == "abduct")
        {
            return "kidnapping";
        }

        if (_text.Any(Of(claim.Trigger), "burning-trigger") && _text.Any(Of(claim.Quote), "burning"))
        {
            return "arson";
        }

        return claim.Mode == "explosives" || trigger.StartsWith("bomb", StringComparison.Ordinal)
            || _text.Any(sentence, "explosion")
            ? "bombing"
            : "attack";
    }

    private void FillDoers(MucTemplate template, Claim claim, Range sentence)
    {
        var quote = Of(claim.Quote);
        var tellers = claim.Attribution.Select(teller => teller.By?.Quote).OfType<Quote>().ToList();
        foreach (var actor in claim.Actors.Select(Words).OfType<Quote>())
        {
            var words = Of(actor);
            template.AddIndividuals(MucPhrases.Perpetrators(_text, words, inRole: true), 0);
            template.AddIndividuals(MucPhrases.Names(_text, words), 1);
            template.AddOrganisations(MucPhrases.Organisations(_text, words, inRole: true), 0);
        }

        template.AddIndividuals(But(MucPhrases.Perpetrators(_text, quote, inRole: false), tellers), 2);
        template.AddIndividuals(But(MucPhrases.Perpetrators(_text, sentence, inRole: false), tellers), 3);
        template.AddOrganisations(MucPhrases.Organisations(_text, quote, inRole: false), 2);
        template.AddOrganisations(MucPhrases.Organisations(_text, sentence, inRole: false), 3);
    }

    private void FillSufferers(MucTemplate template, Claim claim, string trigger)
    {
        var quote = Of(claim.Quote);
        if (template.Kind is "bombing" or "arson"
            || (claim.Type == ClaimType.Assault && MucWords.Is(trigger, "on-things")))
        {
            template.AddTargets(MucPhrases.Targets(_text, quote));
        }

        if (MucWords.Is(trigger, "blast-only"))
        {
            return;
        }

        var others = claim.Attribution.Select(teller => teller.By?.Quote)
            .Concat(claim.Actors.Select(Words))
            .OfType<Quote>()
            .ToList();
        template.AddVictims(But(MucPhrases.Names(_text, quote), others));
        template.AddVictims(
            claim.Recipients.Select(Words).OfType<Quote>().SelectMany(words => MucPhrases.Names(_text, Of(words))));
    }

    /// <summary>
    /// An attack in which nobody is named is the bombing that the report tells of. Who else is known to kill there is
    /// named by the report, if not beside the act.
    /// </summary>
    private List<MucTemplate> Settle()
    {
        if (_templates.TryGetValue("bombing", out var bombing)
            && _templates.TryGetValue("attack", out var attack)
            && !attack.HasVictim)
        {
            bombing.Add(attack);
            _templates.Remove("attack");
        }

        foreach (var template in _templates.Values.Where(template => !template.HasOrganisation))
        {
            template.AddOrganisations(MucPhrases.Organisations(_text, _text.All, inRole: false), 4);
        }

        return [.. _templates.Values.OrderBy(template => template.Claims.Min(claim => claim.Trigger.Start))];
    }

    private Range Of(Quote quote) => _text.Within(quote.Start, quote.End);

    private static Quote? Words(Party party) => party.Refers ?? party.Quote;

    private static IEnumerable<MucMention> But(IEnumerable<MucMention> found, List<Quote> others) =>
        found.Where(mention => !others.Exists(other => other.Start <= mention.Start && mention.Start < other.End));

    private static string LastWord(Claim claim) =>
        claim.Trigger.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1].ToLowerInvariant();
}
