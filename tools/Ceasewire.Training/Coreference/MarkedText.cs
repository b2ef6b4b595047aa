using System.Collections.Immutable;
using Ceasewire.Evaluation.Coreference;
using Ceasewire.Language;
using Ceasewire.Language.Coreference;
using Ceasewire.Text;

namespace Ceasewire.Training.Coreference;

/// <summary>A text as the language model reads it, and which thing each of its mentions speaks of.</summary>
internal sealed class MarkedText
{
    private readonly Dictionary<Mention, string> _things = new(ReferenceEqualityComparer.Instance);

    public MarkedText(LanguageReader reader, GumArticle article)
    {
        (Article, Analysis) = (article, reader.Analyze(article.Document));
        Mentions = MentionReader.Read(Analysis);
        Mark();
    }

    public GumArticle Article { get; }

    public Analysis Analysis { get; }

    public ImmutableArray<Mention> Mentions { get; }

    /// <returns>Null for words that are no mention in the marked text.</returns>
    public string? ThingOf(Mention mention) => _things.GetValueOrDefault(mention);

    /// <summary>Whether most of what was read as one speaks of the thing.</summary>
    public bool IsOf(Referent referent, string thing)
    {
        const int Latest = 8;
        int first = Math.Max(0, referent.Mentions.Count - Latest), hits = 0;
        for (int i = first; i < referent.Mentions.Count; i++)
        {
            hits += ThingOf(referent.Mentions[i]) == thing ? 1 : 0;
        }

        return 2 * hits >= referent.Mentions.Count - first;
    }

    // By equal spans, then by heads.
    private void Mark()
    {
        var bySpan = new Dictionary<TokenRange, GumMention>();
        foreach (var marked in Article.Mentions)
        {
            bySpan.TryAdd(marked.Words, marked);
        }

        var taken = new HashSet<GumMention>(ReferenceEqualityComparer.Instance);
        foreach (var mention in Mentions)
        {
            if (bySpan.TryGetValue(mention.Span, out var marked))
            {
                _things[mention] = marked.Thing;
                taken.Add(marked);
            }
        }

        var byHead = Article
            .Mentions.Where(marked => !taken.Contains(marked))
            .GroupBy(marked => Analysis.HeadOf(marked.Words))
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var mention in Mentions.Where(mention =>
                mention.Form != MentionForm.Several && !_things.ContainsKey(mention)))
        {
            if (byHead.TryGetValue(mention.Head, out var marked))
            {
                _things[mention] = marked.Thing;
            }
        }
    }
}
