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
        Assert.Equivalent(new[] { found.Presenter.Person, found.Facilitator.Person, found.Nurse.Person }, (await Heard(found)).Select(one => one.Person), strict: true);

        // One who leads comes while it is open, with one whose role may not read it.
        await found.MustInRoom(found.Neighbour, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.MustInRoom(found.Coordinator, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.MustInRoom(found.Facilitator, new AdmitEveryone());
        await found.MustInRoom(found.Facilitator, new CloseCase(found.Id));

        var heard = await Heard(found);
        Assert.Equivalent(new[] { found.Presenter.Person, found.Facilitator.Person, found.Nurse.Person, found.Neighbour.Person }, heard.Select(one => one.Person), strict: true);
        Assert.Equal(("facilitator", heard.Max(one => one.At)), (heard.Single(one => one.Person == found.Neighbour.Person).Role, heard.Single(one => one.Person == found.Neighbour.Person).At));
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

        Assert.Equivalent(new[] { found.Presenter.Person, found.Facilitator.Person }, (await Heard(found)).Select(one => one.Person), strict: true);
    }

    [Fact]
    public async Task Of_a_meeting_without_a_log_nobody_has_heard_anything() =>
        Assert.Empty(await CaseHearing.Of(arena.Log, new RoomId(Guid.NewGuid()), new CaseId(Guid.NewGuid()), TestContext.Current.CancellationToken));

    private Task<ImmutableArray<Hearer>> Heard(LiveCase found) =>
        CaseHearing.Of(arena.Log, found.Room, found.Id, TestContext.Current.CancellationToken);
}
