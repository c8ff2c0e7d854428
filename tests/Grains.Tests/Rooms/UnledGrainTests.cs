using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A room that nobody leads, on a real cluster: it is held in the next activation too, and goes on when somebody is back.</summary>
public sealed class UnledGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task A_room_that_nobody_leads_is_held_through_the_end_of_its_activation()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new AdmitPerson(room.Nurse.Person));
        var item = new AgendaItemId(Guid.NewGuid());
        await room.Must(room.Facilitator, new ProposeItem(item, "Runde", AgendaItemType.Discussion, 10));
        await room.Must(room.Facilitator, new LeaveRoom());

        await room.EndActivation();
        var since = (await room.Grain.View(room.Nurse)).Value!.Lead!.NobodySince;
        Assert.Equal(RoomRefusals.NobodyLeads, (await room.Grain.Do(room.Facilitator, new CommandId(Guid.NewGuid()), new StartItem(item))).Refusal);
        await room.Must(room.Nurse, new PostContribution(new ContributionId(Guid.NewGuid()), null, null, "Vi venter litt."));
        await room.Must(room.Facilitator, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new StartItem(item));

        Assert.NotNull(since);
        Assert.Null((await room.Grain.View(room.Nurse)).Value!.Lead);
    }
}
