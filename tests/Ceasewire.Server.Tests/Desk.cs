using System.Net;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Store.Sqlite;
using Microsoft.AspNetCore.Builder;

namespace Ceasewire.Server.Tests;

/// <summary>A desk that is open, over a ledger of its own in a temporary folder.</summary>
public sealed class Desk : IAsyncDisposable
{
    private static readonly Lazy<NewsReader> Reader = new(NewsReader.Load);

    private readonly string _folder;
    private readonly WebApplication _server;

    private Desk(string folder, WebApplication server)
    {
        (_folder, _server) = (folder, server);
        Address = new Uri(server.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    internal WebApplication Server => _server;

    public static async Task<Desk> OpenAsync(params IEnumerable<Article> articles)
    {
        string folder = Directory.CreateTempSubdirectory("desk").FullName;
        string ledger = Path.Combine(folder, "ledger.db");
        using (var store = SqliteStore.Open(ledger))
        {
            await store.AddAsync(
                [.. articles.Select(article => (article, Reader.Value.Read(article)))], CancellationToken.None);
        }

        var server = DeskServer.Build(new DeskSettings(ledger, new Uri("http://127.0.0.1:0")));
        await server.StartAsync();
        return new(folder, server);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<string> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
