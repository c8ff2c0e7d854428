using System.Data.Common;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Web.Advice;
using Pilar.Arena.Web.Cases;
using Pilar.Arena.Web.Demo;
using Pilar.Arena.Web.Guard;
using Pilar.Arena.Web.Minutes;
using Pilar.Arena.Web.Pages;
using Pilar.Arena.Web.Rooms;
using Pilar.Arena.Web.Rooms.Relay;
using Pilar.Arena.Web.Screens;
using Pilar.Arena.Web.Security;
using Pilar.Arena.Web.SignIn;

namespace Pilar.Arena.Web;

/// <summary>All the wiring of the web host: with everything in one process, or as one of several beside the silos.</summary>
public static class ArenaWeb
{
    private const string DevelopmentAddress = "http://localhost:5080";

    /// <param name="args">As on the command line: <c>--urls</c>, <c>--environment</c>, any setting.</param>
    /// <param name="adjust">The tests' last word on what is registered.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var cluster = builder.Configuration.GetSection(ArenaClusterOptions.Section).Get<ArenaClusterOptions>() ?? new ArenaClusterOptions();
        if (cluster.OneProcess)
        {
            builder.AddArenaSilo();
            builder.Services.AddArenaKeys(services => services.GetRequiredService<IOptions<ArenaStorageOptions>>().Value.DataFolder);
        }
        else
        {
            builder.AddArenaSettings();
            AddClusterClient(builder, cluster);
            builder.Services.AddArenaKeys(_ => null);
        }

        AddWeb(builder);
        adjust?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        Map(app);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Pilar Arena kjører på {app.Urls.FirstOrDefault()}"));
        return app;
    }

    private static void AddWeb(WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        if (development && builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls(DevelopmentAddress);
        }

        builder.AddArenaTelemetry("arena-web", RelayMeter.Name, "Microsoft.AspNetCore.RateLimiting");
        builder.WebHost.ConfigureKestrel(KestrelLimits.Set);
        builder.Services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new StorageFaults(IsStorageFault));
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = false);
        builder.Services.ConfigureHttpJsonOptions(json => ContractJson.Configure(json.SerializerOptions));
        builder.Services.AddProblemDetails();
        builder.Services.AddArenaProxies();
        builder.Services.AddSingleton<AddressLimit>();
        builder.Services.AddArenaSignIn(development);
        builder.Services.AddArenaHealth();
        builder.Services.AddSingleton<IOutgoingGrainCallFilter, OnceMoreFilter>();
        builder.Services.AddArenaHub();
        builder.Services.AddHttpPace();
        builder.Services.AddArenaDemo();
        builder.Services.AddArenaAssets();
        builder.Services.AddArenaPages();
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseArenaHeaders(app.Environment.IsDevelopment());
        app.UseArenaErrors();
        app.UseMiddleware<OriginGuard>();
        app.UseArenaAssets();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    private static void Map(WebApplication app)
    {
        app.MapArenaHealth();
        app.MapArenaSignIn();
        app.MapArenaHub();
        app.MapArenaCases();
        app.MapArenaGuard();
        app.MapArenaScreens();
        app.MapArenaSheets();
        app.MapArenaMinutes();
        app.MapArenaPages();
    }

    private static void AddClusterClient(WebApplicationBuilder builder, ArenaClusterOptions cluster)
    {
        var storage = builder.Configuration.GetSection(ArenaStorageOptions.Section).Get<ArenaStorageOptions>() ?? new ArenaStorageOptions();
        builder.UseOrleansClient(client => client
            .UseAdoNetClustering(clustering =>
            {
                clustering.Invariant = "Npgsql";
                clustering.ConnectionString = storage.ConnectionString;
            })
            .Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (cluster.ServiceId, cluster.ClusterId))
            .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(cluster.GatewayRefreshSeconds))
            .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(cluster.CallTimeoutSeconds))
            .UseConnectionRetryFilter(async (_, cancellation) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
                return true;
            })
            .AddGatewayCountChangedHandler(services => (_, _) => services.GetRequiredService<RoomRelay>().FollowAllNow())
            .AddClusterConnectionLostHandler(services => (_, _) => services.GetRequiredService<RoomRelay>().FollowAllNow()));
    }

    // The database's own faults come through a grain that keeps its state there.
    private static bool IsStorageFault(Exception fault) =>
        fault is OrleansException or TimeoutException or LogUnavailableException or DbException;
}
