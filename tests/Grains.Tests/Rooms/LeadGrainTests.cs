using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Taking over, on a real cluster: two at once, and what is left of it in the next activation.</summary>
public sealed class LeadGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task Two_who_take_over_at_once_are_one_and_the_other_is_told_why_not()
    {
        var (room, first, second) = await Unled();
        var replies = await Task.WhenAll(new[] { second, first, second }.Select(by => room.Grain.Do(by, new CommandId(Guid.NewGuid()), new TakeOverLead())));

        Assert.Single(replies, reply => reply.Accepted());
        Assert.All(replies.Where(reply => !reply.Accepted()), reply => Assert.Contains(reply.Refusal, new[] { RoomRefusals.NotFirstToLead, RoomRefusals.LeadTaken }));
        await room.EndActivation();
        Assert.Equal(first.Person, (await room.Grain.View(room.Nurse)).Value!.Lead!.TakenBy);

        await room.Must(room.Facilitator, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new TakeBackLead());
        Assert.Null((await room.Grain.View(room.Nurse)).Value!.Lead);
    }

    [Fact]
    public async Task Somebody_who_only_takes_part_does_not_even_when_nobody_leads()
    {
        var (room, _, _) = await Unled();

        Assert.Equal(RoomRefusals.NotAllowed, (await room.Grain.Do(room.Nurse, new CommandId(Guid.NewGuid()), new TakeOverLead())).Refusal);
    }

    // The facilitator went while the meeting was suspended: there is no minute to wait for.
    private async Task<(LiveRoom Room, Caller First, Caller Second)> Unled()
    {
        var room = await LiveRoom.Start(arena.Grains);
        Caller[] both = [new(new PersonId(Guid.NewGuid())), new(new PersonId(Guid.NewGuid()))];
        foreach (var one in both)
        {
            await room.Must(Caller.Arena, new InvitePerson(new RosterEntry(one.Person, "Trygg Li", "RVTS Sør", RoomRole.CoFacilitator)));
            await room.Must(one, new EnterRoom(RoomLimits.DeclarationVersion));
        }

        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new AdmitPerson(room.Nurse.Person));
        await room.Must(room.Facilitator, new SuspendMeeting());
        await room.Must(room.Facilitator, new LeaveRoom());
        await room.Must(both[0], new ResumeMeeting());
        return (room, both[0], both[1]);
    }
}
