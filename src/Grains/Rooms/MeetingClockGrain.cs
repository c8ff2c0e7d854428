using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Lists;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// One reminder a minute for the whole arena. A tick that is missed costs nothing: the next one asks what is due by then.
/// </summary>
[GrainType("arena.meeting-clock")]
internal sealed partial class MeetingClockGrain(
    IReadModels lists,
    IDestructionOrders orders,
    TimeProvider clock,
    ILogger<MeetingClockGrain> logger) : Grain, IMeetingClockGrain, IRemindable
{
    private const string Tick = "tick";

    public async Task Start() => await this.RegisterOrUpdateReminder(Tick, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        // Before all else: what was told of somebody is to be gone.
        foreach (var ordered in await Ordered())
        {
            await Destroy(ordered);
        }

        var soon = clock.GetUtcNow() + RoomLimits.LobbyOpensBefore;
        foreach (var rooms in (await lists.RoomsToWatch(soon, CancellationToken.None)).Chunk(32))
        {
            await Task.WhenAll(rooms.Select(Wake));
        }

        foreach (var cases in (await lists.CasesToWatch(clock.GetUtcNow(), CancellationToken.None)).Chunk(32))
        {
            await Task.WhenAll(cases.Select(Wake));
        }

        foreach (var minutes in (await lists.MinutesToWatch(clock.GetUtcNow(), CancellationToken.None)).Chunk(32))
        {
            await Task.WhenAll(minutes.Select(WakeMinutes));
        }
    }

    // Meetings are woken all the same.
    private async Task<ImmutableArray<CaseId>> Ordered()
    {
        try
        {
            return await orders.Waiting(CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogOrdersNotRead(fault.GetType().Name);
            return [];
        }
    }

    private async Task Destroy(CaseId id)
    {
        try
        {
            var reply = await GrainFactory.Grain(id).Do(Caller.Arena, new CommandId(Guid.NewGuid()), new DestroyCase("", DestructionCause.Breach));
            if (reply.Refusal is { } refusal)
            {
                LogNotDestroyed(id.Value, refusal.Code);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogNotDestroyed(id.Value, fault.GetType().Name);
        }
    }

    private async Task Wake(CaseId id)
    {
        try
        {
            await GrainFactory.Grain(id).Do(Caller.Arena, new CommandId(Guid.NewGuid()), new LetCaseTimePass());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogCaseNotWoken(id.Value, fault);
        }
    }

    private async Task Wake(RoomId room)
    {
        try
        {
            await GrainFactory.Grain(room).Do(Caller.Arena, new CommandId(Guid.NewGuid()), new LetTimePass(RoomLimits.DeclarationVersion));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // One room that cannot be woken must not keep the others asleep; it is tried again in a minute.
            LogNotWoken(room.Value, fault);
        }
    }

    private async Task WakeMinutes(RoomId room)
    {
        try
        {
            await GrainFactory.MinutesOf(room).RoomChanged(Caller.Arena);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogMinutesNotWoken(room.Value, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The orders of destruction could not be read; it is tried again in a minute: {Code}")]
    private partial void LogOrdersNotRead(string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case} is ordered to be destroyed and could not be; it is tried again in a minute: {Code}")]
    private partial void LogNotDestroyed(Guid @case, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The minutes of room {Room} could not be woken by the clock")]
    private partial void LogMinutesNotWoken(Guid room, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room} could not be woken by the clock")]
    private partial void LogNotWoken(Guid room, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case} could not be woken by the clock")]
    private partial void LogCaseNotWoken(Guid @case, Exception fault);
}
