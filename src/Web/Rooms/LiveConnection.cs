using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Pilar.Arena.Contracts;
using Pilar.Arena.Web.Rooms.Relay;

namespace Pilar.Arena.Web.Rooms;

/// <summary>One browser tab's connection: who it is, which rooms it knows, and what is pumped to it.</summary>
internal sealed class LiveConnection(HubConnectionContext connection, Caller caller, SignInId? signIn)
{
    private readonly ConcurrentDictionary<RoomId, RoomPump> _pumps = new();

    public HubConnectionContext Connection => connection;

    public string Id => connection.ConnectionId;

    public Caller Caller => caller;

    public SignInId? SignIn => signIn;

    public KnownRooms Rooms { get; } = new();

    public CancellationToken Aborted => connection.ConnectionAborted;

    public void Abort() => connection.Abort();

    public void Keep(RoomId room, RoomPump pump) => _pumps[room] = pump;

    /// <summary>Nothing more of this room is sent once this has completed.</summary>
    public Task Leave(RoomId room) => _pumps.TryRemove(room, out var pump) ? pump.Stop() : Task.CompletedTask;

    /// <summary>False when somebody else has taken the pump out already, and will see to it.</summary>
    public bool Forget(RoomId room, RoomPump pump) => _pumps.TryRemove(KeyValuePair.Create(room, pump));
}
