using System.Text.Json;
using Ceasewire.Extraction.Attributions.Labels;
using Ceasewire.Text;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Attributions;

/// <summary>A marked article as the language core reads it.</summary>
/// <param name="Origin">The same for all forms of one text.</param>
internal sealed record MarkedNews(Analysis Analysis, IReadOnlyList<MarkedFrame> Frames, uint Origin)
{
    private static readonly FrameRole[] Roles = [FrameRole.Content, FrameRole.Source, FrameRole.Cue];

    /// <summary>Some texts of the web lost their commas and apostrophes: one article in so many is read so too.</summary>
    private const int LostEvery = 4;

    /// <param name="path">JSON Lines, gzipped.</param>
    public static IEnumerable<MarkedNews> ReadAll(string path, Func<string, Analysis> read)
    {
        int at = 0;
        foreach (string line in Gold.Lines(path))
        {
            using var article = JsonDocument.Parse(line);
            string text = article.RootElement.GetProperty("text").GetString()!;
            var attributions = article.RootElement.GetProperty("attributions");
            uint origin = TokenSigns.Hash(text);
            yield return Of(read(text), attributions, offset => offset) with { Origin = origin };
            if (at++ % LostEvery == 0)
            {
                var lost = new LostMarks(text);
                yield return Of(read(lost.Text), attributions, lost.Offset) with { Origin = origin };
            }
        }
    }

    private static MarkedNews Of(Analysis analysis, JsonElement attributions, Func<int, int> offset)
    {
        var frames = new Dictionary<int, MarkedFrame>();
        foreach (var attribution in attributions.EnumerateArray())
        {
            if (HeadOf(analysis, Words(analysis, attribution, FrameRole.Cue, offset)) is { } head)
            {
                var window = FrameFeatures.Window(analysis, head);
                var roles = new FrameRole[window.Length];
                foreach (var role in Roles)
                {
                    Fill(analysis, roles, window, role, Words(analysis, attribution, role, offset));
                }

                roles[head - window.Start] = FrameRole.Cue;
                KeepAroundHead(roles, head - window.Start);
                frames.TryAdd(head, new(head, FrameLabels.Of(roles)));
            }
        }

        return new(analysis, [.. frames.Values], 0);
    }

    private static HashSet<int> Words(
        Analysis analysis, JsonElement attribution, FrameRole role, Func<int, int> offset)
    {
        var document = analysis.Document;
        var words = new HashSet<int>();
        foreach (var piece in attribution.GetProperty(role.ToString().ToLowerInvariant()).EnumerateArray())
        {
            var (start, end) = (offset(piece[0].GetInt32()), offset(piece[1].GetInt32()));
            for (int token = FirstFrom(document, start); token < analysis.Count; token++)
            {
                if (document.CodePointOf(document.Tokens[token].Start) >= end)
                {
                    break;
                }

                words.Add(token);
            }
        }

        return words;
    }

    private static int FirstFrom(Document document, int codePoint)
    {
        int low = 0, high = document.Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            bool isBefore = document.CodePointOf(document.Tokens[middle].End) <= codePoint;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The word of a cue that the rest of the sentence governs, a verb where there is one.</summary>
    private static int? HeadOf(Analysis analysis, HashSet<int> cue) => cue
        .Where(token => !cue.Contains(analysis.Head(token)) && CueFeatures.IsCandidate(analysis, token))
        .OrderBy(token => analysis.Upos(token) switch
        {
            Upos.Verb => 0,
            Upos.Noun => 1,
            Upos.Adjective => 2,
            Upos.Adverb => 3,
            _ => 4,
        })
        .ThenBy(token => token)
        .Select(token => (int?)token).FirstOrDefault();

    /// <summary>Marks at the edges of a stretch are no part of it, marks inside it are.</summary>
    private static void Fill(
        Analysis analysis,
        FrameRole[] roles,
        TokenRange window,
        FrameRole role,
        HashSet<int> words)
    {
        int last = -1;
        for (int i = 0; i < roles.Length; i++)
        {
            bool isMark = analysis.Upos(window.Start + i) == Upos.Punctuation;
            if (words.Contains(window.Start + i) && (!isMark || role == FrameRole.Cue))
            {
                roles.AsSpan(last < 0 ? i : last, last < 0 ? 1 : i + 1 - last).Fill(role);
                last = i;
            }
            else if (!isMark)
            {
                last = -1;
            }
        }
    }

    private static void KeepAroundHead(FrameRole[] roles, int head)
    {
        int start = head, end = head;
        while (start > 0 && roles[start - 1] == FrameRole.Cue)
        {
            start--;
        }

        while (end + 1 < roles.Length && roles[end + 1] == FrameRole.Cue)
        {
            end++;
        }

        for (int i = 0; i < roles.Length; i++)
        {
            roles[i] = roles[i] == FrameRole.Cue && (i < start || i > end) ? FrameRole.Outside : roles[i];
        }
    }
}

/// <param name="Head">The cue's head.</param>
/// <param name="Labels">One a word of its window.</param>
internal sealed record MarkedFrame(int Head, byte[] Labels);
