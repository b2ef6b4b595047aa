using System.Globalization;
using Ceasewire.Intake.Html;

namespace Ceasewire.Intake.Warc;

/// <summary>
/// Reads pages from a WARC file of version 1.0 or 1.1, plain or compressed: responses with HTML, and resources that are
/// HTML. All other records are passed over and counted.
/// </summary>
internal sealed class WarcArticles
{
    private const string Step = "ceasewire-warc/1";
    private const string Mark = "WARC/1.";
    private const int LongestLine = 64 * 1024;

    private readonly ByteReader _reader;
    private readonly string _name;
    private readonly SkipCounts _skipped;
    private int _pages;

    private WarcArticles(Stream stream, string name, SkipCounts skipped) =>
        (_reader, _name, _skipped) = (new ByteReader(stream), name, skipped);

    public static IEnumerable<Incoming> Read(PeekedStream stream, string name, SkipCounts skipped)
    {
        if (stream.Head is not [0x1F, 0x8B, ..])
        {
            foreach (var incoming in new WarcArticles(stream, name, skipped).Records())
            {
                yield return incoming;
            }

            yield break;
        }

        using var inflated = new InflatingStream(stream);
        foreach (var incoming in new WarcArticles(inflated, name, skipped).Records())
        {
            yield return incoming;
        }
    }

    private IEnumerable<Incoming> Records()
    {
        while (true)
        {
            List<Incoming> found;
            bool isLast = false;
            try
            {
                found = Next(out isLast);
            }
            catch (InvalidDataException error)
            {
                found = [Broken("bad-compression", error.Message)];
                isLast = true;
            }

            foreach (var incoming in found)
            {
                yield return incoming;
            }

            if (isLast)
            {
                yield break;
            }
        }
    }

    private List<Incoming> Next(out bool isLast)
    {
        long start = _reader.Position;
        string? line = _reader.ReadText(LongestLine);
        isLast = line is null;
        if (line is null || line.Length == 0)
        {
            return line is null && start == 0 ? [Incoming.Refuse(_name, "empty", "The file is empty.")] : [];
        }

        if (!line.StartsWith(Mark, StringComparison.Ordinal))
        {
            return Resume(start, ref isLast);
        }

        if (HeaderFields.Read(_reader) is not { } fields
            || !long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            return [Broken("bad-record", "a record without a head or a length.")];
        }

        return Read(fields, length, ref isLast);
    }

    /// <summary>Goes on at the next record.</summary>
    private List<Incoming> Resume(long start, ref bool isLast)
    {
        while (_reader.ReadText(LongestLine) is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal) && HeaderFields.Read(_reader) is { } fields
                && long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            {
                return [Between(start), .. Read(fields, length, ref isLast)];
            }
        }

        isLast = true;
        return [Between(start)];
    }

    private Incoming.Refused Between(long start) => Incoming.Refuse(
        _name,
        "bad-record",
        $"Byte {start} of the records: no record starts there. What stands before the next record was not read; check that the file is WARC, and whole.");

    private List<Incoming> Read(HeaderFields fields, long length, ref bool isLast)
    {
        string type = fields["WARC-Type"]?.ToLowerInvariant() ?? "untyped";
        if (type is not ("response" or "resource"))
        {
            _skipped.Add(Printed(type));
            isLast = _reader.Skip(length) < length;
            return [];
        }

        string name = $"{_name}#{++_pages}";
        if (length > Limits.RecordBytes)
        {
            isLast = _reader.Skip(length) < length;
            return [Incoming.Refuse(name, "too-long", Limits.TooLong("The record", Limits.RecordBytes))];
        }

        byte[] block = _reader.ReadBlock((int)length);
        if (block.Length < length)
        {
            isLast = true;
            return [Incoming.Refuse(name, "truncated", $"The file ends {length - block.Length} bytes before the record does. Copy it again.")];
        }

        return type == "response" ? Response(block, fields, name) : Page(block, fields["Content-Type"], fields, name);
    }

    private List<Incoming> Response(byte[] block, HeaderFields fields, string name)
    {
        if (fields["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == false)
        {
            return Passed($"response that is {fields["Content-Type"]}");
        }

        var response = HttpResponse.Parse(block);
        return !response.IsValue ? [Incoming.Refuse(name, response.Error)]
            : response.Value.Status != 200
                ? Passed(string.Create(CultureInfo.InvariantCulture, $"response with status {response.Value.Status}"))
            : Page(response.Value.Body, response.Value.MediaType, fields, name);
    }

    private List<Incoming> Page(byte[] body, string? mediaType, HeaderFields fields, string name)
    {
        string? url = fields["WARC-Target-URI"]?.Trim('<', '>');
        var declared = Declaration.OfMediaType(mediaType, url);
        if (declared.Format != InputFormat.Html)
        {
            return Passed($"response that is {mediaType?.Split(';')[0]}");
        }

        if (body.Length > Limits.PageBytes)
        {
            return [Incoming.Refuse(name, "too-long", Limits.TooLong("The page", Limits.PageBytes))];
        }

        return [.. HtmlPages.Read(body, name, declared).Select(incoming => Captured(incoming, fields))];
    }

    private static Incoming Captured(Incoming incoming, HeaderFields fields) => incoming is Incoming.Received received
        ? new Incoming.Received(
            fields["WARC-Truncated"] is null
                ? received.Article
                : received.Article with { Incomplete = "The capture was cut off." },
            received.Origin with
            {
                Steps = received.Origin.Steps.Insert(0, Step),
                Captured = DateTimeOffset.TryParse(
                    fields["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                    ? at
                    : null,
            })
        : incoming;

    private List<Incoming> Passed(string what)
    {
        _skipped.Add(Printed(what));
        return [];
    }

    private Incoming.Refused Broken(string code, string what) =>
        Incoming.Refuse(_name, code, $"Byte {_reader.Position} of the records: {what} What follows was not read.");

    /// <summary>What a file says of itself goes to the terminal: without control characters, and short.</summary>
    private static string Printed(string text) =>
        string.Concat(text.Where(letter => !char.IsControl(letter)).Take(60));
}
