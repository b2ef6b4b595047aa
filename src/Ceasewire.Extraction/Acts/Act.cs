using System.Collections.Immutable;
using Ceasewire.Extraction.Parties;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>An act that a rule read: what is done, to whom, and whether it is said to have happened.</summary>
/// <param name="Rule">The rule's id: "truce.reject.active".</param>
/// <param name="Head">Token that carries the act: the verb or event noun.</param>
/// <param name="Trigger">The shortest words that name it.</param>
/// <param name="Clause">What it is quoted with.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Cameo">The nearest CAMEO code.</param>
/// <param name="Condition">The words of the condition where the status is conditional.</param>
/// <param name="Reasons">Short notes on what was read and why, for the user.</param>
public sealed record Act(
    string Rule,
    int Head,
    TokenRange Trigger,
    TokenRange Clause,
    ClaimType Type,
    string? Mode,
    string? Cameo,
    Matter? About,
    ClaimStatus Status,
    TokenRange? Condition,
    ImmutableArray<PartyMention> Actors,
    ImmutableArray<PartyMention> Recipients,
    ImmutableArray<ActFigure> Figures,
    ImmutableArray<string> Reasons);

/// <summary>A figure bound to the act it belongs to.</summary>
public sealed record ActFigure(
    FigureKind What,
    TokenRange Words,
    double? Low,
    double? Best,
    double? High,
    bool Approximate);
