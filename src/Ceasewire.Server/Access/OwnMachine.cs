using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ceasewire.Server.Access;

/// <summary>
/// On a loopback address whoever reaches the desk sits at the machine and may do everything. Reviewers who share it say
/// who they are.
/// </summary>
internal sealed class OwnMachine(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "own-machine";

    public const string NameCookie = "ceasewire-reviewer";

    public const int LongestName = 80;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string name = Request.Cookies[NameCookie] is { Length: > 0 and <= LongestName } given
            ? given
            : Environment.UserName;
        return Task.FromResult(AuthenticateResult.Success(
            new(Policies.Principal(name, Role.Admin, SchemeName), SchemeName)));
    }
}
