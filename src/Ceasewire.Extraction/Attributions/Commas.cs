using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Whether a text lost its commas on its way here, so that their absence tells nothing.</summary>
internal static class Commas
{
    /// <summary>News has a comma every twenty words or so.</summary>
    private const int MostWordsPerComma = 150;

    private const int FewestWords = 60;

    public static bool AreLost(Analysis analysis)
    {
        int commas = 0;
        for (int token = 0; token < analysis.Count; token++)
        {
            commas += analysis.Form(token) is "," ? 1 : 0;
        }

        return analysis.Count >= FewestWords && commas * MostWordsPerComma < analysis.Count;
    }
}
