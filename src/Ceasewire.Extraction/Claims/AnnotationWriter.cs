using System.Collections.Immutable;
using Ceasewire.Extraction.Acts.Factuality;
using Ceasewire.Extraction.Places;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Claims;

/// <summary>Writes every mention that the stages found, whether or not a claim uses it.</summary>
public static class AnnotationWriter
{
    /// <param name="reader">Finds the words that tell something which happens, and how certain that is.</param>
    public static Annotation Write(Article article, Findings findings, PredicateReader reader, ReaderVersions versions)
    {
        var analysis = findings.Analysis;
        var quoter = new Quoter(analysis.Document);
        return new Annotation(
            ArticleRecords.Of(article, findings.Published, quoter, versions),
            [.. analysis.Document.Sentences.Select(sentence => ToSentence(analysis.Document, sentence))],
            [.. Enumerable.Range(0, analysis.Count).Select(token => ToToken(analysis, token))],
            [.. analysis.Entities.Select(entity => ToEntity(entity, findings, quoter))],
            [.. findings.Coreference.Chains.Select(chain => chain.Mentions.Select(quoter.Of).ToImmutableArray())],
            [.. findings.Times.Select(time => new TimeRecord(
                quoter.Of(time.Span), time.Kind.ToString().ToUpperInvariant(), time.Value, time.Edtf))],
            [.. findings.Places.Select(place => ToPlace(place, quoter))],
            [.. findings.Attributions.Select(attribution => new AttributionRecord(
                quoter.Of(attribution.Source),
                quoter.Of(attribution.Cue),
                [.. attribution.Content.Select(quoter.Of)],
                attribution.Manner,
                attribution.Orphan))],
            ToActs(findings, reader, quoter),
            [.. findings.Seams.Select(seam => new SeamRecord(
                quoter.Of(analysis.Document.Sentences[seam.Sentence]), Math.Round(seam.Likelihood, 2), seam.Why))]);
    }

    /// <summary>In text order; a predicate inside the trigger of an act is that act.</summary>
    private static ImmutableArray<ActRecord> ToActs(Findings findings, PredicateReader reader, Quoter quoter)
    {
        var taken = new HashSet<int>();
        foreach (var act in findings.Acts)
        {
            taken.UnionWith(Enumerable.Range(act.Trigger.Start, act.Trigger.Length));
        }

        var acts = findings.Acts.Zip(reader.Of(findings.Analysis, findings.Acts), (act, certainty) => (
            act.Trigger.Start,
            Act: new ActRecord(quoter.Of(act.Trigger), act.Type, act.Status, ToCertainty(certainty))));
        var others = reader
            .Read(findings.Analysis)
            .Where(predicate => !taken.Contains(predicate.Word))
            .Select(predicate => (
                Start: predicate.Word,
                Act: new ActRecord(
                    quoter.Of(TokenRange.Of(predicate.Word)), null, predicate.Status, ToCertainty(predicate.Certainty))));
        return [.. acts.Concat(others).OrderBy(pair => pair.Start).Select(pair => pair.Act)];
    }

    private static CertaintyRecord ToCertainty(Certainty certainty) =>
        new(Math.Round(certainty.Happened, 1), Math.Round(certainty.Sure, 1));

    private static SentenceRecord ToSentence(Document document, TokenRange sentence)
    {
        var span = document.Cover(sentence);
        return new(document.CodePointOf(span.Start), document.CodePointOf(span.End));
    }

    private static TokenRecord ToToken(Analysis analysis, int token)
    {
        var document = analysis.Document;
        int head = analysis.Head(token);
        return new(
            document.CodePointOf(document.Tokens[token].Start),
            document.CodePointOf(document.Tokens[token].End),
            analysis.Lemma(token),
            UniversalDependencies.Label(analysis.Upos(token)),
            analysis.Xpos(token),
            head < 0 ? null : head,
            UniversalDependencies.Label(analysis.Relation(token)),
            Feats: null,
            document.SentenceOf(token));
    }

    private static EntityRecord ToEntity(EntityMention entity, Findings findings, Quoter quoter)
    {
        var words = quoter.Of(entity.Words);
        var actor = findings.Parties.At(findings.Analysis.HeadOf(entity.Words))?.Actor;
        var party = actor is null ? null : new Party(actor.Name, actor.Id, actor.Country, actor.Sector, words, null);
        return new(words, entity.Kind.ToString().ToLowerInvariant(), party);
    }

    private static PlaceRecord ToPlace(PlaceMention mention, Quoter quoter)
    {
        string role = mention.Role == PlaceRole.InName ? "in-name" : mention.Role.ToString().ToLowerInvariant();
        var place = mention.Place;
        return new(
            quoter.Of(mention.Span),
            role,
            place?.Geonames,
            place?.Country,
            place?.Latitude,
            place?.Longitude,
            place?.Precision ?? PlacePrecision.Unknown);
    }
}
