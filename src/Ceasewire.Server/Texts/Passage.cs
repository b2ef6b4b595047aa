namespace Ceasewire.Server.Texts;

/// <summary>The lines around a claim, cut where its words begin and end.</summary>
/// <param name="Start">Code point of the report's text at which the passage begins.</param>
public sealed record Passage(int Start, string Before, string Lead, string Trigger, string Tail, string After)
{
    private const int Most = 1500;

    public string Text => Before + Lead + Trigger + Tail + After;

    public static Passage Of(Account account)
    {
        var text = new CodePoints(account.Report.Text);
        var (quote, trigger) = (account.Claim.Quote, account.Claim.Trigger);
        int first = Math.Min(quote.Start, trigger.Start);
        int last = Math.Max(quote.End, trigger.End);
        int start = LineStart(text, LineStart(text, first) - 1);
        int end = LineEnd(text, LineEnd(text, last) + 1);
        start = Math.Max(start, first - Most);
        end = Math.Min(end, last + Most);
        return new(
            start,
            text[start, first],
            text[first, trigger.Start],
            text[trigger.Start, trigger.End],
            text[trigger.End, last],
            text[last, end]);
    }

    private static int LineStart(CodePoints text, int at)
    {
        at = Math.Clamp(at, 0, text.Length);
        while (at > 0 && text[at - 1] != '\n')
        {
            at--;
        }

        return at;
    }

    private static int LineEnd(CodePoints text, int at)
    {
        at = Math.Clamp(at, 0, text.Length);
        while (at < text.Length && text[at] != '\n')
        {
            at++;
        }

        return at;
    }
}
