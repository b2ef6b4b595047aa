using System.Security.Cryptography.X509Certificates;
using Ceasewire.Server.Access;
using Ceasewire.Server.Live;
using Ceasewire.Server.Looks;
using Ceasewire.Server.Pages;
using Ceasewire.Server.Pages.Adding;
using Ceasewire.Server.Pages.Holdings;
using Ceasewire.Server.Pages.Incidents;
using Ceasewire.Server.Pages.Map;
using Ceasewire.Server.Pages.Review;
using Ceasewire.Server.Pages.Truces;
using Ceasewire.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Ceasewire.Server;

/// <summary>Puts the desk together: the ledger, the pages, the API and what guards them.</summary>
public static class DeskServer
{
    /// <summary>Name of the meter of what is special to the desk; ASP.NET Core's own measure requests.</summary>
    public const string Meter = DeskTelemetry.Name;

    // Some reports at once; each is held to the limits of intake.
    private const int LargestBody = 32 * 1024 * 1024;

    /// <param name="settings">Without a <see cref="DeskSettings.Problem"/>.</param>
    public static WebApplication Build(DeskSettings settings)
    {
        if (settings.Problem is { } problem)
        {
            throw new InvalidDataException(problem);
        }

        // Empty: no settings file of the current folder or environment variable changes how the desk is guarded.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => Listen(kestrel, settings));
        settings.Log(builder.Logging);
        AddServices(builder.Services, settings);

        var app = builder.Build();
        // Not over https, where the length of what is sent could tell what a token is.
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameSite>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        MapAll(app);
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, DeskSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Listen(settings.Ip, settings.Address.Port, address =>
        {
            if (settings.Certificate is { } file)
            {
                address.UseHttps(X509CertificateLoader.LoadPkcs12FromFile(file, password: null));
            }
        });
    }

    private static void AddServices(IServiceCollection services, DeskSettings settings)
    {
        // Keys live as long as the desk: nothing that it signs has to outlive it, and none lies on disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRouting();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddOpenApi("v1");
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => DeskJson.Configure(json.SerializerOptions));
        services.AddAccess(settings);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<LedgerFile>();
        services.AddHostedService<LedgerWatch>();
        services.AddHealthChecks().AddCheck<LedgerReady>("ledger");
        services.AddResponseCompression(
            compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv"]);
        services.AddSingleton<DeskIntake>();
    }

    /// <summary>Each route stands under who may use it; one that stands nowhere is nobody's.</summary>
    private static void MapAll(WebApplication app)
    {
        var anyone = app.MapGroup("").AllowAnonymous();
        AssetRoutes.Map(anyone);
        HealthRoutes.Map(anyone);
        LoginRoutes.Map(anyone);
        LookRoutes.Map(anyone);

        var readers = app.MapGroup("").For(Role.Reader);
        TodayRoutes.Map(readers);
        ReportRoutes.Map(readers);
        SearchRoutes.Map(readers);
        SourceRoutes.Map(readers);
        MapRoutes.Map(readers);
        IncidentRoutes.Map(readers);
        TruceRoutes.Map(readers);
        ControlRoutes.Map(readers);
        ReviewRoutes.MapReading(readers);
        EventRoutes.Map(readers);
        readers.MapOpenApi("/openapi/{documentName}.json");

        var reviewers = app.MapGroup("").For(Role.Reviewer);
        ReviewRoutes.MapDeciding(reviewers);
        HoldRoutes.Map(reviewers);
        AddRoutes.Map(app.MapGroup("").For(Role.Admin));
    }
}
