using System.Collections.Frozen;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Parties;

/// <summary>
/// Who is known by name: countries and what stands for them, people in their terms of office, groups and organisations.
/// </summary>
public sealed class ActorRegistry
{
    private const int LongestAcronym = 4;

    private readonly FrozenDictionary<string, ActorName[]> _byFirst;
    private readonly FrozenDictionary<string, Country> _countries;

    private ActorRegistry(FrozenDictionary<string, Country> countries, IEnumerable<ActorName> names, RoleList roles)
    {
        (_countries, Roles) = (countries, roles);
        _byFirst = names.Where(name => name.Words.Length > 0)
            .GroupBy(name => name.Words[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(name => name.Words.Length).ToArray());
    }

    internal RoleList Roles { get; }

    /// <param name="own">A user's own actors: their names win over ours of the same time.</param>
    public static ActorRegistry Load(ActorFile? own = null)
    {
        var rows = WordList.Read("actors/countries.tsv").ToList();
        // A de-facto territory shares the code of the state whose ground it is, which stands first by its kind.
        var countries = rows.Where(row => row["kind"] is "state" or "territory")
            .Concat(rows.Where(row => row["kind"] is "historic"))
            .DistinctBy(row => row["code"])
            .ToFrozenDictionary(row => row["code"], row => new Country(row["code"], row["alpha2"], row["name"]));
        var names = rows.SelectMany(row => CountryNames(row, countries))
            .Concat(WordList.Read("actors/people.tsv").SelectMany(row => Names(row, NameKind.Person)))
            .Concat(WordList.Read("actors/groups.tsv").SelectMany(row => Names(row, NameKind.Group)))
            .Concat(WordList.Read("actors/organisations.tsv").SelectMany(row => Names(row, NameKind.Organisation)));
        return new ActorRegistry(countries, own is null ? names : WithOwn(own, names), RoleList.Load());
    }

    private static IEnumerable<ActorName> WithOwn(ActorFile own, IEnumerable<ActorName> names)
    {
        var added = own.Rows.SelectMany(row => Names(row, NameKind.Organisation)).ToList();
        var byWords = added.ToLookup(name => string.Join(' ', name.Words));
        return added.Concat(
            names.Where(name => !byWords[string.Join(' ', name.Words)].Any(winner => winner.Overlaps(name))));
    }

    internal Country? Country(string? code) =>
        code is not null && _countries.TryGetValue(code, out var country) ? country : null;

    /// <summary>Names that start with the folded word, longest first.</summary>
    internal ReadOnlySpan<ActorName> StartingWith(string word) =>
        _byFirst.TryGetValue(word, out var names) ? names : [];

    private static IEnumerable<ActorName> CountryNames(Row row, FrozenDictionary<string, Country> countries)
    {
        string code = row["code"];
        var country = countries.TryGetValue(code, out var known)
            ? known
            : new Country(code, row["alpha2"], row["name"]);
        var government = SidePhrases.Of(country with { Name = row["name"] }, Sector.Gov);
        if (row["kind"] == "de-facto")
        {
            // It has the code of another state, and must not have the id of that state's government.
            government = government with { Id = string.Join('-', FoldedWords.Of(row["name"])) + "-gov" };
        }

        var people = government with { Id = null, Name = row["name"], Sector = null };
        return Called(row.List("aliases").Prepend(row["name"]), NameKind.Country, government)
            .Concat(Called(row.List("adjectives"), NameKind.Adjective, people))
            .Concat(Called(row.List("demonyms"), NameKind.Demonym, people))
            .Concat(Called(row.Optional("capital") is { } capital ? [capital] : [], NameKind.Capital, government))
            .Concat(Called(row.List("metonyms"), NameKind.Metonym, government));

        static IEnumerable<ActorName> Called(IEnumerable<string> words, NameKind kind, Actor actor) =>
            words.Where(word => word != "-").Select(word => Name(word, kind, actor, null, null));
    }

    private static IEnumerable<ActorName> Names(Row row, NameKind kind)
    {
        Sector? sector = row.Optional("sector") is { } code ? Sectors.Parse(row, code) : null;
        var actor = new Actor(row["name"], row["id"], row.Optional("country"), sector);
        return (row.Has("aliases") ? row.List("aliases") : [])
            .Where(alias => alias != "-")
            .Prepend(row["name"])
            .Distinct()
            .Select(alias => Name(alias, kind, actor, TermOfOffice.From(row), TermOfOffice.To(row)));
    }

    private static ActorName Name(string alias, NameKind kind, Actor actor, DateOnly? from, DateOnly? to)
    {
        string bare = alias.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? alias[4..] : alias;
        return new ActorName(FoldedWords.Of(bare), kind, actor, from, to)
        {
            IsAcronym = bare.Count(char.IsLetter) <= LongestAcronym && !bare.Any(char.IsLower),
        };
    }
}
