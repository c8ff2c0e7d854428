using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>An agenda before its meeting, as its callers meet it: on a real cluster of two silos and a real file.</summary>
public sealed class AgendaGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private readonly Caller _facilitator = new(new PersonId(Guid.NewGuid()));
    private readonly Caller _coordinator = new(new PersonId(Guid.NewGuid()));
    private readonly Caller _nurse = new(new PersonId(Guid.NewGuid()));
    private readonly Caller _teacher = new(new PersonId(Guid.NewGuid()));
    private readonly AgendaItemId[] _items = [new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid())];

    [Fact]
    public async Task Of_two_who_move_at_once_one_looks_again_and_nothing_is_lost()
    {
        var room = await Planned();
        var version = (await room.View(_facilitator)).Value!.AgendaVersion;

        var replies = await Task.WhenAll(
            Do(room, _facilitator, new MoveItem(_items[2], null, null, version)),
            Do(room, _coordinator, new MoveItem(_items[0], _items[1], null, version)));

        Assert.Equal(RoomRefusals.AgendaChanged, Assert.Single(replies, reply => !reply.Accepted()).Refusal);
        await room.Cast<IGrainManagementExtension>().DeactivateOnIdle();
        var view = (await room.View(_coordinator)).Value!;
        Assert.Equal(_items.Select(item => item.Value).Order(), view.Agenda.Select(item => item.Item.Value).Order());
        Assert.True(view.AgendaVersion > version);
    }

    [Fact]
    public async Task Minutes_and_why_it_was_declined_stand_when_the_activation_is_gone()
    {
        var (room, wish) = (await Planned(), new AgendaItemId(Guid.NewGuid()));
        Assert.True((await Do(room, _nurse, new ProposeItem(wish, "Ventetid", AgendaItemType.Conclusion, 15, Why: "Flere spør om det."))).Accepted());
        Assert.True((await Do(room, _coordinator, new SetItemMinutes(_items[0], 25, 20))).Accepted());
        Assert.Equal(RoomRefusals.AgendaChanged, (await Do(room, _facilitator, new SetItemMinutes(_items[0], 10, 20))).Refusal);
        Assert.True((await Do(room, _facilitator, new DeclineItem(wish, "Vi tar det neste gang."))).Accepted());
        await room.Cast<IGrainManagementExtension>().DeactivateOnIdle();

        foreach (var told in new[] { _facilitator, _coordinator, _nurse })
        {
            var view = (await room.View(told)).Value!;
            Assert.Equal(25, view.Agenda[0].Minutes);
            Assert.Equal((AgendaItemState.Declined, "Vi tar det neste gang.", "Flere spør om det."), (view.Agenda[^1].State, view.Agenda[^1].DeclineReason, view.Agenda[^1].Why));
        }

        var other = (await room.View(_teacher)).Value!.Agenda[^1];
        Assert.Equal((AgendaItemState.Proposed, null, AgendaItemType.Conclusion), (other.State, other.DeclineReason, other.Type));
    }

    private static Task<Reply<Receipt>> Do(IRoomGrain room, Caller caller, RoomCommand command) => room.Do(caller, new CommandId(Guid.NewGuid()), command);

    private async Task<IRoomGrain> Planned()
    {
        var room = arena.Grains.Grain(new RoomId(Guid.NewGuid()));
        await Do(room, Caller.Arena, new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", DateTimeOffset.UnixEpoch, 60, Language.Nb, History.Everything,
            [
                new RosterEntry(_facilitator.Person, "Rolig Fjord", "RVTS Sør", RoomRole.Facilitator),
                new RosterEntry(_coordinator.Person, "Lun Vik", "RVTS Sør", RoomRole.CentreCoordinator),
                new RosterEntry(_nurse.Person, "Stille Bekk", "Kommunen", RoomRole.Participant),
                new RosterEntry(_teacher.Person, "Blid Eng", "Skolen", RoomRole.Participant),
            ]));
        foreach (var item in _items)
        {
            await Do(room, _facilitator, new ProposeItem(item, "Erfaringer", AgendaItemType.Discussion, 20));
        }

        return room;
    }
}
