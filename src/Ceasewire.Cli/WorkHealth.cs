using System.CommandLine;
using System.Net;
using Ceasewire.Server;
using Ceasewire.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ceasewire.Cli;

/// <summary>Where a worker is asked whether it lives and can work, by what starts and watches programs.</summary>
internal static class WorkHealth
{
    public static Option<IPEndPoint?> Option() => new("--health")
    {
        Description = "Answer /health/live and /health/ready at this address, as 127.0.0.1:8378.",
        HelpName = "IP:PORT",
        CustomParser = result =>
        {
            if (IPEndPoint.TryParse(result.Tokens[0].Value, out var address) && address.Port != 0)
            {
                return address;
            }

            result.AddError($"--health: '{result.Tokens[0].Value}' is no IP address and port. Write it as 127.0.0.1:8378.");
            return null;
        },
    };

    /// <returns>Null where no address is given.</returns>
    public static async Task<WebApplication?> OpenAsync(IPEndPoint? address, Worker worker, CancellationToken cancellation)
    {
        if (address is null)
        {
            return null;
        }

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address);
        });
        builder.Services.AddRouting();
        builder.Services.AddHealthChecks().AddCheck(
            "work", () => worker.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        var app = builder.Build();
        app.UseRouting();
        HealthRoutes.Map(app);
        await app.StartAsync(cancellation);
        return app;
    }
}
