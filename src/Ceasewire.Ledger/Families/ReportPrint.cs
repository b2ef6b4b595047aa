using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// All that is kept of a report to find its copies: the prints of its sentences, without those of the page around it.
/// About 900 bytes for a report of twenty sentences.
/// </summary>
/// <param name="Day">When it appeared; null where that is unknown.</param>
public sealed record ReportPrint(string Id, DateOnly? Day, ImmutableArray<SentencePrint> Sentences)
{
    /// <summary>A text longer than any report is compared by its head.</summary>
    private const int MostSentences = 2000;

    /// <summary>What its sentences are found by, each once.</summary>
    public IEnumerable<ulong> Keys => Sentences.SelectMany(sentence => sentence.Keys).Distinct();

    public static ReportPrint Of(Report report)
    {
        var article = report.Reading.Article;
        DateOnly? day = IsoDate.TryDay(article.Published.Edtf, out var date) ? date : null;
        Quote[] masked =
        [
            .. report.Reading.Notices
                .Where(notice => notice.Kind is NoticeKind.Boilerplate or NoticeKind.Caption)
                .Select(notice => notice.Quote)
                .OrderBy(quote => quote.Start),
        ];
        return new(report.Id, day, Once(Prints(report.Text, masked).Take(MostSentences)));
    }

    /// <summary>The sentences for keeping; the id and the day are the store's own columns.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Sentences.Sum(sentence => 1 + (sizeof(uint) * sentence.Marks.Length))];
        var rest = bytes.AsSpan();
        foreach (var sentence in Sentences)
        {
            rest[0] = (byte)sentence.Marks.Length;
            rest = rest[1..];
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
            uint[] marks = new uint[bytes[0]];
            bytes = bytes[1..];
            for (int i = 0; i < marks.Length; i++, bytes = bytes[sizeof(uint)..])
            {
                marks[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            }

            sentences.Add(new([.. marks]));
        }

        return new(id, day, sentences.ToImmutable());
    }

    /// <summary>A sentence that stands in a report twice is a caption, or the page's.</summary>
    private static ImmutableArray<SentencePrint> Once(IEnumerable<SentencePrint> sentences) =>
    [
        .. sentences.GroupBy(sentence => sentence.Keys.First())
            .Where(alike => alike.Count() == 1)
            .Select(alike => alike.First()),
    ];

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
            if (!isMasked && !sentence.IsTeaser && !Walls.IsOne(sentence.Words) && SentencePrint.Of(sentence) is { } print)
            {
                yield return print;
            }
        }
    }
}
