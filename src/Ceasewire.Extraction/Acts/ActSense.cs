using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// One sense of a verb, event noun or predicate: what act it names, when, and where its parties stand.
/// </summary>
internal sealed record ActSense(
    ClaimType Type,
    string? Mode,
    string? Cameo,
    RoleSource Actor,
    RoleSource Recipient,
    FigureKind? Figure,
    ActTraits Traits,
    Matter? About)
{
    /// <summary>
    /// Particles, prepositions and governed forms, one of which must be there; empty where nothing is asked.
    /// </summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>Whether the sense also holds with none of <see cref="With"/>.</summary>
    public bool WithNothing { get; init; }

    public ArgumentTest Subject { get; init; } = ArgumentTest.Free;

    public ArgumentTest Object { get; init; } = ArgumentTest.Free;

    public bool Has(ActTraits trait) => (Traits & trait) != ActTraits.None;

    public static ActSense Parse(Row row)
    {
        var traits = ActTraits.None;
        Matter? about = null;
        foreach (string cell in row.List("traits"))
        {
            if (cell.StartsWith("about:", StringComparison.Ordinal))
            {
                about = Enum.Parse<Matter>(cell.AsSpan(6), ignoreCase: true);
            }
            else if (cell != "-")
            {
                traits |= Trait(row, cell);
            }
        }

        string[] with = row.List("with");
        return new ActSense(
            Enum.Parse<ClaimType>(row["type"], ignoreCase: true),
            row.Optional("mode"),
            row.Optional("cameo"),
            RoleSource.Parse(row.List("actor")),
            RoleSource.Parse(row.List("recipient")),
            row.Optional("figure") is { } figure ? Enum.Parse<FigureKind>(figure, ignoreCase: true) : null,
            traits,
            about)
        {
            With = [.. with.Where(word => word != "-")],
            WithNothing = with.Contains("-"),
        };
    }

    private static ActTraits Trait(Row row, string cell)
    {
        string name = cell.Split(':')[0].Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse<ActTraits>(name, ignoreCase: true, out var trait)
            ? trait
            : throw row.Wrong($"no trait '{cell}'");
    }
}
