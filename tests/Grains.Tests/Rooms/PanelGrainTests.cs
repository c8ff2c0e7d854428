using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Cases;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The presenter's veto, on a real cluster: who did it is told to nobody, and the case's own grain learns of it.</summary>
public sealed class PanelGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task Who_is_vetoed_waits_hears_nothing_and_nobody_is_told_by_whom()
    {
        var found = await LiveCase.Approved(arena.Grains);
        await found.LetIn();
        await found.Open();
        var room = arena.Grains.Grain(found.Room);
        Assert.NotNull(await found.InRoom(found.Nurse));
        Assert.False((await room.CaseInRoom(Caller.Arena, found.Id, found.Nurse.Person)).Value!.Recognised);

        var veto = await room.Do(found.Presenter, LiveCase.NewId(), new AgreeToPanel(
            found.Id, [found.Facilitator.Person, found.Coordinator.Person, found.Neighbour.Person], [found.Nurse.Person]));

        Assert.Null(await found.InRoom(found.Nurse));
        Assert.Equal(Standing.InLobby, (await room.View(found.Nurse)).Value!.Me.Standing);
        Assert.Equal(RoomRefusals.MustWait, (await room.Do(found.Facilitator, LiveCase.NewId(), new AdmitPerson(found.Nurse.Person))).Refusal);
        Assert.True((await room.CaseInRoom(Caller.Arena, found.Id, found.Nurse.Person)).Value!.Recognised);
        Assert.False((await room.CaseInRoom(Caller.Arena, found.Id, found.Facilitator.Person)).Value!.Recognised);

        var epoch = (await room.CatchUp(found.Facilitator, null, 0)).Value!.Epoch;
        var told = (await room.CatchUp(found.Facilitator, epoch, veto.Value!.Seq - 2)).Value!.Events;
        Assert.Equal([typeof(PersonLeft), typeof(PersonHeldBack)], told.Select(happened => happened.Event.GetType()));
        Assert.All(told, happened => Assert.Equal(default, happened.By));
    }

    [Fact]
    public async Task Who_observes_hears_it_with_both_yeses_and_nobody_sees_whom_a_no_puts_out()
    {
        var found = await LiveCase.Approved(arena.Grains);
        var room = arena.Grains.Grain(found.Room);
        await found.MustInRoom(Caller.Arena, new InvitePerson(new RosterEntry(found.Observer.Person, "Lett Sky", "Kommunen", RoomRole.Observer)));
        await found.LetIn();
        await found.MustInRoom(found.Observer, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.MustInRoom(found.Facilitator, new AdmitPerson(found.Observer.Person));
        await found.MustInRoom(found.Facilitator, new AgreeToObservers(found.Id, true));
        await found.Open();
        Assert.Equal(Standing.InLobby, (await room.View(found.Observer)).Value!.Me.Standing);
        await found.MustInRoom(found.Presenter, new AgreeToPanel(
            found.Id, [found.Facilitator.Person, found.Coordinator.Person, found.Neighbour.Person, found.Nurse.Person, found.Observer.Person], []));
        await found.MustInRoom(found.Facilitator, new AdmitPerson(found.Observer.Person));
        Assert.NotNull(await found.InRoom(found.Observer));

        var no = await room.Do(found.Facilitator, LiveCase.NewId(), new AgreeToObservers(found.Id, false));

        Assert.Null(await found.InRoom(found.Observer));
        Assert.Equal(Standing.InLobby, (await room.View(found.Observer)).Value!.Me.Standing);
        Assert.True((await room.CaseInRoom(Caller.Arena, found.Id, found.Observer.Person)).Value!.Recognised);
        Assert.True((await room.View(found.Presenter)).Value!.Cases.Single() is { Observers: false, Panel: not null });
        var epoch = (await room.CatchUp(found.Observer, null, 0)).Value!.Epoch;
        Assert.Null((await room.CatchUp(found.Observer, epoch, no.Value!.Seq - 3)).Value!.Events.FirstOrDefault(happened => happened.Event is ObserversAgreed or CaseOpened));
    }
}
