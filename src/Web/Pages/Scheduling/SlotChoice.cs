using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;

namespace Pilar.Arena.Web.Pages.Scheduling;

/// <summary>A place on the agenda of a coming meeting, to choose.</summary>
public sealed record SlotChoice(MeetingListing Meeting, AgendaItemView Item)
{
    public override string ToString() => nameof(SlotChoice);

    public string Value => $"{Meeting.Room.Value:N}/{Item.Item.Value:N}";

    /// <summary>In the coming meetings of the case's network, where the caller has one of <paramref name="roles"/>.</summary>
    /// <param name="taken">The meeting that has the case already: it is not moved within it.</param>
    public static async Task<ImmutableArray<SlotChoice>> For(IGrainFactory grains, Caller caller, NetworkId network, CaseId id, RoomRole roles, RoomId? taken)
    {
        var choices = ImmutableArray.CreateBuilder<SlotChoice>();
        foreach (var meeting in await grains.Lists().MeetingsIn(caller, network))
        {
            if (!meeting.Phase.IsOver() && meeting.Room != taken && (meeting.MyRoles & roles) != RoomRole.None
                && (await grains.Grain(meeting.Room).View(caller)).Value is { } room)
            {
                choices.AddRange(room.FreeFor(id).Select(item => new SlotChoice(meeting, item)));
            }
        }

        return choices.ToImmutable();
    }
}
