using System.Globalization;
using Npgsql;

namespace Ceasewire.Store.Postgres;

/// <summary>
/// Where a ledger is on a server: <c>postgres://USER@HOST:PORT/DATABASE</c>, with <c>?schema=</c>, <c>?originals=</c>
/// (the folder of the originals) and <c>?host=</c> (the folder of a Unix socket). A password is better left to
/// PGPASSWORD or PGPASSFILE.
/// </summary>
internal sealed record PostgresAddress
{
    private const int DefaultPort = 5432;
    private const int Statements = 100;
    private const int PatienceSeconds = 600;

    /// <summary>What to call it in messages: never with the password.</summary>
    public required string Name { get; init; }

    public required string Connection { get; init; }

    public required string Originals { get; init; }

    public string? Schema { get; init; }

    public static bool IsOne(string ledger) =>
        ledger.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || ledger.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">It is none; the message does not repeat it, for it may hold a password.</exception>
    public static PostgresAddress Parse(string ledger)
    {
        if (!Uri.TryCreate(ledger, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
        {
            throw new InvalidDataException(
                "The ledger's address is none. Write it as postgres://USER@HOST/DATABASE");
        }

        var settings = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part.ElementAtOrDefault(1) ?? ""));
        if (settings.Keys.FirstOrDefault(key => key is not ("schema" or "originals" or "host")) is { } unknown)
        {
            throw new InvalidDataException(
                $"The ledger's address has a setting '{unknown}'; schema, originals and host are known.");
        }

        string database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        string[] user = uri.UserInfo.Split(':', 2);
        string? schema = settings.GetValueOrDefault("schema");
        int port = uri.Port > 0 ? uri.Port : DefaultPort;
        string host = settings.GetValueOrDefault("host") ?? (uri.Host.Length > 0 ? uri.Host : "localhost");
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Port = port,
            Database = database,
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : Environment.UserName,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            SearchPath = schema is null ? null : $"{Quoted(schema)},public",
            ApplicationName = "ceasewire",
            Pooling = false,
            MaxAutoPrepare = Statements,
            AutoPrepareMinUsages = 2,
            CommandTimeout = PatienceSeconds,
        };
        return new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"postgres://{connection.Username}@{host}:{port}/{database}")
                + (schema is null ? "" : $"?schema={schema}"),
            Connection = connection.ToString(),
            Schema = schema is null ? null : Quoted(schema),
            Originals = settings.GetValueOrDefault("originals") ?? $"{schema ?? database}.originals",
        };
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
