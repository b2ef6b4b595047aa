using System.Globalization;

namespace Ceasewire.Benchmarks;

/// <summary>Prints what was measured, a figure a line.</summary>
internal static class Figures
{
    public static void Print(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-12} {value,10:F2} {unit}"));
}
