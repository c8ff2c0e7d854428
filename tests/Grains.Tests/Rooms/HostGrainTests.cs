using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A coordinator who may act as host, on a real cluster: the clock says when, and it stands in the next activation.</summary>
public sealed class HostGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private readonly Caller _facilitator = new(new PersonId(Guid.NewGuid()));
    private readonly Caller _coordinator = new(new PersonId(Guid.NewGuid()));
    private readonly Caller _nurse = new(new PersonId(Guid.NewGuid()));
    private readonly RoomId _room = new(Guid.NewGuid());

    private IRoomGrain Grain => arena.Grains.Grain(_room);

    [Fact]
    public async Task A_coordinator_who_waits_is_let_in_starts_the_meeting_and_keeps_the_door_until_somebody_leads()
    {
        await Must(Caller.Arena, new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", DateTimeOffset.UnixEpoch, 60, Language.Nb, History.Everything,
            [
                new RosterEntry(_facilitator.Person, "Rolig Fjord", "RVTS Sør", RoomRole.Facilitator),
                new RosterEntry(_coordinator.Person, "Trygg Li", "RVTS Sør", RoomRole.CentreCoordinator),
                new RosterEntry(_nurse.Person, "Stille Bekk", "Kommunen", RoomRole.Participant),
            ]));
        await Must(_facilitator, new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Velkommen", AgendaItemType.Information, 5), new SendNotice(), new OpenLobby());
        await Must(_coordinator, new EnterRoom(RoomLimits.DeclarationVersion));
        await Must(_nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        Assert.Equal(RoomRefusals.NotAllowed, (await Do(_coordinator, new StartMeeting())).Refusal);

        arena.Clock.Ahead(RoomLimits.LeadersGone);
        await Must(Caller.Arena, new LetTimePass());
        var offered = (await Grain.View(_coordinator)).Value!;
        Assert.Equal((Standing.Admitted, true), (offered.Me.Standing, offered.Me.Hosts));
        Assert.Equal(Standing.InLobby, offered.People.Single(person => person.Person == _nurse.Person).Standing);

        await Grain.Cast<IGrainManagementExtension>().DeactivateOnIdle();
        await Must(_coordinator, new StartMeeting(), new AdmitPerson(_nurse.Person));
        Assert.Equal(MeetingPhase.Live, (await Grain.View(_nurse)).Value!.Phase);
        await Must(_facilitator, new EnterRoom(RoomLimits.DeclarationVersion));
        Assert.False((await Grain.View(_coordinator)).Value!.Me.Hosts);
        Assert.Equal(RoomRefusals.NotAllowed, (await Do(_coordinator, new EndMeeting())).Refusal);
    }

    private Task<Reply<Receipt>> Do(Caller caller, RoomCommand command) => Grain.Do(caller, new CommandId(Guid.NewGuid()), command);

    private async Task Must(Caller caller, params RoomCommand[] commands)
    {
        foreach (var command in commands)
        {
            var reply = await Do(caller, command);
            Assert.True(reply.Accepted(), $"{command.GetType().Name}: {reply.Refusal?.Code}");
        }
    }
}
