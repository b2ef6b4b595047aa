using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ceasewire.Store.Archive.Handover;

namespace Ceasewire.Store.Tests;

public sealed class HandoverTests : IDisposable
{
    private readonly KeptLedger _ledger = new();

    private string Warc => Path.ChangeExtension(_ledger.Path, ".warc.gz");

    private string Manifest => Path.ChangeExtension(_ledger.Path, ".manifest.json");

    [Fact]
    public async Task Export_WritesEachOriginalAndText_WithItsDigest()
    {
        await _ledger.FillAsync();

        int count = _ledger.Store.ExportOriginals(Warc, Manifest, CancellationToken.None);

        var records = WarcFileReader.Read(Warc);
        var byType = records.ToLookup(record => record.Type);
        Assert.Equal((12, 1, 12, 24), (
            count, byType["warcinfo"].Count(), byType["response"].Count(), byType["conversion"].Count()));
        Assert.Equal(records.Count, records.Select(record => record.Fields["WARC-Record-ID"]).Distinct().Count());
        Assert.Equal(
            _ledger.Originals.Hashes(),
            byType["response"].Select(record => Hex(Payload(record))).Order(StringComparer.Ordinal));
        Assert.All(byType["response"], record => Assert.Equal(
            "sha256:" + Base32.Encode(SHA256.HashData(Payload(record))), record.Fields["WARC-Payload-Digest"]));
        Assert.All(byType["conversion"], record => Assert.Equal(
            "sha256:" + Base32.Encode(SHA256.HashData(record.Block)), record.Fields["WARC-Block-Digest"]));
        Assert.All(byType["conversion"], record => Assert.Contains(
            record.Fields["WARC-Refers-To"],
            byType["response"].Select(original => original.Fields["WARC-Record-ID"])));
    }

    [Fact]
    public async Task Export_TheManifest_TellsWhereEachOriginalCameFromAndWhatBecameOfIt()
    {
        await _ledger.AddAsync("page", "Guns fell silent.", "Shells hit the bridge.");
        _ledger.Store.ExportOriginals(Warc, Manifest, CancellationToken.None);

        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Manifest, CancellationToken.None));

        var item = manifest.RootElement.GetProperty("items").EnumerateArray().Single();
        Assert.Equal(_ledger.Originals.Hashes().Single(), item.GetProperty("original").GetString());
        Assert.Equal("https://example.org/page", item.GetProperty("url").GetString());
        Assert.Equal("2026-03-04T05:06:07.089Z", item.GetProperty("captured").GetString());
        Assert.Equal(["http://example.org/page"], Strings(item.GetProperty("redirects")));
        Assert.Equal(["Ada"], Strings(item.GetProperty("custodians")));
        Assert.Equal(2, item.GetProperty("articles").GetArrayLength());
        Assert.Equal(
            "lines",
            item.GetProperty("articles")[0].GetProperty("steps")[0].GetProperty("tool").GetString());
        Assert.Equal(
            Hex(await File.ReadAllBytesAsync(Warc, CancellationToken.None)),
            manifest.RootElement.GetProperty("warc").GetProperty("sha256").GetString());
        Assert.Equal(
            ["original-captured", "originals-exported"],
            manifest.RootElement.GetProperty("log").EnumerateArray()
                .Select(row => row.GetProperty("kind").GetString()!)
                .Where(kind => kind.StartsWith("original", StringComparison.Ordinal)));
        Assert.Empty(_ledger.Verify().Differences);
    }

    [Fact]
    public async Task Export_AnOriginalThatWasChanged_IsNotHandedOver()
    {
        await _ledger.AddAsync("page", "Quiet.");
        string hash = _ledger.Originals.Hashes().Single();
        await File.WriteAllTextAsync(
            Path.Combine(_ledger.Originals.Path, hash[..2], hash[2..]), "Loud.!", CancellationToken.None);

        var error = Assert.Throws<InvalidDataException>(
            () => _ledger.Store.ExportOriginals(Warc, Manifest, CancellationToken.None));

        Assert.Contains(hash, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY======")]
    [InlineData("fo", "MZXQ====")]
    [InlineData("foobar", "MZXW6YTBOI======")]
    public void Base32_IsThatOfTheStandard(string text, string encoded) =>
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));

    public void Dispose() => _ledger.Dispose();

    private static byte[] Payload(ReadRecord record) =>
        record.Block[(record.Block.AsSpan().IndexOf("\r\n\r\n"u8) + 4)..];

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static IEnumerable<string?> Strings(JsonElement list) =>
        list.EnumerateArray().Select(value => value.GetString());
}
