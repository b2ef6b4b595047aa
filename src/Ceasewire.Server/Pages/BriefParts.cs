using System.Collections.Immutable;
using Ceasewire.Ledger.Briefs;

namespace Ceasewire.Server.Pages;

/// <summary>Parts of long sections.</summary>
internal static class BriefParts
{
    public static int Lines(this IEnumerable<Group> groups) => groups.Sum(group => group.Lines.Length);

    /// <returns>Some lines, under their headings.</returns>
    public static IEnumerable<Group> Part(this IEnumerable<Group> groups, int skip, int take)
    {
        foreach (var group in groups)
        {
            var lines = group.Lines.Skip(skip).Take(take).ToImmutableArray();
            skip = Math.Max(0, skip - group.Lines.Length);
            take -= lines.Length;
            if (!lines.IsEmpty)
            {
                yield return group with { Lines = lines };
            }
        }
    }
}
