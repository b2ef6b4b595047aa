namespace Ceasewire.Language.Tokens;

/// <summary>Addresses of pages, mailboxes and people, which stay whole.</summary>
internal static class Addresses
{
    /// <summary>No mailbox is longer; looking further would cost too much on a text without spaces.</summary>
    private const int LongestMailbox = 80;

    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "mailto:", "www."];

    /// <returns>The end of the address that starts here, or 0.</returns>
    public static int EndOf(string text, int at, int end)
    {
        foreach (string scheme in Schemes)
        {
            if (end - at > scheme.Length
                && text.AsSpan(at, scheme.Length).Equals(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return PageEnd(text, at, end);
            }
        }

        return text[at] == '@' ? PersonEnd(text, at, end)
            : char.IsAsciiLetterOrDigit(text[at]) ? MailboxEnd(text, at, end)
            : 0;
    }

    private static int PageEnd(string text, int at, int end)
    {
        int to = at;
        while (to < end && text[to] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»'))
        {
            to++;
        }

        while (to > at + 1
            && text[to - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'' or '’')
        {
            to--;
        }

        return to;
    }

    private static int PersonEnd(string text, int at, int end)
    {
        int to = at + 1;
        while (to < end && (char.IsAsciiLetterOrDigit(text[to]) || text[to] == '_'))
        {
            to++;
        }

        return to > at + 2 ? to : 0;
    }

    private static int MailboxEnd(string text, int at, int end)
    {
        int last = Math.Min(end, at + LongestMailbox);
        int sign = at;
        while (sign < last && (char.IsAsciiLetterOrDigit(text[sign]) || text[sign] is '.' or '_' or '-' or '+' or '%'))
        {
            sign++;
        }

        if (sign == last || text[sign] != '@')
        {
            return 0;
        }

        int to = sign + 1;
        while (to < end && (char.IsAsciiLetterOrDigit(text[to]) || text[to] is '.' or '-'))
        {
            to++;
        }

        while (text[to - 1] is '.' or '-')
        {
            to--;
        }

        return to > sign + 2 ? to : 0;
    }
}
