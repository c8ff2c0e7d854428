using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Rooms.Relay;

namespace Pilar.Arena.Web.Rooms;

/// <summary>The live door: names the caller, asks the list whether the room is there for them, asks the grain.</summary>
[Authorize]
internal sealed class RoomHub(LiveConnections connections, RoomRelay relay, PaceLimits pace, IGrainFactory grains) : Hub<IRoomClient>, IRoomHub
{
    public const string Path = "/hubs/room";

    public async Task<Reply<Receipt>> Join(RoomId room, string? epoch, long after) =>
        await Knows(room) ? await relay.Join(Connection, room, epoch, Math.Max(0, after)) : HubRefusals.NotFound;

    public Task Leave(RoomId room) => Connection.Leave(room);

    public async Task<Reply<Receipt>> Do(RoomId room, CommandId id, RoomCommand command)
    {
        if (command is null || id == default || !BrowserCommands.Include(command))
        {
            return HubRefusals.Malformed;
        }

        if (!await Knows(room))
        {
            return HubRefusals.NotFound;
        }

        if (!pace.Allows(room))
        {
            return HubRefusals.TooFast;
        }

        var reply = await grains.Grain(room).Do(Connection.Caller, id, command);
        if (reply.Accepted())
        {
            relay.Expect(room, reply.Value.Seq);
        }

        return reply;
    }

    public async Task<Reply<EarlierContributions>> Earlier(RoomId room, long before) =>
        await Knows(room) ? await grains.Grain(room).Earlier(Connection.Caller, before) : HubRefusals.NotFound;

    public async Task<ImmutableArray<Draft>> Drafts(RoomId room) =>
        await Knows(room) ? await grains.DraftsOf(room, Connection.Caller.Person).All(Connection.Caller) : [];

    public async Task<Reply<Receipt>> KeepDraft(RoomId room, Draft draft)
    {
        if (draft is null)
        {
            return HubRefusals.Malformed;
        }

        return await Knows(room)
            ? await grains.DraftsOf(room, Connection.Caller.Person).Keep(Connection.Caller, draft)
            : HubRefusals.NotFound;
    }

    public async Task<Reply<Screening>> Screen(RoomId room, string text)
    {
        if (text is null || text.Length > RoomLimits.DraftLength)
        {
            return HubRefusals.Malformed;
        }

        return await Knows(room) ? await grains.Grain(room).Screen(Connection.Caller, text) : HubRefusals.NotFound;
    }

    private LiveConnection Connection =>
        connections.Find(Context.ConnectionId) ?? throw new HubException(HubRefusals.Fault);

    private ValueTask<bool> Knows(RoomId room) => Connection.Rooms.Knows(grains, Connection.Caller, room);
}
