using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Figures;

/// <summary>A flat analysis of words between spaces: what a rule reads that needs no tree.</summary>
internal static class Words
{
    public static Analysis From(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        int start = 0;
        foreach (string word in text.Split(' '))
        {
            spans.Add(new TextSpan(start, start + word.Length));
            start += word.Length + 1;
        }

        var lowers = spans.Select(span => text[span.Start..span.End].ToLowerInvariant()).ToImmutableArray();
        var document = new Document(text, spans.ToImmutable(), [new TokenRange(0, spans.Count)]);
        var annotations = new TokenAnnotations(
            lowers,
            lowers,
            [.. lowers.Select(word => word.Length > 0 && char.IsDigit(word[0]) ? Upos.Numeral : Upos.Noun)],
            [.. lowers.Select(_ => "NN")],
            [.. lowers.Select((_, i) => i - 1)],
            [.. lowers.Select((_, i) => i == 0 ? Relation.Root : Relation.Unspecified)]);
        return new Analysis(document, annotations, []);
    }
}
