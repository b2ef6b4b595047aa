namespace Ceasewire.Training.Corpora;

/// <summary>Words before a person's name that are not part of it.</summary>
internal static class Titles
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Prof.", "Professor", "President", "Minister", "Prime",
        "Secretary", "Senator",
        "Sen.", "Gov.", "Governor", "Gen.", "General", "Lt.", "Col.", "Colonel", "Capt.", "Captain", "Maj.", "Major",
        "Sgt.", "Sir",
        "Lady", "Lord", "King", "Queen", "Prince", "Pope", "Rep.", "Congressman", "Chancellor", "Mayor", "Judge",
        "Ambassador",
        "Sheikh", "Shaikh", "Ayatollah", "Imam", "Rev.", "St.", "Chairman", "Commander", "Vice", "Foreign", "Defense",
        "Defence",
    };

    public static bool Contains(string word) => Words.Contains(word);
}
