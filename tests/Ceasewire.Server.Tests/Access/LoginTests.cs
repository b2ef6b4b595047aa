using System.Net;
using Ceasewire.Server.Access;

namespace Ceasewire.Server.Tests.Access;

/// <summary>Signing in, and what keeps others out.</summary>
public sealed class LoginTests
{
    private const string Password = "a long enough secret";

    private static AccountFile OneReader { get; } = AccountFile.Empty.WithAccount("ada", Role.Reader, Password);

    [Fact]
    public void Settings_OfANetworkAddressWithoutAccounts_AreRefused()
    {
        var open = new DeskSettings("ledger.db", new Uri("http://0.0.0.0:8377"));

        Assert.Throws<InvalidDataException>(() => DeskServer.Build(open));
        Assert.Contains("ceasewire accounts add", open.Problem, StringComparison.Ordinal);
        Assert.Null((open with { Accounts = OneReader }).Problem);
        Assert.Null((open with { Address = new Uri("http://[::1]:8377") }).Problem);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8377", true)]
    [InlineData("https://[::]:443", true)]
    [InlineData("http://localhost:80", true)]
    [InlineData("http://desk.example:80", false)]
    [InlineData("ftp://127.0.0.1", false)]
    [InlineData("127.0.0.1:80", false)]
    public void ParseAddress_TakesNumbersAndLocalhost(string text, bool isAddress) =>
        Assert.Equal(isAddress, DeskSettings.ParseAddress(text) is not null);

    [Fact]
    public async Task SignIn_WithTheRightPassword_SetsACookieThatScriptsAndOtherSitesCannotUse()
    {
        await using var desk = await Desk.OpenAsync(OneReader);

        using var answer = await SignInAsync(desk, "ada", Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        string cookie = answer.Headers.GetValues("Set-Cookie").Single(
            value => value.StartsWith("ceasewire=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        using var page = await AsAsync(desk, HttpMethod.Get, "/today", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var review = await AsAsync(desk, HttpMethod.Get, "/review", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.Forbidden, review.StatusCode);
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongPasswords_TakesTheRightOneNoMore()
    {
        await using var desk = await Desk.OpenAsync(OneReader);

        for (int i = 0; i < 5; i++)
        {
            using var wrong = await SignInAsync(desk, "ada", "a wrong password");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var right = await SignInAsync(desk, "ada", Password);
        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
    }

    [Fact]
    public async Task SignIn_TriedOverAndOver_IsLimited()
    {
        await using var desk = await Desk.OpenAsync(OneReader);
        List<HttpStatusCode> answers = [];

        for (int i = 0; i < 25; i++)
        {
            answers.Add(await desk.StatusAsync(HttpMethod.Post, "/login", null));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        await using var desk = await Desk.OpenAsync(OneReader);
        using var form = new FormUrlEncodedContent([new("name", "ada"), new("password", Password)]);

        using var answer = await desk.Client.PostAsync(
            new Uri("/login", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Request_ThatAnotherSiteMakesABrowserSend_IsRefused(string header, string value)
    {
        await using var desk = await Desk.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/decisions");
        request.Headers.Add(header, value);

        using var answer = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    public async Task Loopback_ReachedByAnotherName_IsRefused(string header, string value)
    {
        await using var desk = await Desk.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/today");
        request.Headers.Add(header, value);

        using var answer = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public void Accounts_KeepNoPasswordAndNoToken()
    {
        var (file, token) = OneReader.WithToken("robot", Role.Admin);
        string path = Path.GetTempFileName();

        file.Save(path);

        string kept = File.ReadAllText(path);
        Assert.DoesNotContain(Password, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
        Assert.Equal(Role.Admin, AccountFile.Load(path).FindToken(token)!.Role);
        Assert.Null(AccountFile.Load(path).FindAccount("ada", "a wrong password"));
        File.Delete(path);
    }

    private static Task<HttpResponseMessage> SignInAsync(Desk desk, string name, string password) =>
        desk.PostAsync("/login", "/login", ("name", name), ("password", password));

    private static Task<HttpResponseMessage> AsAsync(Desk desk, HttpMethod method, string address, string cookie)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Cookie", cookie);
        return desk.Client.SendAsync(request);
    }
}
