using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ceasewire.Extraction.Parties;

/// <summary>What is wrong with a line of an <see cref="ActorFile"/>; lines count from 1.</summary>
public sealed record ActorProblem(int Line, string Message);

/// <summary>
/// A user's own actors, in the columns of data/actors/groups.tsv. Names in it win over those of the registry that mean
/// someone else in the same time.
/// </summary>
public sealed class ActorFile
{
    private static readonly string[] Required = ["id", "name", "country", "sector"];

    private static readonly string[] Optional = ["aliases", "from", "to", "kin", "role"];

    private static readonly string[] DateFormats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    private ActorFile(string version, ImmutableArray<Row> rows, ImmutableArray<ActorProblem> problems) =>
        (Version, Rows, Problems) = (version, rows, problems);

    /// <summary>A hash of the text, so that a reading tells with which actors it was made.</summary>
    public string Version { get; }

    /// <summary>Empty where the file is in order; in the order of lines.</summary>
    public ImmutableArray<ActorProblem> Problems { get; }

    internal ImmutableArray<Row> Rows { get; }

    /// <param name="name">What the file is called in messages.</param>
    public static ActorFile Parse(string name, string text)
    {
        var problems = ImmutableArray.CreateBuilder<ActorProblem>();
        var rows = ReadRows(name, text, problems);
        var countries = WordList.Read("actors/countries.tsv").Select(row => row["code"]).ToHashSet();
        var sound = rows.Where(row => IsSound(row, countries, problems)).ToList();
        AddAmbiguities(sound, problems);
        string version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
        return new ActorFile(version, [.. sound], [.. problems.OrderBy(problem => problem.Line)]);
    }

    private static List<Row> ReadRows(string name, string text, ImmutableArray<ActorProblem>.Builder problems)
    {
        var rows = new List<Row>();
        string[]? columns = null;
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split('\t');
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i][0] == '#')
            {
                continue;
            }

            if (columns is null)
            {
                columns = [.. cells.Select(cell => cell.Trim())];
                problems.AddRange(ProblemsOf(columns).Select(message => new ActorProblem(i + 1, message)));
                if (problems.Count > 0)
                {
                    return rows;
                }
            }
            else if (cells.Length > columns.Length)
            {
                problems.Add(new(i + 1, $"{cells.Length} cells in {columns.Length} columns"));
            }
            else
            {
                rows.Add(new Row(name, i + 1, columns, cells));
            }
        }

        if (columns is null)
        {
            problems.Add(new(1, "no line names the columns: " + string.Join(", ", Required.Concat(Optional))));
        }

        return rows;
    }

    private static IEnumerable<string> ProblemsOf(string[] columns) =>
        Required.Except(columns).Select(column => $"no column '{column}' (columns are separated by tabs)")
            .Concat(columns.Except(Required).Except(Optional).Select(column => $"unknown column '{column}'"))
            .Concat(
                columns
                    .CountBy(column => column)
                    .Where(pair => pair.Value > 1)
                    .Select(pair => $"column '{pair.Key}' stands twice"));

    private static bool IsSound(Row row, HashSet<string> countries, ImmutableArray<ActorProblem>.Builder problems)
    {
        int before = problems.Count;
        void Check(bool holds, string message)
        {
            if (!holds)
            {
                problems.Add(new(row.Line, message));
            }
        }

        string id = row["id"], country = row["country"], sector = row["sector"];
        Check(id.Length > 0 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
            $"id '{id}' is not of small letters, digits and hyphens");
        Check(FoldedWords.Of(row["name"]).Length > 0, "no name");
        Check(country is "-" or "IGO" or "NGO" || countries.Contains(country),
            $"country '{country}' is no ISO 3166-1 alpha-3 code, IGO, NGO or -");
        Check(sector == "-" || Enum.GetNames<Records.Sector>().Contains(sector, StringComparer.OrdinalIgnoreCase),
            $"sector '{sector}' is not known");
        bool dated = IsDate(row, "from") && IsDate(row, "to");
        Check(IsDate(row, "from"), $"from '{Cell(row, "from")}' is no date (2016, 2016-12 or 2016-12-08)");
        Check(IsDate(row, "to"), $"to '{Cell(row, "to")}' is no date (2016, 2016-12 or 2016-12-08)");
        Check(!dated || !(TermOfOffice.From(row) > TermOfOffice.To(row)), "ends before it begins");
        return problems.Count == before;
    }

    private static string? Cell(Row row, string column) => row.Has(column) ? row.Optional(column) : null;

    private static bool IsDate(Row row, string column) =>
        Cell(row, column) is not { } text
        || DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>One name may not mean two actors in one time.</summary>
    private static void AddAmbiguities(List<Row> rows, ImmutableArray<ActorProblem>.Builder problems)
    {
        var byName = new Dictionary<string, List<Row>>();
        foreach (var row in rows)
        {
            foreach (string name in Names(row))
            {
                string key = string.Join(' ', FoldedWords.Of(name));
                if (!byName.TryGetValue(key, out var others))
                {
                    byName.Add(key, others = []);
                }

                foreach (var other in others.Where(other => other["id"] != row["id"] && Overlap(row, other)).Take(1))
                {
                    problems.Add(
                        new(row.Line, $"'{name}' also names {other["id"]} (line {other.Line}) in the same time"));
                }

                others.Add(row);
            }
        }
    }

    private static IEnumerable<string> Names(Row row) =>
        (row.Has("aliases") ? row.List("aliases") : []).Where(alias => alias != "-").Prepend(row["name"]);

    private static bool Overlap(Row one, Row other) =>
        !(TermOfOffice.From(one) > TermOfOffice.To(other)) && !(TermOfOffice.From(other) > TermOfOffice.To(one));
}
