using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Pilar.Arena.Contracts;
using Pilar.Arena.Web.Rooms.Relay;

namespace Pilar.Arena.Web.Rooms;

/// <summary>Everything live, registered and mapped.</summary>
internal static class ArenaHub
{
    private const int LargestMessage = 32 * 1024;

    public static IServiceCollection AddArenaHub(this IServiceCollection services)
    {
        services.AddOptions<PaceOptions>().BindConfiguration(PaceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RelayOptions>().BindConfiguration(RelayOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PaceLimits>();
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<RoomRelay>();
        services.AddSingleton<HubLifetimeManager<RoomHub>, RoomLifetimeManager>();
        services.AddSignalR(Configure)
            .AddJsonProtocol(json => ContractJson.Configure(json.PayloadSerializerOptions))
            .AddHubOptions<RoomHub>(hub => hub.AddFilter<RoomHubFilter>());
        return services;
    }

    public static void MapArenaHub(this IEndpointRouteBuilder routes) => routes.MapHub<RoomHub>(RoomHub.Path, transport =>
    {
        // WebSockets alone need no sticky sessions, and a browser sends its Origin with each.
        transport.Transports = HttpTransportType.WebSockets;
        transport.TransportSendTimeout = TimeSpan.FromSeconds(2);
        transport.CloseOnAuthenticationExpiration = true;
    });

    private static void Configure(HubOptions hub)
    {
        hub.EnableDetailedErrors = false;
        hub.MaximumReceiveMessageSize = LargestMessage;
        hub.MaximumParallelInvocationsPerClient = 1; // keeps one browser's commands in order
        hub.KeepAliveInterval = TimeSpan.FromSeconds(10);
        hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
    }
}
