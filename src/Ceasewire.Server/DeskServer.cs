using Ceasewire.Server.Pages;
using Ceasewire.Server.Pages.Holdings;
using Ceasewire.Server.Pages.Incidents;
using Ceasewire.Server.Pages.Map;
using Ceasewire.Server.Pages.Truces;
using Ceasewire.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ceasewire.Server;

/// <summary>Puts the desk together: the ledger, the pages, the API and what guards them.</summary>
public static class DeskServer
{
    // A pasted report and its form fields; a report itself is held to the limits of intake.
    private const int LargestBody = 6 * 1024 * 1024;

    public static WebApplication Build(DeskSettings settings)
    {
        // Empty: no settings file of the current folder or environment variable changes how the desk is guarded.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(settings.Ip, settings.Address.Port);
        });
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // Keys live as long as the desk: nothing that it signs has to outlive it, and none lies on disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.AddOpenApi("v1");
        builder.Services.ConfigureHttpJsonOptions(json => DeskJson.Configure(json.SerializerOptions));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<LedgerFile>();

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseAntiforgery();
        AssetRoutes.Map(app);
        TodayRoutes.Map(app);
        ReportRoutes.Map(app);
        SearchRoutes.Map(app);
        SourceRoutes.Map(app);
        MapRoutes.Map(app);
        IncidentRoutes.Map(app);
        TruceRoutes.Map(app);
        ControlRoutes.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json");
        return app;
    }
}
