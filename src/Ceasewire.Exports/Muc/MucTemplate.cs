using Ceasewire.Records;

namespace Ceasewire.Exports.Muc;

/// <summary>One incident of a report with the fillers of its slots, as they are gathered; the first that is found first.</summary>
internal sealed class MucTemplate(string kind)
{
    private readonly List<(MucMention Mention, int Rank)> _individuals = [], _organisations = [];
    private readonly List<MucMention> _targets = [], _victims = [], _weapons = [];
    private readonly List<Claim> _claims = [];

    /// <summary>"attack", "bombing", "kidnapping" or "arson".</summary>
    public string Kind => kind;

    public IEnumerable<Claim> Claims => _claims;

    public IEnumerable<MucMention> Individuals => Best(_individuals);

    public IEnumerable<MucMention> Organisations => Best(_organisations);

    public IEnumerable<MucMention> Targets => Different(_targets).Take(2);

    /// <summary>Each once, by the longest form of the name.</summary>
    public IEnumerable<MucMention> Victims =>
        Different(_victims).Where(victim => !_victims.Exists(other => IsPartOf(victim, other)));

    public IEnumerable<MucMention> Weapons => Different(_weapons).Take(1);

    public bool HasOrganisation => _organisations.Count > 0;

    public bool HasVictim => _victims.Count > 0;

    /// <param name="rank">How far the words stand from the act: 0 for its actor.</param>
    public void AddIndividuals(IEnumerable<MucMention> found, int rank) =>
        _individuals.AddRange(found.Select(mention => (mention, rank)));

    /// <inheritdoc cref="AddIndividuals"/>
    public void AddOrganisations(IEnumerable<MucMention> found, int rank) =>
        _organisations.AddRange(found.Select(mention => (mention, rank)));

    public void AddTargets(IEnumerable<MucMention> found) => _targets.AddRange(found);

    public void AddVictims(IEnumerable<MucMention> found) => _victims.AddRange(found);

    public void AddWeapons(IEnumerable<MucMention> found) => _weapons.AddRange(found);

    public void Add(Claim claim) => _claims.Add(claim);

    /// <summary>Takes in what another template of the same incident found.</summary>
    public void Add(MucTemplate other)
    {
        _individuals.AddRange(other._individuals);
        _organisations.AddRange(other._organisations);
        _targets.AddRange(other._targets);
        _victims.AddRange(other._victims);
        _weapons.AddRange(other._weapons);
        _claims.AddRange(other._claims);
    }

    private static IEnumerable<MucMention> Best(List<(MucMention Mention, int Rank)> found) =>
        found.OrderBy(filler => filler.Rank).Select(filler => filler.Mention).Take(1);

    private static IEnumerable<MucMention> Different(List<MucMention> found) =>
        found.DistinctBy(mention => mention.Key);

    private static bool IsPartOf(MucMention part, MucMention whole) =>
        part.Key != whole.Key && part.Key.Split(' ').All(whole.Key.Split(' ').Contains);
}
