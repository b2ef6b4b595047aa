using System.Collections.Immutable;

namespace Ceasewire.Intake;

/// <summary>Which column of a table holds which field of an article: "text=body, published=date".</summary>
public sealed record ColumnMap(ImmutableSortedDictionary<string, string> Names)
{
    /// <summary>The fields that a column may be named for.</summary>
    public static ImmutableArray<string> Fields { get; } =
        ["name", "text", "published", "title", "outlet", "url", "byline", "language"];

    /// <returns>Null where it is no such list; the reason then says why.</returns>
    public static ColumnMap? Parse(string written, out string? reason)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string part in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair is not [var field, { Length: > 0 } column] || !Fields.Contains(field))
            {
                reason = $"'{part}' maps no column. Write FIELD=COLUMN, where FIELD is one of {string.Join(", ", Fields)}.";
                return null;
            }

            names[field] = column;
        }

        reason = names.ContainsKey("text") ? null : "No column is mapped to text. Write text=COLUMN.";
        return reason is null ? new(names.ToImmutable()) : null;
    }
}
