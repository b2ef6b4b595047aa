using System.Net;
using Ceasewire.Intake.Fetching;

namespace Ceasewire.Intake.Tests.Fetching;

public sealed class AddressGuardTests
{
    private const string PublicAddress = "93.184.215.14";

    private static readonly FetchRules Rules = new()
    {
        Delay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(1),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetch_AnAddressThatIsNotPublic_MakesNoConnection()
    {
        var network = new StubNetwork(1);
        using var fetcher = new Fetcher(network.Guard(), Rules, TimeProvider.System);

        foreach (string url in RefusedAddresses.All)
        {
            // Not through Uri first: the address is refused in the very spelling that a feed would have.
            var parsed = HttpAddress.Parse(url);
            var result = parsed.IsValue
                ? await fetcher.FetchAsync(new(parsed.Value), Cancellation)
                : FetchResult.Final(parsed.Error);

            var failed = Assert.IsType<FetchResult.Failed>(result);
            Assert.Equal((url, "address-refused", Lasting.Final), (url, failed.Error.Code, failed.Lasting));
        }

        Assert.True(RefusedAddresses.All.Length >= 200);
        Assert.Empty(network.Connections);
    }

    [Fact]
    public async Task Fetch_ARedirectToAnAddressThatIsNotPublic_ConnectsToNothingButTheFirst()
    {
        string target = "";
        await using var server = new RawServer(head =>
            head.StartsWith("GET /robots.txt", StringComparison.Ordinal)
                ? RawServer.Answer("404 Not Found", "")
                : RawServer.Answer("302 Found", "", $"Location: {target}"));
        var network = new StubNetwork(server.Port);
        network.Name("news.example", [PublicAddress]);
        using var fetcher = new Fetcher(network.Guard(), Rules, TimeProvider.System);

        foreach (string url in RefusedAddresses.All)
        {
            target = url;
            var result = await fetcher.FetchAsync(new(new("http://news.example/page")), Cancellation);

            Assert.Equal((url, "address-refused"), (url, Assert.IsType<FetchResult.Failed>(result).Error.Code));
        }

        Assert.All(network.Connections, address => Assert.Equal(IPAddress.Parse(PublicAddress), address));
    }

    [Fact]
    public async Task Fetch_ANameThatChangesItsAddress_ConnectsOnlyToWhatWasChecked()
    {
        await using var server = new RawServer(_ => RawServer.Answer("404 Not Found", ""));
        var network = new StubNetwork(server.Port);
        string[][] refused = [["127.0.0.1"], ["10.1.2.3"], ["169.254.169.254"], ["::1"], ["::ffff:192.168.0.1"]];
        for (int i = 0; i < 40; i++)
        {
            // Public when it is asked for first, by robots.txt, and private ever after.
            network.Name($"rebind{i}.example", [PublicAddress], refused[i % refused.Length]);
        }

        using var fetcher = new Fetcher(network.Guard(), Rules, TimeProvider.System);
        for (int i = 0; i < 40; i++)
        {
            var result = await fetcher.FetchAsync(new(new($"http://rebind{i}.example/")), Cancellation);

            Assert.Equal("address-refused", Assert.IsType<FetchResult.Failed>(result).Error.Code);
        }

        Assert.Equal(40, network.Connections.Count);
        Assert.All(network.Connections, address => Assert.Equal(IPAddress.Parse(PublicAddress), address));
    }

    [Theory]
    [InlineData(PublicAddress, "127.0.0.1")]
    [InlineData("10.0.0.1", PublicAddress)]
    [InlineData(PublicAddress, "2001:db8::1")]
    public async Task Fetch_ANameWithOneAddressThatIsNotPublic_MakesNoConnection(string one, string other)
    {
        var network = new StubNetwork(1);
        network.Name("mixed.example", [one, other]);
        using var fetcher = new Fetcher(network.Guard(), Rules, TimeProvider.System);

        var result = await fetcher.FetchAsync(new(new("http://mixed.example/")), Cancellation);

        Assert.Equal("address-refused", Assert.IsType<FetchResult.Failed>(result).Error.Code);
        Assert.Empty(network.Connections);
    }

    [Fact]
    public async Task Fetch_AHostThatTheSettingsName_IsConnectedToWhateverItsAddress()
    {
        await using var server = new RawServer(_ => RawServer.Ok("hello"));
        var network = new StubNetwork(server.Port);
        network.Name("intranet.example", ["10.0.0.7"]);
        using var fetcher = new Fetcher(network.Guard("Intranet.example", "127.0.0.1"), Rules, TimeProvider.System);

        Assert.IsType<FetchResult.Fetched>(
            await fetcher.FetchAsync(new(new("http://intranet.example/")), Cancellation));
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(new(new("http://127.0.0.1/")), Cancellation));
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("93.184.215.14")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("::ffff:8.8.8.8")]
    public void PublicAddresses_HavePublicHosts(string address) =>
        Assert.True(PublicAddresses.Has(IPAddress.Parse(address)));
}
