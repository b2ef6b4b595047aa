using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Notices;
using Ceasewire.Extraction.Parties;
using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Times;
using Ceasewire.Records;
using Ceasewire.Text;
using Teller = Ceasewire.Records.Teller;

namespace Ceasewire.Extraction.Claims;

/// <summary>
/// Turns findings into the reading that is stored: every act becomes a claim with its tellers, time and place.
/// </summary>
public static class ReadingWriter
{
    public static Reading Write(Article article, Findings findings, ReaderVersions versions)
    {
        var quoter = new Quoter(findings.Analysis.Document);
        var record = ArticleRecords.Of(article, findings.Published, quoter, versions);
        var acts = News(findings);
        var tellers = new TellerChains(findings.Attributions);
        ImmutableArray<ImmutableArray<Attribution>> chains =
            [.. acts.Select(act => tellers.ChainOf(findings.Analysis.Document.Cover(act.Trigger)))];
        ImmutableArray<Claim> claims =
            [.. acts.Select((act, i) => ToClaim(act, chains[i], findings, quoter, record.Id))];
        var denied = DenialLinks.Of(findings, acts, chains);
        return new Reading(
            record,
            Notices(article, findings, quoter),
            [.. claims.Select((claim, i) => denied[i] is { } at ? claim with { Denies = claims[at].Id } : claim)]);
    }

    private static ImmutableArray<Notice> Notices(Article article, Findings findings, Quoter quoter)
    {
        var found = findings.Notices.Select(notice => new Notice(notice.Kind, quoter.Of(notice.Span), notice.Why));
        return Opening(findings.Analysis.Document) is { } opening
            ? [.. OfWhole(article, findings, quoter.Of(opening)), .. found]
            : [.. found];
    }

    /// <summary>What is to be known of all of the report; its first sentence stands for it.</summary>
    private static IEnumerable<Notice> OfWhole(Article article, Findings findings, Quote opening)
    {
        if (findings.Published.Day is null)
        {
            yield return new Notice(
                NoticeKind.Undated, opening, "No publication date is given, and none can be told.");
        }

        if (article.Incomplete is { } why)
        {
            yield return new Notice(NoticeKind.Incomplete, opening, why);
        }
    }

    /// <returns>The first sentence, which stands for the article; null where it has no words.</returns>
    private static TextSpan? Opening(Document document) =>
        document.Sentences.IsEmpty ? null : document.Cover(document.Sentences[0]);

    /// <summary>Captions, navigation and sentences told twice are marked, and make no claims.</summary>
    private static ImmutableArray<Act> News(Findings findings)
    {
        ImmutableArray<TextSpan> silent = [.. findings.Notices
            .Where(notice => notice.Kind is NoticeKind.Caption or NoticeKind.Boilerplate or NoticeKind.Repeated)
            .Select(notice => notice.Span)];
        var sorted = new SortedSpans(silent);
        bool IsSilent(TextSpan trigger) => sorted.Overlapping(trigger).Any(notice => silent[notice].Contains(trigger));
        return [.. findings.Acts.Where(act => !IsSilent(findings.Analysis.Document.Cover(act.Trigger)))];
    }

    private static Claim ToClaim(
        Act act, ImmutableArray<Attribution> chain, Findings findings, Quoter quoter, string article)
    {
        var analysis = findings.Analysis;
        var trigger = quoter.Of(act.Trigger);
        var document = analysis.Document;
        ImmutableArray<Teller> tellers = [.. chain.Select(attribution => ToTeller(attribution, findings, quoter))];
        var time = ActTimes.Of(analysis, findings.Times, act.Head);
        var places = ActPlaces.Of(analysis, findings.Places, act.Head);
        var claim = new Claim
        {
            Id = IdOf(article, trigger, act.Type, tellers),
            Rule = act.Rule,
            Type = act.Type,
            Mode = act.Mode,
            Cameo = act.Cameo,
            About = act.About,
            Status = act.Status,
            Trigger = trigger,
            Quote = quoter.Of(act.Clause),
            Condition = quoter.Of(act.Condition),
            Actors = [.. act.Actors.Select(party => ToParty(party, quoter))],
            Recipients = [.. act.Recipients.Select(party => ToParty(party, quoter))],
            Attribution = tellers,
            Time = time is null ? null : ToTime(time, quoter),
            Place = places.IsEmpty ? null : ToPlace(places[0], quoter),
            Figures = [.. act.Figures.Select(figure => ToFigure(figure, quoter))],
            Confidence = 0,
            Reasons =
            [
                .. act.Reasons,
                .. TellerChains.ReasonsOf(chain, document.Cover(act.Trigger), document),
            ],
        };
        return claim with { Confidence = Confidences.Of(claim) };
    }

    private static Party ToParty(PartyMention mention, Quoter quoter) => new(
        mention.Actor.Name,
        mention.Actor.Id,
        mention.Actor.Country,
        mention.Actor.Sector,
        quoter.Of(mention.Words),
        quoter.Of(mention.Refers));

    /// <summary>
    /// The teller's party is that of the source's head; words that name no known party stand for themselves.
    /// </summary>
    private static Teller ToTeller(Attribution attribution, Findings findings, Quoter quoter)
    {
        Party? by = null;
        if (attribution.Source is { } source)
        {
            var words = quoter.Of(source);
            var mention = attribution.SourceHead is { } head ? findings.Parties.At(head) : null;
            by =
                mention is null || attribution.Orphan
                    ? new Party(words.Exact, null, null, null, words, null)
                    : new Party(
                        mention.Actor.Name,
                        mention.Actor.Id,
                        mention.Actor.Country,
                        mention.Actor.Sector,
                        words,
                        quoter.Of(mention.Refers));
        }

        return new Teller(by, quoter.Of(attribution.Cue), attribution.Manner, attribution.Orphan);
    }

    private static ClaimTime ToTime(TimeMention time, Quoter quoter) => new(
        time.Edtf, Stamp(time.Start), Stamp(time.End), time.Precision, time.Basis, quoter.Of(time.Span));

    private static string? Stamp(DateTime? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static ClaimPlace ToPlace(PlaceMention mention, Quoter quoter)
    {
        var quote = quoter.Of(mention.Span);
        return mention.Place is { } place
            ? new ClaimPlace(
                place.Name,
                place.Geonames,
                place.Country,
                place.Admin1,
                place.Latitude,
                place.Longitude,
                place.Precision,
                place.RadiusKm,
                place.Within,
                quote)
            : new ClaimPlace(quote.Exact, null, null, null, null, null, PlacePrecision.Unknown, null, [], quote);
    }

    private static Figure ToFigure(ActFigure figure, Quoter quoter) =>
        new(figure.What, figure.Low, figure.Best, figure.High, figure.Approximate, quoter.Of(figure.Words));

    /// <summary>
    /// Hash of article, trigger, type and innermost teller, so that the same article read twice gives the same ids.
    /// </summary>
    private static string IdOf(string article, Quote trigger, ClaimType type, ImmutableArray<Teller> tellers)
    {
        string teller = tellers.IsEmpty ? "" : tellers[^1].By?.Quote?.Exact ?? "?";
        string key = FormattableString.Invariant($"{article}|{trigger.Start}|{trigger.End}|{type}|{teller}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }
}
