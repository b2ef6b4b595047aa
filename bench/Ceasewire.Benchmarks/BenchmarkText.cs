namespace Ceasewire.Benchmarks;

/// <summary>A report of our own to measure on.</summary>
internal static class BenchmarkText
{
    public const string Report = """
        Government forces shelled two districts of Aleppo on Monday, killing at least 12 people, a monitoring group said.
        The foreign minister told reporters that his government would accept a ceasefire only if the rebels left the city.
        “We have agreed to nothing,” a rebel commander said by telephone, adding that fighters still held the old market.
        Russia and Turkey were to hold talks in Ankara on Wednesday about the evacuation of the wounded.
        Rescue workers evacuated almost 200 civilians overnight, according to the Red Crescent.

        """;
}
