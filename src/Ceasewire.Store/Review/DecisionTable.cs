using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ceasewire.Ledger;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational;
using Dapper;

namespace Ceasewire.Store.Review;

/// <summary>Keeps what reviewers decide, each in the log under its reviewer's name.</summary>
internal sealed class DecisionTable(Database database, Custody custody)
{
    /// <returns>The decision as it is stored: when this returns it outlives a crash of the program.</returns>
    public async Task<Decision> AddAsync(Draft draft, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var transaction = database.BeginWriting();
        string at = UtcTime.Text(custody.Time.GetUtcNow());
        long key = await database.Connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO decision (claim, article, at, reviewer, ruling, amendment)
            VALUES (@Claim, @Article, @at, @Reviewer, @ruling, @amendment) RETURNING key
            """,
            new
            {
                draft.Claim,
                draft.Article,
                at,
                draft.Reviewer,
                ruling = Terms.Of(draft.Ruling),
                amendment = draft.Amended.IsEmpty
                    ? null
                    : JsonSerializer.Serialize(draft.Amended, AmendmentJson.Default.ImmutableArrayAmendedField),
            },
            transaction);
        new LogWriter(database, transaction, custody with { Custodian = draft.Reviewer })
            .Append(LogKind.DecisionMade, key);
        transaction.Commit();
        return new(key, draft.Claim, draft.Article, at, draft.Reviewer, draft.Ruling, draft.Amended);
    }

    /// <summary>Every decision, in the order in which they were made.</summary>
    public async Task<ImmutableArray<Decision>> AllAsync(CancellationToken cancellation) =>
    [
        .. (await database.Connection.QueryAsync<Row>(new CommandDefinition(
            "SELECT key, claim, article, at, reviewer, ruling, amendment FROM decision ORDER BY key",
            cancellationToken: cancellation))).Select(row => new Decision(
                row.Key,
                row.Claim,
                row.Article,
                row.At,
                row.Reviewer,
                Enum.Parse<Ruling>(row.Ruling, ignoreCase: true),
                row.Amendment is null
                    ? []
                    : JsonSerializer.Deserialize(row.Amendment, AmendmentJson.Default.ImmutableArrayAmendedField))),
    ];

    private sealed record Row(
        long Key, string Claim, string Article, string At, string Reviewer, string Ruling, string? Amendment);
}

/// <summary>Amendments as they are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ImmutableArray<AmendedField>))]
internal sealed partial class AmendmentJson : JsonSerializerContext;
