using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Lists;

namespace Pilar.Arena.Grains.Scheduling;

/// <summary>What a meeting says of a place on its agenda, for somebody who is on its list.</summary>
internal sealed partial class SlotPlaces(CaseId id, IGrainFactory grains, IReadModels lists, ILogger logger)
{
    /// <summary>A refusal when it could not be asked.</summary>
    /// <param name="method">The key of a template; empty for none.</param>
    public async Task<Reply<SlotFacts>> Facts(Caller caller, PersonId presenter, RoomId room, AgendaItemId item, string method)
    {
        // Asked of the list first: an id that somebody made up becomes no grain.
        var actor = await lists.ActorIn(room, caller.Person, CancellationToken.None);
        if (actor.Roles == RoomRole.None)
        {
            return new SlotFacts(null, Leads: false, Presents: false);
        }

        var presents = caller.Person == presenter ? actor : await lists.ActorIn(room, presenter, CancellationToken.None);
        try
        {
            var slot = await Place(caller, room, item, method);
            return new SlotFacts(slot, CaseListed.Schedules(actor), (presents.Roles & RoomRoles.Presenting) != RoomRole.None);
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            LogNotAsked(id.Value, fault);
            return CaseRefusals.RoomAway;
        }
    }

    /// <summary>By the presenter, who has said yes to it. When the meeting would not have it, it is chosen there.</summary>
    public async Task ChooseMethod(PersonId presenter, Slot slot)
    {
        try
        {
            await grains.Grain(slot.Room).Do(new Caller(presenter), new CommandId(Guid.NewGuid()), new ChooseMethod(id, slot.Method));
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            LogNotAsked(id.Value, fault);
        }
    }

    private async Task<Slot?> Place(Caller caller, RoomId room, AgendaItemId item, string method)
    {
        if ((await grains.Grain(room).View(caller)).Value is not { } view || view.Phase is MeetingPhase.Closed or MeetingPhase.Cancelled || view.FreeItem(item, id) is not { } free)
        {
            return null;
        }

        var offered = method.Length == 0 ? null
            : (await grains.Grain(room).Methods(caller)).Value?.Methods.FirstOrDefault(one => one.Key == method && one.Use == MethodUse.Case);
        return new Slot(room, item, view.StartsAt, free.Minutes, offered?.Key ?? "", offered?.Names);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A meeting could not be asked about a time for case {Case}")]
    private partial void LogNotAsked(Guid @case, Exception fault);
}
