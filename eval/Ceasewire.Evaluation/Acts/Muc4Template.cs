using System.Collections.Immutable;
using System.Text.Json;

namespace Ceasewire.Evaluation.Acts;

/// <summary>An incident in GTT's form: entities by role, each a set of mentions, normalised.</summary>
internal sealed record Muc4Template(string Kind, ImmutableArray<ImmutableArray<string[]>> Roles)
{
    public static ImmutableArray<string> RoleNames { get; } = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"];

    public static Muc4Template Of(JsonElement template) => new(
        template.GetProperty("incident_type").GetString()!,
        [.. RoleNames.Select(role => template.GetProperty(role).EnumerateArray().Select(Mentions).ToImmutableArray())]);

    private static string[] Mentions(JsonElement entity) =>
        [.. entity.EnumerateArray().Select(mention => Normal(mention[0].GetString()!))];

    /// <summary>As GTT's scorer: small letters, without punctuation and articles.</summary>
    private static string Normal(string words)
    {
        string bare = string.Concat(words.ToLowerInvariant().Where(letter => !char.IsAscii(letter)
            || !(char.IsPunctuation(letter) || char.IsSymbol(letter))));
        return string.Join(
            ' ',
            bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("a" or "an" or "the")));
    }
}
