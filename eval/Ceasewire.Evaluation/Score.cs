namespace Ceasewire.Evaluation;

/// <summary>One line of the table in SCORES.md.</summary>
/// <param name="Measure">What is measured, on what: "time, wikiwars16".</param>
/// <param name="Row">Which figure of it: "strict F1".</param>
/// <param name="Value">The figure as printed: "85.3".</param>
/// <param name="Note">Counts behind it, or what it is to be compared with.</param>
public sealed record Score(string Measure, string Row, string Value, string Note);

/// <summary>Hits, system and gold counts of one figure.</summary>
public readonly record struct Counts(double Hits, double System, double Gold)
{
    public double Precision => System == 0 ? 0 : Hits / System;

    public double Recall => Gold == 0 ? 0 : Hits / Gold;

    public double F1 => Hits == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Counts operator +(Counts a, Counts b) => new(a.Hits + b.Hits, a.System + b.System, a.Gold + b.Gold);

    /// <summary>The F1 as a line of the table, in percent.</summary>
    public Score ToScore(string measure, string row) => new(
        measure,
        row,
        FormattableString.Invariant($"{100 * F1:F1}"),
        FormattableString.Invariant($"P {100 * Precision:F1}, R {100 * Recall:F1}, {Gold} gold"));
}
