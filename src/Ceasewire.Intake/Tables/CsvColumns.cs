using System.Collections.Frozen;
using System.Globalization;
using Ceasewire.Intake.Html;

namespace Ceasewire.Intake.Tables;

/// <summary>Which column of a table holds which field.</summary>
internal sealed class CsvColumns
{
    private static readonly FrozenDictionary<string, string> Usual =
        WordTable.Read("columns.tsv").ToFrozenDictionary(
            row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _places = [];

    private CsvColumns()
    {
    }

    /// <returns>Null where a column is not there; the problem then says which.</returns>
    public static CsvColumns? Of(string[] names, ColumnMap? map, out string? problem)
    {
        var columns = new CsvColumns();
        problem = null;
        foreach (var (field, column) in map?.Names ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            int at = Array.FindIndex(names, name => name.Trim().Equals(column, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                problem = $"There is no column '{column}' among: {List(names)}.";
                return null;
            }

            columns._places[field] = at;
        }

        for (int i = 0; map is null && i < names.Length; i++)
        {
            if (Usual.TryGetValue(names[i].Trim(), out string? field))
            {
                columns._places.TryAdd(field, i);
            }
        }

        if (!columns._places.ContainsKey("text"))
        {
            problem = $"No column is named for the text, among: {List(names)}. Say which is: --columns text=NAME.";
            return null;
        }

        return columns;
    }

    public Dictionary<string, string?> Fields(string[] row)
    {
        var fields = _places.ToDictionary(
            place => place.Key,
            place => place.Value < row.Length && !string.IsNullOrWhiteSpace(row[place.Value]) ? row[place.Value] : null);
        if (fields.GetValueOrDefault("published") is { } day && DateText.Find(day) is { } found)
        {
            fields["published"] = found.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return fields;
    }

    private static string List(string[] names) =>
        string.Join(", ", names.Take(20).Select(name => name.Length > 40 ? name[..40] + "…" : name));
}
