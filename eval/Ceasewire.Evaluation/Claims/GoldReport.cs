using System.Collections.Immutable;
using System.Text.Json;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Claims;

/// <summary>One annotated report. Spans are UTF-16 offsets into its text.</summary>
internal sealed record GoldReport(
    string Name,
    string Text,
    ImmutableArray<GoldClaim> Claims,
    ImmutableArray<GoldNotice> Notices)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The day it appeared, "2016-12-08"; null where nothing tells.</summary>
    public string? Published { get; init; }

    /// <summary>All reports of a folder that holds NAME.txt and NAME.gold.json, ordered by name.</summary>
    public static ImmutableArray<GoldReport> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal).Select(Read)];

    private static GoldReport Read(string path)
    {
        string name = Path.GetFileName(path).Replace(".gold.json", "", StringComparison.Ordinal);
        string text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, name + ".txt"));
        var gold = JsonSerializer.Deserialize<GoldFile>(File.ReadAllText(path), Json)
            ?? throw new InvalidDataException($"{path} is empty.");
        return new GoldReport(name, text, gold.Claims, gold.Notices.IsDefault ? [] : gold.Notices)
        {
            Published = gold.Published,
        };
    }

    private sealed record GoldFile(
        string? Published, ImmutableArray<GoldClaim> Claims, ImmutableArray<GoldNotice> Notices);
}

internal sealed record GoldClaim(
    string Trigger,
    string Type,
    string? About,
    string? Status,
    ImmutableArray<GoldParty> Actors,
    ImmutableArray<GoldParty> Recipients,
    ImmutableArray<GoldParty> Attribution,
    GoldTime? Time,
    GoldPlace? Place,
    ImmutableArray<GoldFigure> Figures)
{
    public int Occurrence { get; init; } = 1;

    public bool Optional { get; init; }

    public ImmutableArray<string> Also { get; init; } = [];

    public bool Allows(ClaimType type)
    {
        string name = type.ToString().ToUpperInvariant();
        return name == Type || Also.Contains(name);
    }
}

internal sealed record GoldParty(string Text)
{
    public string Code { get; init; } = "--- ---";

    public string Refers { get; init; } = "";

    public bool Orphan { get; init; }
}

internal sealed record GoldTime(string Text, string? Edtf);

internal sealed record GoldPlace(string Text, string? Name);

internal sealed record GoldFigure(string What, string Text, double? Low, double? High);

internal sealed record GoldNotice(string Kind, string Quote);
