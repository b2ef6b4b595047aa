using System.Text;

namespace Ceasewire.Intake.Tests;

/// <summary>Bytes put through the one way in.</summary>
internal static class Converted
{
    public static List<Incoming> From(InputFormat format, byte[] bytes, SkipCounts? skipped = null) =>
        [.. Conversion.Read(new MemoryStream(bytes), "x", new(format), skipped ?? new())];

    public static List<Incoming> From(InputFormat format, string text) => From(format, Encoding.UTF8.GetBytes(text));

    public static Records.Article One(InputFormat format, string text) =>
        Assert.IsType<Incoming.Received>(Assert.Single(From(format, text))).Article;

    /// <summary>"x#1: read", "x#2: no-text".</summary>
    public static string[] Outcomes(IEnumerable<Incoming> all) =>
        [
            .. all.Select(incoming => incoming switch
            {
                Incoming.Received received => $"{received.Article.Name}: read",
                Incoming.Refused refused => $"{refused.Error.Name}: {refused.Error.Error.Code}",
                _ => throw new InvalidOperationException("No such outcome."),
            }),
        ];
}
