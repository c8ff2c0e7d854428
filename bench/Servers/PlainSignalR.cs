using Microsoft.AspNetCore.SignalR;

namespace Pilar.Arena.Bench.Servers;

/// <summary>The reference that design figures are ratios of: SignalR as its documentation shows it.</summary>
internal static class PlainSignalR
{
    public static WebApplication Create()
    {
        var builder = ServerHost.Bare();
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<BroadcastHub>("/hub");
        return app;
    }
}

internal sealed class BroadcastHub : Hub
{
    public Task Join(string room) => Groups.AddToGroupAsync(Context.ConnectionId, room);

    public Task Post(string room, string text) => Clients.Group(room).SendAsync("Happened", room, text);
}
