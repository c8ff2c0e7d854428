using System.Collections.Immutable;
using Microsoft.AspNetCore.SignalR.Protocol;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>The calls of <see cref="IRoomClient"/> as messages: the one place that knows their arguments' order.</summary>
internal static class Frames
{
    public static InvocationMessage Snapshot(RoomId room, string epoch, RoomView view, DateTimeOffset serverTime) =>
        new(nameof(IRoomClient.Snapshot), [room, epoch, view, serverTime]);

    public static InvocationMessage Happened(RoomId room, long seq, ImmutableArray<Happened> events) =>
        new(nameof(IRoomClient.Happened), [room, seq, events]);

    public static InvocationMessage Gone(RoomId room, Refusal why) => new(nameof(IRoomClient.Gone), [room, why]);
}
