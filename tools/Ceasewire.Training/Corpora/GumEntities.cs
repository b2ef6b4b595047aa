using Ceasewire.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>
/// Names among the mentions that GUM marks in the last column of its words: those whose head is a proper noun.
/// </summary>
internal static class GumEntities
{
    private const int Unknown = -1;

    public static int[] Read(List<string[]> words)
    {
        // A proper noun outside all names may still be part of one (a product, a nationality): nothing is learned from
        // it. In treebanks that mark no mentions it still shows which words are no names.
        int[] marks = [.. words.Select((_, word) => MayBeInName(words, word) ? Unknown : 0)];
        int named = 0;
        foreach (var (start, end, type, head) in Mentions(words)
            .OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End))
        {
            if (KindOf(type) is { } kind && head < end && IsProper(words[head]) && head >= named)
            {
                var (from, to) = NameAround(words, Math.Max(start, named), end, head);
                NameCorpus.Mark(marks, from, to, kind);
                named = to;
            }
        }

        return marks;
    }

    private static EntityKind? KindOf(string type) => type switch
    {
        "person" => EntityKind.Person,
        "organization" => EntityKind.Organization,
        "place" => EntityKind.Place,
        "event" => EntityKind.Event,
        _ => null,
    };

    private static bool MayBeInName(List<string[]> words, int word) =>
        IsProper(words[word])
        || (words[word][4] is "JJ" or "GW" or "ADD" or "FW" && char.IsUpper(words[word][1][0]))
        || (word > 0 && word + 1 < words.Count && IsProper(words[word + 1])
            && (IsLink(words[word]) || words[word][1] is "and" or "&" or "." or "," or "'s" or "’s"));

    private static bool IsProper(string[] cells) => cells[4].StartsWith("NNP", StringComparison.Ordinal);

    // The proper nouns about the head, with "of", "and", "the" and hyphens between them, without a title before.
    private static (int Start, int End) NameAround(List<string[]> words, int first, int last, int head)
    {
        int start = head, end = head + 1;
        while (start > first
            && (IsProper(words[start - 1])
                || (start - 1 > first && IsLink(words[start - 1]) && IsProper(words[start - 2]))))
        {
            start--;
        }

        while (end < last
            && (IsProper(words[end]) || (end + 1 < last && IsLink(words[end]) && IsProper(words[end + 1]))))
        {
            end++;
        }

        while (start < end - 1 && Titles.Contains(words[start][1]))
        {
            start++;
        }

        return (start, end);
    }

    private static bool IsLink(string[] cells) => cells[1] is "of" or "the" or "-" or "for" or "al";

    // "(6-person-new-nnnnn-cf1-1,2,4-coref" opens mention 6, whose head is its word 1; "6)" closes it; "(6-…)" does
    // both.
    private static IEnumerable<(int Start, int End, string Type, int Head)> Mentions(List<string[]> words)
    {
        var open = new Dictionary<string, Stack<(int Start, string[] Fields)>>();
        for (int word = 0; word < words.Count; word++)
        {
            string entity = words[word][9].Split('|')
                .FirstOrDefault(cell => cell.StartsWith("Entity=", StringComparison.Ordinal)) ?? "Entity=";
            string pieces = entity["Entity=".Length..]
                .Replace("(", " (", StringComparison.Ordinal).Replace(")", ") ", StringComparison.Ordinal);
            foreach (string piece in pieces.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] fields = piece.Trim('(', ')').Split('-');
                if (piece[0] == '(')
                {
                    (open.TryGetValue(fields[0], out var stack) ? stack : open[fields[0]] = new()).Push((word, fields));
                }

                if (piece[^1] == ')' && open.TryGetValue(fields[0], out var opened) && opened.TryPop(out var mention)
                    && mention.Fields.Length > 5 && int.TryParse(mention.Fields[5].Split(',')[0], out int head))
                {
                    yield return (mention.Start, word + 1, mention.Fields[1], mention.Start + head - 1);
                }
            }
        }
    }
}
