namespace Ceasewire.Intake.Warc;

/// <summary>Lines "Name: value" up to an empty one, as records and responses have them.</summary>
internal sealed class HeaderFields
{
    private const int LongestLine = 64 * 1024;
    private const int MostLines = 500;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <returns>Null where the lines do not end.</returns>
    public static HeaderFields? Read(ByteReader reader)
    {
        var fields = new HeaderFields();
        string? last = null;
        for (int i = 0; i < MostLines && reader.ReadText(LongestLine) is { } line; i++)
        {
            if (line.Length == 0)
            {
                return fields;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null)
            {
                fields._values[last] += " " + line.Trim();
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim();
                fields._values.TryAdd(last, line[(colon + 1)..].Trim());
            }
        }

        return null;
    }
}
