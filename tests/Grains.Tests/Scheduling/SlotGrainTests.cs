using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Scheduling;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.Scheduling;

/// <summary>The time of a case as its callers meet it, on a real cluster: the meetings are asked, and get what was agreed.</summary>
public sealed class SlotGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private readonly RoomId _next = new(Guid.NewGuid());
    private readonly AgendaItemId _place = new(Guid.NewGuid());

    [Fact]
    public async Task With_the_presenters_yes_it_is_on_the_other_meetings_agenda_with_its_method_and_off_the_firsts()
    {
        var found = await WithNext();
        await found.MustInRoom(found.Facilitator, new CloseCase(found.Id));
        await found.Must(found.Coordinator, new ProposeSlot(_next, _place, "CrossSector60"));
        var asked = (await found.Grain.View(found.Presenter)).Value!.Slot!;
        Assert.Equal((SlotTurn.Presenter, 1, _next, 30), (asked.Turn, asked.Proposal, asked.Proposed!.Room, asked.Proposed.Minutes));
        Assert.Equal(SlotTurn.Presenter, Assert.Single(await arena.Grains.Lists().MyCases(found.Presenter)).SlotTurn);

        await found.Must(found.Presenter, new AcceptSlot(1));

        var there = Assert.Single((await arena.Grains.Grain(_next).View(found.Presenter)).Value!.Cases);
        Assert.Equal((found.Id, _place, CaseState.Announced, "CrossSector60"), (there.Case, there.Item, there.State, there.Method!.Method.Key));
        Assert.Equal(CaseState.Closed, (await found.InRoom(found.Presenter))!.State);
        var file = (await found.Grain.View(found.Presenter)).Value!;
        Assert.Equal((_next, true, SlotTurn.Nobody), (file.Room, file.TakenByRoom, file.Slot!.Turn));
        Assert.Equal(_next, Assert.Single(await arena.Grains.Lists().MyCases(found.Presenter)).Room);

        // Who led the first alone has nothing to do with it any more.
        Assert.Equal(Refusals.NotFound, (await found.Grain.View(found.Neighbour)).Refusal);
    }

    [Fact]
    public async Task What_the_caller_says_of_a_meeting_counts_for_nothing_and_an_outsider_learns_nothing()
    {
        var found = await WithNext();
        await found.MustInRoom(found.Facilitator, new CloseCase(found.Id));
        var lie = new SlotFacts(new Slot(_next, _place, DateTimeOffset.UnixEpoch, 30), Leads: true, Presents: true);

        Assert.Equal(SlotRefusals.NotLeading, (await found.Grain.Do(found.Facilitator, NewId(), new ProposeSlot(_next, _place) { Facts = lie })).Refusal);
        Assert.Equal(SlotRefusals.NotLeading, (await found.Grain.Do(found.Facilitator, NewId(), new ProposeSlot(new(Guid.NewGuid()), _place) { Facts = lie })).Refusal);
        Assert.Equal(SlotRefusals.Gone, (await found.Grain.Do(found.Coordinator, NewId(), new ProposeSlot(_next, found.Item) { Facts = lie })).Refusal);
        Assert.Equal(SlotRefusals.MethodUnknown, (await found.Grain.Do(found.Coordinator, NewId(), new ProposeSlot(_next, _place, "Unheard"))).Refusal);
        Assert.Equal(SlotRefusals.MethodUnknown, (await found.Grain.Do(found.Coordinator, NewId(), new ProposeSlot(_next, _place, "MentoringSession50"))).Refusal);
        foreach (var outsider in new[] { found.Nurse, found.Stranger })
        {
            Assert.Equal(Refusals.NotFound, (await found.Grain.Do(outsider, NewId(), new ProposeSlot(_next, _place) { Facts = lie })).Refusal);
            Assert.Equal(Refusals.NotFound, (await found.Grain.Do(outsider, NewId(), new AcceptSlot(1))).Refusal);
            Assert.Empty(await arena.Grains.Lists().MyCases(outsider));
        }
    }

    [Fact]
    public async Task A_meeting_that_is_not_over_keeps_the_case_that_is_on_its_agenda()
    {
        var found = await WithNext();
        Assert.Equal(SlotRefusals.OnAgenda, (await found.Grain.Do(found.Coordinator, NewId(), new ProposeSlot(_next, _place))).Refusal);
        await found.LetIn();
        await found.Open();

        Assert.NotNull((await found.Grain.Do(found.Coordinator, NewId(), new ProposeSlot(_next, _place))).Refusal);
        Assert.Equal(CaseState.Open, (await found.InRoom(found.Presenter))!.State);
    }

    [Fact]
    public async Task Where_it_was_closed_it_does_not_come_back()
    {
        var found = await WithNext();
        await found.MustInRoom(found.Facilitator, new CloseCase(found.Id));
        await found.Must(found.Coordinator, new ProposeSlot(_next, _place));
        await found.Must(found.Presenter, new AcceptSlot(1));
        await arena.Grains.Grain(_next).Do(found.Presenter, NewId(), new CloseCase(found.Id));

        Assert.Equal(SlotRefusals.Gone, (await found.Grain.Do(found.Coordinator, NewId(), new ProposeSlot(found.Room, found.Item))).Refusal);
        Assert.NotNull((await found.Grain.View(found.Coordinator)).Value!.Slot);
    }

    [Fact]
    public async Task Of_two_that_were_to_come_on_one_item_the_second_is_told_that_it_has_none()
    {
        var first = await Begin(arena.Grains);
        var second = first.Another();
        await second.Must(second.Presenter, second.Beginning);
        foreach (var found in new[] { first, second })
        {
            Assert.Null((await found.Send(NewId(), CaseCast.Send())).Refusal);
            await found.Approve();
        }

        Assert.True((await first.Grain.View(first.Presenter)).Value!.TakenByRoom);
        var file = (await second.Grain.View(second.Presenter)).Value!;
        Assert.Equal((SlotLoss.Taken, false, SlotTurn.Leaders), (file.Slot!.Lost, file.TakenByRoom, file.Slot.Turn));
    }

    [Theory]
    [InlineData(true, SlotLoss.OffAgenda)]
    [InlineData(false, SlotLoss.MeetingOver)]
    public async Task A_meeting_that_does_not_come_to_it_gives_it_back_at_once(bool item, SlotLoss why)
    {
        var found = await Approved(arena.Grains);
        await found.MustInRoom(found.Facilitator, item ? new WithdrawItem(found.Item) : new CancelMeeting("Sykdom."));

        var file = (await found.Grain.View(found.Presenter)).Value!;
        Assert.Equal((why, false, SlotTurn.Leaders), (file.Slot!.Lost, file.TakenByRoom, file.Slot.Turn));
        Assert.Equal(SlotTurn.Leaders, Assert.Single(await arena.Grains.Lists().MyCases(found.Presenter)).SlotTurn);
    }

    // The coordinator runs both, and the one who led the first is only a participant of the next.
    private async Task<LiveCase> WithNext()
    {
        var found = await Approved(arena.Grains);
        var room = arena.Grains.Grain(_next);
        Assert.True((await room.Do(Caller.Arena, NewId(), new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Neste møte", DateTimeOffset.UnixEpoch.AddDays(14), 60, Language.Nb, History.Everything,
            [
                new RosterEntry(new PersonId(Guid.NewGuid()), "Varm Sol", "RVTS", RoomRole.Facilitator),
                new RosterEntry(found.Coordinator.Person, "Stødig Vind", "RVTS", RoomRole.CentreCoordinator),
                new RosterEntry(found.Facilitator.Person, "Rolig Fjord", "RVTS", RoomRole.Participant),
                new RosterEntry(found.Presenter.Person, "Stille Bekk", "Kommunen", RoomRole.Participant),
            ]))).Accepted());
        Assert.True((await room.Do(found.Coordinator, NewId(), new ProposeItem(_place, "Sak", AgendaItemType.Case, 30))).Accepted());
        return found;
    }
}
