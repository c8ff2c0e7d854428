using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Cases;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Another declaration comes into force in the middle of a meeting, on a real cluster: the case's own grain and its trace learn of it.</summary>
public sealed class DeclarationGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task Who_has_not_accepted_it_is_outside_the_case_until_they_do()
    {
        var found = await LiveCase.Approved(arena.Grains);
        var room = arena.Grains.Grain(found.Room);
        await found.LetIn();
        await found.MustInRoom(found.Facilitator, new StartMeeting());
        await found.MustInRoom(found.Facilitator, new StartItem(found.Item));
        await found.MustInRoom(found.Presenter, new AgreeToPanel(found.Id, [found.Facilitator.Person, found.Coordinator.Person, found.Neighbour.Person, found.Nurse.Person], []));
        await found.MustInRoom(Caller.Arena, new LetTimePass(2));
        Assert.Equal(RoomRefusals.DeclarationRenewed, (await room.Do(found.Facilitator, LiveCase.NewId(), new OpenCase(found.Id))).Refusal);
        await found.MustInRoom(found.Facilitator, new AcceptDeclaration(2));
        await found.MustInRoom(found.Facilitator, new OpenCase(found.Id));

        Assert.Equal(Standing.InLobby, (await room.View(found.Nurse)).Value!.Me.Standing);
        Assert.Null(await found.InRoom(found.Nurse));
        Assert.True((await room.CaseInRoom(Caller.Arena, found.Id, found.Nurse.Person)).Value!.Recognised);
        await found.MustInRoom(found.Nurse, new AcceptDeclaration(2));
        Assert.NotNull(await found.InRoom(found.Nurse));

        var heard = await CaseHearing.Of(arena.Log, found.Room, found.Id, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 2], heard.Select(one => one.Declaration).Order());
    }
}
