using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// All that is kept of a report to find its copies: the prints of its sentences, without those of the page around it.
/// About 700 bytes for a report of twenty sentences.
/// </summary>
/// <param name="Day">When it appeared; null where that is unknown.</param>
public sealed record ReportPrint(string Id, DateOnly? Day, ImmutableArray<SentencePrint> Sentences)
{
    /// <summary>A text longer than any report is compared by its head.</summary>
    private const int MostSentences = 2000;

    public static ReportPrint Of(Report report)
    {
        var article = report.Reading.Article;
        DateOnly? day = DateOnly.TryParseExact(
            article.Published.Edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
        Quote[] masked =
        [
            .. report.Reading.Notices
                .Where(notice => notice.Kind is NoticeKind.Boilerplate or NoticeKind.Caption)
                .Select(notice => notice.Quote)
                .OrderBy(quote => quote.Start),
        ];
        return new(report.Id, day, [.. Prints(report.Text, masked).Take(MostSentences)]);
    }

    /// <summary>The sentences for keeping; the id and the day are the store's own columns.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Sentences.Sum(sentence => 3 + (sizeof(uint) * sentence.Marks.Length))];
        var rest = bytes.AsSpan();
        foreach (var sentence in Sentences)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, (ushort)sentence.Words);
            rest[2] = (byte)sentence.Marks.Length;
            rest = rest[3..];
            foreach (uint mark in sentence.Marks)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(rest, mark);
                rest = rest[sizeof(uint)..];
            }
        }

        return bytes;
    }

    /// <exception cref="ArgumentOutOfRangeException">The bytes were not written by <see cref="ToBytes"/>.</exception>
    public static ReportPrint FromBytes(string id, DateOnly? day, ReadOnlySpan<byte> bytes)
    {
        var sentences = ImmutableArray.CreateBuilder<SentencePrint>();
        while (!bytes.IsEmpty)
        {
            int words = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            uint[] marks = new uint[bytes[2]];
            bytes = bytes[3..];
            for (int i = 0; i < marks.Length; i++, bytes = bytes[sizeof(uint)..])
            {
                marks[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            }

            sentences.Add(new(words, [.. marks]));
        }

        return new(id, day, sentences.ToImmutable());
    }

    private static IEnumerable<SentencePrint> Prints(string text, Quote[] masked)
    {
        int next = 0;
        foreach (var sentence in PlainSentence.In(text))
        {
            while (next < masked.Length && masked[next].End <= sentence.Start)
            {
                next++;
            }

            bool isMasked = next < masked.Length && masked[next].Start < sentence.End;
            if (!isMasked && !Walls.IsOne(sentence.Words) && SentencePrint.Of(sentence) is { } print)
            {
                yield return print;
            }
        }
    }
}
