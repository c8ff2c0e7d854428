using Microsoft.AspNetCore.SignalR;
using Pilar.Arena.Web.Rooms.Relay;

namespace Pilar.Arena.Web.Rooms;

/// <summary>
/// Hands the connections themselves to the relay, which writes to each at its own speed. SignalR's own way, a send to a
/// group, waits for the slowest in it.
/// </summary>
internal sealed class RoomLifetimeManager(LiveConnections connections, ILogger<DefaultHubLifetimeManager<RoomHub>> logger)
    : DefaultHubLifetimeManager<RoomHub>(logger)
{
    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        if (!connections.Add(connection))
        {
            RelayMeter.WasRefused();
            connection.Abort();
        }

        await base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        connections.Remove(connection.ConnectionId);
        return base.OnDisconnectedAsync(connection);
    }
}
