using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Log;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>Who finds which case in a list, and that nothing but its number is there.</summary>
public abstract class CaseListTests : StorageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly RoomId _room = new(Guid.NewGuid());
    private readonly CaseId _case = new(Guid.NewGuid());
    private readonly PersonId _presenter = new(Guid.NewGuid());
    private readonly PersonId _reviewer = new(Guid.NewGuid());
    private readonly PersonId _neighbour = new(Guid.NewGuid());
    private readonly PersonId _nurse = new(Guid.NewGuid());
    private readonly PersonId _stranger = new(Guid.NewGuid());
    private long _seq;

    [Fact]
    public async Task A_case_in_review_is_listed_for_its_presenter_and_those_who_may_review_it()
    {
        await using var storage = await Started();
        await Change(storage, Put(CaseStage.InHumanReview));

        Assert.Equal(
            new CaseListing(_case, "S-2026-0142", _room, "Nettverk B", Noon, CaseTheme.Violence, CaseStage.InHumanReview, CaseStanding.Presenter, 1, Noon, null),
            Assert.Single(await storage.Lists.CasesOf(_presenter, Cancellation)));
        Assert.Equal(CaseStanding.Reviewer, Assert.Single(await storage.Lists.CasesOf(_reviewer, Cancellation)).Standing);
        Assert.Empty(await storage.Lists.CasesOf(_neighbour, Cancellation));
        Assert.Empty(await storage.Lists.CasesOf(_nurse, Cancellation));
        Assert.Empty(await storage.Lists.CasesOf(_stranger, Cancellation));

        await Change(storage, Put(CaseStage.InHumanReview) with { FirstReader = _reviewer });

        Assert.Empty(await storage.Lists.CasesOf(_reviewer, Cancellation));
    }

    [Fact]
    public async Task An_approved_case_is_listed_for_those_who_may_read_it()
    {
        await using var storage = await Started();
        await Change(storage, Put(CaseStage.Approved) with { Readers = RoomRole.Leaders | RoomRole.Participant });

        Assert.Equal(CaseStanding.Reader, Assert.Single(await storage.Lists.CasesOf(_nurse, Cancellation)).Standing);
        Assert.Single(await storage.Lists.CasesOf(_neighbour, Cancellation));
        Assert.Empty(await storage.Lists.CasesOf(_stranger, Cancellation));

        await Change(storage, new DropMeetingPerson(_room, _nurse));

        Assert.Empty(await storage.Lists.CasesOf(_nurse, Cancellation));
    }

    [Fact]
    public async Task Whose_turn_it_is_to_find_a_time_is_told_to_the_presenter_and_those_who_lead_and_a_case_moves_with_its_meeting()
    {
        await using var storage = await Started();
        await Change(storage, Put(CaseStage.Approved) with { Readers = RoomRole.Leaders | RoomRole.Participant, SlotTurn = SlotTurn.Leaders });

        Assert.Equal(SlotTurn.Leaders, Assert.Single(await storage.Lists.CasesOf(_presenter, Cancellation)).SlotTurn);
        Assert.Equal(SlotTurn.Leaders, Assert.Single(await storage.Lists.CasesOf(_reviewer, Cancellation)).SlotTurn);
        Assert.Equal(SlotTurn.Nobody, Assert.Single(await storage.Lists.CasesOf(_nurse, Cancellation)).SlotTurn);

        await Change(storage, Put(CaseStage.Approved) with { Room = new RoomId(Guid.NewGuid()), Readers = RoomRole.Leaders | RoomRole.Participant });

        Assert.Empty(await storage.Lists.CasesOf(_reviewer, Cancellation));
    }

    [Fact]
    public async Task A_case_is_known_in_its_own_meeting_to_those_on_the_list_and_its_presenter()
    {
        await using var storage = await Started();
        await Change(storage, Put(CaseStage.Presented));
        foreach (var (person, knows) in new[] { (_presenter, true), (_nurse, true), (_stranger, false) })
        {
            Assert.Equal(knows, await storage.Lists.HasCase(person, _room, _case, Cancellation));
            Assert.False(await storage.Lists.HasCase(person, new RoomId(Guid.NewGuid()), _case, Cancellation));
            Assert.False(await storage.Lists.HasCase(person, _room, new CaseId(Guid.NewGuid()), Cancellation));
        }

        await Change(storage, new DropMeetingPerson(_room, _nurse));
        Assert.False(await storage.Lists.HasCase(_nurse, _room, _case, Cancellation));
    }

    [Fact]
    public async Task A_case_that_is_answered_in_writing_is_listed_for_its_panel_and_those_who_lead_and_not_for_whom_it_is_kept_from()
    {
        await using var storage = await Started();
        var written = Put(CaseStage.Presented) with { Written = WrittenTurn.Panel };
        await Change(storage, written, new DropCasePanel(_case), new PutCasePanelist(_case, _nurse, true), new PutCasePanelist(_case, _neighbour, false));

        var panelist = Assert.Single(await storage.Lists.CasesOf(_nurse, Cancellation));
        Assert.Equal((CaseStanding.Panelist, WrittenTurn.Panel), (panelist.Standing, panelist.Written));
        Assert.Equal(CaseStanding.Scheduler, Assert.Single(await storage.Lists.CasesOf(_reviewer, Cancellation)).Standing);
        Assert.Equal(WrittenTurn.Panel, Assert.Single(await storage.Lists.CasesOf(_presenter, Cancellation)).Written);
        Assert.Empty(await storage.Lists.CasesOf(_neighbour, Cancellation)); // leads too
        Assert.Empty(await storage.Lists.CasesOf(_stranger, Cancellation));

        // Its meeting says nothing of it any more.
        await Change(storage, new PutMeetingPhase(_room, MeetingPhase.Closed));
        Assert.Empty(await storage.Lists.CasesToWatch(Noon, Cancellation));

        await Change(storage, new DropCasePanel(_case), new PutCasePanelist(_case, _neighbour, true));
        Assert.Empty(await storage.Lists.CasesOf(_nurse, Cancellation));
        Assert.Equal(CaseStanding.Panelist, Assert.Single(await storage.Lists.CasesOf(_neighbour, Cancellation)).Standing);
        await Change(storage, Put(CaseStage.InHumanReview) with { Written = WrittenTurn.Nobody });
        Assert.Equal(CaseStanding.Panelist, Assert.Single(await storage.Lists.CasesOf(_neighbour, Cancellation)).Standing); // and no reviewer

        await Change(storage, new DropMeetingPerson(_room, _neighbour));
        Assert.Empty(await storage.Lists.CasesOf(_neighbour, Cancellation));
    }

    [Fact]
    public async Task Everybody_on_a_list_is_known_by_name_role_and_place()
    {
        await using var storage = await Started();

        Assert.Equal(
            [("Kari", RoomRole.Facilitator, "Storelvmo"), ("Nils", RoomRole.Facilitator | RoomRole.CentreCoordinator, "Fjellvika"), ("Siri", RoomRole.Participant, "Fjellvika")],
            (await storage.Lists.PeopleIn(_room, Cancellation)).Select(one => (one.Name, one.Roles, one.Area)));
        Assert.Empty(await storage.Lists.PeopleIn(new(Guid.NewGuid()), Cancellation));
    }

    [Fact]
    public async Task What_is_left_of_a_destroyed_case_is_its_presenters()
    {
        await using var storage = await Started();
        await Change(storage, Put(CaseStage.Destroyed) with { GoesAt = null, Area = "", Destroyed = DestructionCause.Retention });

        Assert.Equal(DestructionCause.Retention, Assert.Single(await storage.Lists.CasesOf(_presenter, Cancellation)).Destroyed);
        Assert.Empty(await storage.Lists.CasesOf(_reviewer, Cancellation));
        Assert.Empty(await storage.Lists.CasesToWatch(Noon.AddYears(1), Cancellation));
    }

    [Fact]
    public async Task It_is_known_what_somebody_is_in_a_room_and_where_they_work()
    {
        await using var storage = await Started();

        Assert.Equal(new CaseActor(RoomRole.Facilitator, "Storelvmo"), await storage.Lists.ActorIn(_room, _reviewer, Cancellation));
        Assert.Equal(new CaseActor(RoomRole.Participant, ""), await storage.Lists.ActorIn(_room, _nurse, Cancellation));
        Assert.Equal(new CaseActor(RoomRole.None, ""), await storage.Lists.ActorIn(_room, _stranger, Cancellation));
        Assert.Equal(new CaseActor(RoomRole.None, ""), await storage.Lists.ActorIn(new(Guid.NewGuid()), _reviewer, Cancellation));
    }

    [Fact]
    public async Task Those_of_a_meeting_who_work_where_somebody_does_are_known_to_those_on_its_list()
    {
        await using var storage = await Started();

        Assert.Equal([_neighbour], await storage.Lists.NeighboursIn(_room, _presenter, Cancellation));
        Assert.Empty(await storage.Lists.NeighboursIn(_room, _reviewer, Cancellation));
        Assert.Empty(await storage.Lists.NeighboursIn(_room, _nurse, Cancellation));
        Assert.Empty(await storage.Lists.NeighboursIn(_room, _stranger, Cancellation));
        Assert.Empty(await storage.Lists.NeighboursIn(new(Guid.NewGuid()), _presenter, Cancellation));
    }

    [Fact]
    public async Task A_case_is_watched_when_its_time_comes_its_meeting_is_over_or_its_room_has_not_got_it()
    {
        await using var storage = await Started();

        await Change(storage, Put(CaseStage.Presented));
        Assert.Empty(await storage.Lists.CasesToWatch(Noon, Cancellation));
        Assert.Equal([_case], await storage.Lists.CasesToWatch(Noon.AddDays(30), Cancellation));

        await Change(storage, Put(CaseStage.Approved) with { WaitsForRoom = true });
        Assert.Equal([_case], await storage.Lists.CasesToWatch(Noon, Cancellation));

        await Change(storage, new PutMeetingPhase(_room, MeetingPhase.Closed));
        Assert.Empty(await storage.Lists.CasesToWatch(Noon, Cancellation));
        Assert.Equal(MeetingPhase.Closed, await storage.Lists.PhaseOf(_room, Cancellation));
        Assert.Null(await storage.Lists.PhaseOf(new(Guid.NewGuid()), Cancellation));

        await Change(storage, Put(CaseStage.Presented));
        Assert.Equal([_case], await storage.Lists.CasesToWatch(Noon, Cancellation));
    }

    private async Task<RunningStorage> Started()
    {
        var storage = await Start();
        var (fjellvika, storelvmo) = (new OrganisationId(Guid.NewGuid()), new OrganisationId(Guid.NewGuid()));
        await Change(
            storage,
            new PutOrganisation(fjellvika, "Skolehelsetjenesten", Sector.Health, "Fjellvika"),
            new PutOrganisation(storelvmo, "RVTS", Sector.CompetenceCentre, "Storelvmo"),
            new PutPerson(_presenter, "Siri", "", fjellvika, Language.Nb),
            new PutPerson(_neighbour, "Nils", "", fjellvika, Language.Nb),
            new PutPerson(_reviewer, "Kari", "", storelvmo, Language.Nb),
            new PutMeeting(_room, new(Guid.NewGuid()), "Nettverk B", "Møte", Noon, 90, MeetingPhase.Planned),
            new PutMeetingPerson(_room, _presenter, RoomRole.Participant),
            new PutMeetingPerson(_room, _neighbour, RoomRole.Facilitator | RoomRole.CentreCoordinator),
            new PutMeetingPerson(_room, _reviewer, RoomRole.Facilitator),
            new PutMeetingPerson(_room, _nurse, RoomRole.Participant));
        return storage;
    }

    private PutCase Put(CaseStage stage) => new(
        _case, "S-2026-0142", _room, _presenter, "Fjellvika", CaseTheme.Violence, stage, 1, Noon, Noon.AddDays(30), RoomRole.None, null, false, null);

    private async Task Change(RunningStorage storage, params ReadModelChange[] changes) =>
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(Append("case/a", ++_seq, changes: changes)));
}
