using System.Globalization;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>How often a test does by chance what it does: more for a measurement than for every build.</summary>
internal static class Times
{
    /// <param name="variable">Of the environment.</param>
    public static int Asked(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int asked)
            ? asked
            : usual;
}
