using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>Who heard a case in a meeting, by the meeting's log.</summary>
public sealed class CaseHearingTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task Those_who_were_in_the_room_and_not_left_out_while_it_was_open_heard_it()
    {
        var found = await LiveCase.Approved(arena.Grains);
        await found.LetIn();
        Assert.Empty(await Heard(found));
        await found.Open();
        Assert.Equivalent(new[] { found.Presenter.Person, found.Facilitator.Person, found.Nurse.Person }, Text(await Heard(found)), strict: true);

        // One who leads comes while it is open, with one whose role may not read it.
        await found.MustInRoom(found.Neighbour, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.MustInRoom(found.Coordinator, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.MustInRoom(found.Facilitator, new AdmitEveryone());
        await found.MustInRoom(found.Facilitator, new CloseCase(found.Id));

        var heard = await Heard(found);
        Assert.Equivalent(new[] { found.Presenter.Person, found.Facilitator.Person, found.Nurse.Person, found.Neighbour.Person }, Text(heard), strict: true);
        Assert.Equal([found.Coordinator.Person], Talk(heard));
        Assert.Equal(("facilitator", heard.Where(one => !one.TalkAlone).Max(one => one.At)), (heard.Single(one => one.Person == found.Neighbour.Person).Role, heard.Single(one => one.Person == found.Neighbour.Person).At));
    }

    [Fact]
    public async Task Whom_the_presenter_leaves_out_hears_nothing()
    {
        var found = await LiveCase.Approved(arena.Grains);
        await found.LetIn();
        await found.MustInRoom(found.Facilitator, new StartMeeting());
        await found.MustInRoom(found.Facilitator, new StartItem(found.Item));
        await found.MustInRoom(found.Presenter, new AgreeToPanel(found.Id, [found.Facilitator.Person, found.Coordinator.Person, found.Neighbour.Person], [found.Nurse.Person]));
        await found.MustInRoom(found.Facilitator, new OpenCase(found.Id));

        // They were there when the item began, and in the lobby when the case was opened.
        var heard = await Heard(found);
        Assert.Equivalent(new[] { found.Presenter.Person, found.Facilitator.Person }, Text(heard), strict: true);
        Assert.Equal([found.Nurse.Person], Talk(heard));
    }

    [Fact]
    public async Task A_room_says_which_case_it_got()
    {
        var found = await LiveCase.Approved(arena.Grains);
        var row = Assert.Single(await arena.Log.Read(found.Room.Key(), 0, 100, TestContext.Current.CancellationToken), row => row.Kind == CaseHearing.Announced);

        Assert.True(await CaseHearing.Has(arena.Log, found.Room, row.Seq, found.Id, TestContext.Current.CancellationToken));
        Assert.False(await CaseHearing.Has(arena.Log, found.Room, row.Seq, new CaseId(Guid.NewGuid()), TestContext.Current.CancellationToken));
        Assert.False(await CaseHearing.Has(arena.Log, found.Room, row.Seq - 1, found.Id, TestContext.Current.CancellationToken));
        Assert.False(await CaseHearing.Has(arena.Log, new RoomId(Guid.NewGuid()), row.Seq, found.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_a_meeting_without_a_log_nobody_has_heard_anything() =>
        Assert.Empty(await CaseHearing.Of(arena.Log, new RoomId(Guid.NewGuid()), new CaseId(Guid.NewGuid()), TestContext.Current.CancellationToken));

    private static PersonId[] Text(IEnumerable<Hearer> heard) => [.. heard.Where(one => !one.TalkAlone).Select(one => one.Person)];

    private static PersonId[] Talk(IEnumerable<Hearer> heard) => [.. heard.Where(one => one.TalkAlone).Select(one => one.Person)];

    private Task<ImmutableArray<Hearer>> Heard(LiveCase found) =>
        CaseHearing.Of(arena.Log, found.Room, found.Id, TestContext.Current.CancellationToken);
}
