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

        // The coordinator comes while it is open, and the neighbour when it is over.
        await found.MustInRoom(found.Coordinator, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.MustInRoom(found.Facilitator, new AdmitEveryone());
        await found.MustInRoom(found.Facilitator, new CloseCase(found.Id));
        await found.MustInRoom(found.Neighbour, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.MustInRoom(found.Facilitator, new AdmitEveryone());

        var heard = await Heard(found);
        Assert.Equivalent(new[] { found.Presenter.Person, found.Facilitator.Person, found.Nurse.Person, found.Coordinator.Person }, heard.Select(one => one.Person), strict: true);
        Assert.Equal("centre-coordinator", heard.Single(one => one.Person == found.Coordinator.Person).Role);
        Assert.True(heard.Single(one => one.Person == found.Coordinator.Person).At >= heard.Single(one => one.Person == found.Nurse.Person).At);
    }

    [Fact]
    public async Task Who_knows_whom_it_is_about_before_it_is_open_has_heard_nothing()
    {
        var found = await LiveCase.Approved(arena.Grains);
        await found.LetIn();
        await found.MustInRoom(found.Nurse, new RecogniseCase(found.Id));
        await found.Open();

        Assert.DoesNotContain(found.Nurse.Person, (await Heard(found)).Select(one => one.Person));
        Assert.NotEmpty(await Heard(found));
    }

    [Fact]
    public async Task Of_a_meeting_without_a_log_nobody_has_heard_anything() =>
        Assert.Empty(await CaseHearing.Of(arena.Log, new RoomId(Guid.NewGuid()), new CaseId(Guid.NewGuid()), TestContext.Current.CancellationToken));

    private Task<ImmutableArray<Hearer>> Heard(LiveCase found) =>
        CaseHearing.Of(arena.Log, found.Room, found.Id, TestContext.Current.CancellationToken);
}
