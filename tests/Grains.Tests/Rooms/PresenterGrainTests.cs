using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Tests.Cases;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A presenter whose line is lost, on a real cluster: it is known in the next activation too, and the first host that has their line brings them back.</summary>
public sealed class PresenterGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task Who_was_away_is_back_with_their_line_and_the_case_waits_for_those_who_lead()
    {
        var found = await LiveCase.Approved(arena.Grains);
        var room = arena.Grains.Grain(found.Room);
        await found.LetIn();
        await found.Open();
        await found.MustInRoom(found.Facilitator, new ChooseMethod(found.Id, "CrossSector60"));
        await found.MustInRoom(found.Facilitator, new BeginMethod(found.Id));
        await found.MustInRoom(found.Facilitator, new SkipPhase(found.Id, 0, "Vi har snakket om det."));
        await found.MustInRoom(Caller.Arena, new NotePresenterAway(found.Presenter.Person));
        await room.Cast<IGrainManagementExtension>().DeactivateOnIdle();
        var gone = await Seen(found);

        var host = new Host();
        var reference = arena.Grains.CreateObjectReference<IRoomObserver>(host);
        await room.Follow(new NodeId(Guid.NewGuid()), reference, 0, [found.Facilitator.Person, found.Presenter.Person]);
        var back = await Seen(found);
        arena.Grains.DeleteObjectReference<IRoomObserver>(reference);

        Assert.Equal((true, true, AgendaItemState.Paused), gone);
        Assert.Equal((true, false, AgendaItemState.Paused), back);
        await found.MustInRoom(found.Facilitator, new ResumeItem(found.Item));
    }

    private async Task<(bool Present, bool Away, AgendaItemState Item)> Seen(LiveCase found)
    {
        var view = (await arena.Grains.Grain(found.Room).View(found.Facilitator)).Value!;
        var presenter = view.People.Single(person => person.Person == found.Presenter.Person);
        return (presenter.Present, presenter.Away, view.Agenda.Single(item => item.Item == found.Item).State);
    }

    /// <summary>A web host that has lines, and does nothing with what it is told.</summary>
    private sealed class Host : IRoomObserver
    {
        public Task Push(RoomBatch batch) => Task.CompletedTask;
    }
}
