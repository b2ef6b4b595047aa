namespace Ceasewire.Text;

/// <summary>Brackets and quotation marks inside a phrase.</summary>
public static class Brackets
{
    /// <summary>Whether a token closes a bracket or quotation that opens after <paramref name="start"/> or there.</summary>
    public static bool ClosesWithin(this Analysis analysis, int start, int token)
    {
        string opening = analysis.Form(token) switch
        {
            ")" => "(",
            "]" => "[",
            "”" => "“",
            "\"" => "\"",
            _ => "",
        };
        for (int at = token - 1; opening.Length > 0 && at >= start; at--)
        {
            if (analysis.Form(at).SequenceEqual(opening))
            {
                return true;
            }
        }

        return false;
    }
}
