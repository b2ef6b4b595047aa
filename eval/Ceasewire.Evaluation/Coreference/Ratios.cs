namespace Ceasewire.Evaluation.Coreference;

/// <summary>Precision and recall that count their hits each in its own way.</summary>
internal readonly record struct Ratios(double FoundHits, double Found, double GoldHits, double Gold)
{
    public double Precision => Found == 0 ? 0 : FoundHits / Found;

    public double Recall => Gold == 0 ? 0 : GoldHits / Gold;

    public double F1 => FoundHits == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Ratios operator +(Ratios a, Ratios b) =>
        new(a.FoundHits + b.FoundHits, a.Found + b.Found, a.GoldHits + b.GoldHits, a.Gold + b.Gold);

    public override string ToString() =>
        FormattableString.Invariant($"P {100 * Precision:F1}, R {100 * Recall:F1}, {Gold} gold");
}
