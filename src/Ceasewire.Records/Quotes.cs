namespace Ceasewire.Records;

/// <summary>Every quote that a reading holds, so that it can be checked against the text.</summary>
public static class Quotes
{
    public static IEnumerable<Quote> In(Reading reading) =>
        reading.Article.Published.Quotes
            .Concat(reading.Notices.Select(notice => notice.Quote))
            .Concat(reading.Claims.SelectMany(In));

    public static IEnumerable<Quote> In(Claim claim)
    {
        IEnumerable<Quote?> single =
        [
            claim.Trigger,
            claim.Quote,
            claim.Condition,
            claim.Time?.Quote,
            claim.Place?.Quote,
        ];
        return single
            .Concat(claim.Actors.Concat(claim.Recipients).SelectMany(In))
            .Concat(claim.Attribution.SelectMany(teller => In(teller.By).Append(teller.Cue)))
            .Concat(claim.Figures.Select(figure => figure.Quote))
            .OfType<Quote>();
    }

    private static IEnumerable<Quote?> In(Party? party) => party is null ? [] : [party.Quote, party.Refers];
}
