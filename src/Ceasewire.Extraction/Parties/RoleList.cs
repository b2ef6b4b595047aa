using System.Collections.Frozen;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;

/// <summary>Role words by their last word, longest phrase first.</summary>
internal sealed class RoleList
{
    private readonly FrozenDictionary<string, Role[]> _byLast;
    private readonly FrozenDictionary<string, Role[]> _modifiers;
    private readonly FrozenSet<string> _links;
    private readonly FrozenSet<string> _elsewhere;

    private RoleList(IReadOnlyList<Role> roles)
    {
        _byLast = ByLast(roles.Where(role => role.Kind is < RoleKind.Modifier or RoleKind.Craft or RoleKind.Leader));
        _modifiers = ByLast(roles.Where(role => role.Kind == RoleKind.Modifier));
        _links = Words(roles, RoleKind.Link);
        _elsewhere = Words(roles, RoleKind.Elsewhere);
    }

    public static RoleList Load() => new([.. WordList.Read("actors/roles.tsv").SelectMany(Parse)]);

    /// <returns>The longest role phrase that ends at the token, or null.</returns>
    public Role? EndingAt(Analysis analysis, int token) => Longest(_byLast, analysis, token);

    /// <returns>The longest modifier that ends at the token: "rebel", "pro-government"; or null.</returns>
    public Role? ModifierAt(Analysis analysis, int token) => Longest(_modifiers, analysis, token);

    /// <summary>Whether the word says that the name before it only backs or leads: "Iran-backed".</summary>
    public bool IsLink(string lower) => _links.Contains(lower);

    /// <summary>Whether whom the word stands beside is not of the report's own country: "world leaders".</summary>
    public bool IsElsewhere(string lower) => _elsewhere.Contains(lower);

    private static FrozenSet<string> Words(IReadOnlyList<Role> roles, RoleKind kind) =>
        roles.Where(role => role.Kind == kind).Select(role => role.Words[0]).ToFrozenSet();

    /// <summary>By the word as it stands, else by its lemma: "freedom fighters" is a phrase, "fighter" a word.</summary>
    private static Role? Longest(FrozenDictionary<string, Role[]> byLast, Analysis analysis, int token) =>
        Longest(byLast, analysis, token, analysis.Lower(token))
        ?? Longest(byLast, analysis, token, analysis.Lemma(token));

    private static Role? Longest(FrozenDictionary<string, Role[]> byLast, Analysis analysis, int token, string last)
    {
        if (!byLast.TryGetValue(last, out var roles))
        {
            return null;
        }

        foreach (var role in roles)
        {
            if (Matches(analysis, token, role.Words))
            {
                return role;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Role[]> ByLast(IEnumerable<Role> roles) =>
        roles
            .GroupBy(role => role.Words[^1])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(role => role.Words.Length).ToArray());

    private static bool Matches(Analysis analysis, int last, string[] words)
    {
        int token = last;
        for (int i = words.Length - 2; i >= 0; i--)
        {
            token--;
            if (token >= 0 && analysis.Lower(token) == "-")
            {
                token--;
            }

            if (token < 0 || analysis.Lower(token) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Role> Parse(Row row)
    {
        Sector? sector = row.Optional("sector") is { } code ? Sectors.Parse(row, code) : null;
        var kind = Enum.TryParse<RoleKind>(row["kind"], ignoreCase: true, out var known)
            ? known
            : throw row.Wrong($"no kind '{row["kind"]}'");
        return row.List("words")
            .Select(words => new Role(FoldedWords.Of(words), sector, kind, row.Optional("country")));
    }
}
