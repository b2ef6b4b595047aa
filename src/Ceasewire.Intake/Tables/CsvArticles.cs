using System.Globalization;
using System.Text;
using Ceasewire.Intake.Html;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ceasewire.Intake.Tables;

/// <summary>Articles from a table with a line of column names, one a row.</summary>
internal static class CsvArticles
{
    private const string Step = "ceasewire-csv/1";
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static IEnumerable<Incoming> Read(PeekedStream stream, string name, Declaration declared)
    {
        if (stream.Head.Contains((byte)0) && stream.Head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
        {
            return [Incoming.Refuse(name, "binary", "This is no table: it holds zero bytes. Save it as CSV in UTF-8.")];
        }

        var encoding = declared.Charset is { } charset && PageEncoding.Named(charset) is { } found
            ? Encoding.GetEncoding(found.WebName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            : new UTF8Encoding(false, throwOnInvalidBytes: true);
        return Read(stream, DelimiterOf(stream.Head), encoding, name, declared.Columns);
    }

    private static IEnumerable<Incoming> Read(
        PeekedStream stream, char delimiter, Encoding encoding, string name, ColumnMap? map)
    {
        bool isBroken = false;
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var reader = new RowGuard(text, delimiter);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            MaxFieldSize = Limits.ArticleBytes,
            BadDataFound = _ => isBroken = true,
        });
        CsvColumns? columns = null;
        while (true)
        {
            isBroken = false;
            var (row, refusal) = Next(parser, name);
            if (refusal is not null)
            {
                yield return refusal;
            }

            if (row is null)
            {
                yield break;
            }

            string where = $"{name}:{parser.RawRow}";
            if (columns is null)
            {
                columns = CsvColumns.Of(row, map, out string? problem);
                if (columns is null)
                {
                    yield return Incoming.Refuse(name, "no-column", problem!);
                    yield break;
                }
            }
            else
            {
                yield return isBroken
                    ? Incoming.Refuse(where, "bad-row", "A quotation mark stands where none may. Double those inside fields, and put fields that hold them in quotation marks.")
                    : ArticleFields.Read(columns.Fields(row), where, Step);
            }
        }
    }

    /// <returns>The next row; null at the end, or where nothing can be read after a refusal.</returns>
    private static (string[]? Row, Incoming? Refusal) Next(CsvParser parser, string name)
    {
        string where = $"After row {parser.RawRow}";
        try
        {
            return (parser.Read() ? parser.Record : null, null);
        }
        catch (InvalidDataException error)
        {
            return (null, Incoming.Refuse(name, "bad-row", $"{where}: {error.Message} What follows was not read."));
        }
        catch (MaxFieldSizeException)
        {
            return (null, Incoming.Refuse(name, "too-long", $"{where}: {Limits.TooLong("A field", Limits.ArticleBytes)} A quotation mark that is never closed may be the cause. What follows was not read."));
        }
        catch (DecoderFallbackException)
        {
            return (null, Incoming.Refuse(name, "not-text", $"{where}: bytes that are not UTF-8. Convert the table, for example with iconv -f WINDOWS-1252 -t UTF-8. What follows was not read."));
        }
    }

    /// <summary>The delimiter that stands most often in the first line, outside quotation marks.</summary>
    private static char DelimiterOf(ReadOnlySpan<byte> head)
    {
        int[] counts = new int[Delimiters.Length];
        bool isQuoted = false;
        foreach (byte letter in head)
        {
            if (letter == '\n' && !isQuoted)
            {
                break;
            }

            isQuoted ^= letter == '"';
            int at = isQuoted ? -1 : Array.IndexOf(Delimiters, (char)letter);
            if (at >= 0)
            {
                counts[at]++;
            }
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
