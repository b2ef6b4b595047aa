using Ceasewire.Language;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Names;

/// <summary>Names by exact span and kind, read from running text, so that words are the tokeniser's own.</summary>
internal static class NamesMeasure
{
    public static IEnumerable<Score> Run(string gold)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        var groningen = NameFile.Read(Path.Combine(gold, "ner/gmb_dev.iob.gz"), 0, 2);
        var web = NameFile.Read(Path.Combine(gold, "ner/uner_ewt_dev.iob2.gz"), 1, 2);
        return
        [
            .. Measure(reader, "names, GMB dev", groningen, GroningenLabel),
            .. Measure(reader, "names, UNER EWT dev", web, WebLabel),
        ];
    }

    private static IEnumerable<Score> Measure(
        LanguageReader reader, string measure, NameFile corpus, Func<EntityKind, string?> labelOf)
    {
        var analysis = reader.Read(corpus.Text);
        var found = analysis.Entities
            .Select(name => (Span: analysis.Document.Cover(name.Words), Label: labelOf(name.Kind)))
            .Where(name => name.Label is not null)
            .Select(name => (name.Span, Label: name.Label!))
            .ToHashSet();
        string[] labels = [.. Enum.GetValues<EntityKind>().Select(labelOf).OfType<string>().Distinct()];
        var right = corpus.Names.Where(name => labels.Contains(name.Label)).ToHashSet();
        yield return CountsOf(right, found).ToScore(measure, "all F1");
        foreach (string label in labels)
        {
            var rightOfLabel = right.Where(name => name.Label == label).ToHashSet();
            var foundOfLabel = found.Where(name => name.Label == label).ToHashSet();
            yield return CountsOf(rightOfLabel, foundOfLabel).ToScore(measure, label + " F1");
        }
    }

    private static Counts CountsOf(HashSet<(TextSpan, string)> right, HashSet<(TextSpan, string)> found) =>
        new(found.Count(right.Contains), found.Count, right.Count);

    // Dates are not names here, and the corpus marks too few works, events and things of nature to tell.
    private static string? GroningenLabel(EntityKind kind) => kind switch
    {
        EntityKind.Person => "per",
        EntityKind.Organization => "org",
        EntityKind.Place or EntityKind.Facility => "geo",
        EntityKind.Nationality => "gpe",
        _ => null,
    };

    private static string? WebLabel(EntityKind kind) => kind switch
    {
        EntityKind.Person => "PER",
        EntityKind.Organization => "ORG",
        EntityKind.Place or EntityKind.Facility => "LOC",
        _ => null,
    };
}
