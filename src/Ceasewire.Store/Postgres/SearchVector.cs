using System.Globalization;
using System.Text;

namespace Ceasewire.Store.Postgres;

/// <summary>
/// Words of texts and of what is searched for, as a server's types write them. Words are runs of letters and digits
/// without case and accents, as in SQLite's unicode61, and not as a server's dictionaries have it: a ledger finds the
/// same in every database.
/// </summary>
internal static class SearchVector
{
    // What a tsvector takes.
    private const int LastPosition = 16_383;
    private const int MostLetters = 400_000;

    /// <summary>Between title and text: no phrase reaches over it.</summary>
    private const int Gap = 2;

    public static string Of(string? title, string text)
    {
        var vector = new StringBuilder();
        HashSet<string> known = new(StringComparer.Ordinal);
        int letters = 0;
        int position = 0;
        foreach (string part in (string[])[title ?? "", text])
        {
            foreach (var word in SearchWord.In(part))
            {
                position = Math.Min(position + 1, LastPosition);
                letters += known.Add(word.Text) ? word.Text.Length : 0;
                if (letters > MostLetters)
                {
                    return vector.ToString();
                }

                vector.Append(CultureInfo.InvariantCulture, $"'{word.Text}':{position} ");
            }

            position += Gap;
        }

        return vector.ToString();
    }

    /// <summary>All words must occur; what is one for the user and several for us occurs as a phrase.</summary>
    /// <returns>Null where there is no word.</returns>
    public static string? Query(string words)
    {
        string query = string.Join(
            " & ",
            words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => string.Join(" <-> ", SearchWord.In(word).Select(part => $"'{part.Text}'")))
                .Where(phrase => phrase.Length > 0)
                .Select(phrase => $"({phrase})"));
        return query.Length == 0 ? null : query;
    }
}
