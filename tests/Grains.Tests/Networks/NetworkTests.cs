using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Networks;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Networks;

public sealed class NetworkTests
{
    private static readonly PersonId TheArena = RoomCast.TheArena;
    private static readonly NetworkMember Coordinator = new(RoomCast.Coordinator, "Kari", "RBUP", NetworkRole.CentreCoordinator);
    private static readonly NetworkMember Facilitator = new(RoomCast.Facilitator, "Ola", "RBUP", NetworkRole.Facilitator);
    private static readonly NetworkMember Nurse = new(RoomCast.Nurse, "Siri", "Kommunen", NetworkRole.Member);
    private static readonly ProposeNetwork Proposal = new("Skolehelse", "RBUP", 2, "Lære av hverandre.", Language.Nb, Coordinator);
    private static readonly NetworkId Id = RoomCast.Plan().Network;
    private static readonly MeetingPlan Meeting = new(RoomCast.TheRoom, "Møte", RoomCast.StartsAt, 90, History.Everything);

    private static Scenario<Network, NetworkCommand, NetworkEvent> Proposed =>
        new Scenario<Network, NetworkCommand, NetworkEvent>(Network.Empty, 0, RoomCast.StartsAt).Did(TheArena, Proposal);

    private static Scenario<Network, NetworkCommand, NetworkEvent> Active => Proposed
        .Did(RoomCast.Coordinator, new AddMember(Facilitator), new AddMember(Nurse), new ActivateNetwork());

    [Fact]
    public void Only_the_arena_proposes() => Proposed.When(RoomCast.Coordinator, Proposal).ThenRefused(NetworkRefusals.NotAllowed);

    [Fact]
    public void A_proposal_is_made_once()
    {
        Proposed.When(TheArena, Proposal).ThenNothing();
        Proposed.When(TheArena, Proposal with { Name = "Noe annet" }).ThenRefused(NetworkRefusals.AlreadyProposed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void There_are_four_levels(int level) => new Scenario<Network, NetworkCommand, NetworkEvent>(Network.Empty, 0, RoomCast.StartsAt)
        .When(TheArena, Proposal with { Level = level }).ThenRefused(NetworkRefusals.LevelInvalid);

    [Fact]
    public void A_network_of_one_organisation_is_none()
    {
        Proposed.Did(RoomCast.Coordinator, new AddMember(Facilitator))
            .When(RoomCast.Coordinator, new ActivateNetwork()).ThenRefused(NetworkRefusals.OneOrganisation);
        Proposed.Did(RoomCast.Coordinator, new AddMember(Nurse)).When(RoomCast.Coordinator, new ActivateNetwork()).ThenHappened(new NetworkActivated());
        Active.When(RoomCast.Coordinator, new ActivateNetwork()).ThenNothing();
    }

    [Fact]
    public void The_coordinator_keeps_the_members()
    {
        var teacher = new NetworkMember(RoomCast.Teacher, "Per", "Skolen", NetworkRole.Member);

        Active.When(RoomCast.Coordinator, new AddMember(teacher)).ThenHappened(new MemberAdded(teacher));
        Active.When(RoomCast.Facilitator, new AddMember(teacher)).ThenRefused(NetworkRefusals.NotAllowed);
        Active.When(RoomCast.Stranger, new AddMember(teacher)).ThenRefused(NetworkRefusals.NotFound);
        Active.When(RoomCast.Coordinator, new AddMember(Nurse)).ThenNothing();
        Active.When(RoomCast.Coordinator, new AddMember(teacher with { Person = default })).ThenRefused(NetworkRefusals.MemberInvalid);
    }

    [Fact]
    public void One_may_leave_but_not_as_the_last_coordinator()
    {
        Active.When(RoomCast.Nurse, new RemoveMember(RoomCast.Nurse)).ThenHappened(new MemberRemoved(RoomCast.Nurse));
        Active.When(RoomCast.Nurse, new RemoveMember(RoomCast.Facilitator)).ThenRefused(NetworkRefusals.NotAllowed);
        Active.When(RoomCast.Coordinator, new RemoveMember(RoomCast.Coordinator)).ThenRefused(NetworkRefusals.LastCoordinator);
        Active.When(RoomCast.Coordinator, new AddMember(Coordinator with { Role = NetworkRole.Member })).ThenRefused(NetworkRefusals.LastCoordinator);
    }

    [Fact]
    public void The_coordinator_alone_opens_the_minutes_and_closes_them_and_every_member_knows()
    {
        var open = Active.Did(RoomCast.Coordinator, new ChooseOpenMinutes(true));

        Active.When(RoomCast.Coordinator, new ChooseOpenMinutes(true)).ThenHappened(new OpenMinutesChosen(true));
        Active.When(RoomCast.Coordinator, new ChooseOpenMinutes(false)).ThenNothing();
        Active.When(RoomCast.Facilitator, new ChooseOpenMinutes(true)).ThenRefused(NetworkRefusals.NotAllowed);
        open.When(RoomCast.Nurse, new ChooseOpenMinutes(false)).ThenRefused(NetworkRefusals.NotAllowed);
        open.When(RoomCast.Stranger, new ChooseOpenMinutes(false)).ThenRefused(NetworkRefusals.NotFound);
        open.When(RoomCast.Coordinator, new ChooseOpenMinutes(false)).ThenHappened(new OpenMinutesChosen(false));
        Assert.Equal((true, true), (open.State.View(Id, RoomCast.Nurse).OpenMinutes, open.State.StandingOf(RoomCast.Stranger).OpenMinutes));
        Assert.Equal((false, false), (Active.State.View(Id, RoomCast.Nurse).OpenMinutes, Active.State.StandingOf(RoomCast.Stranger).OpenMinutes));
        Assert.False(open.Did(RoomCast.Coordinator, new ChooseOpenMinutes(false)).State.OpenMinutes);
        Assert.Equal(
            [new PutNetwork(Id, "Skolehelse", "RBUP", 2, NetworkState.Active, OpenMinutes: true)], open.State.ListsChangedBy(Id, new OpenMinutesChosen(true)));
    }

    [Fact]
    public void Facilitators_and_coordinators_plan_for_all_members()
    {
        var planned = Active.State.Plan(Id, new Caller(RoomCast.Facilitator), Meeting);

        Assert.Equal("Skolehelse", planned.Value?.NetworkName);
        Assert.Equal(
            [RoomRole.CentreCoordinator, RoomRole.Facilitator, RoomRole.Participant], planned.Value!.Roster.Select(entry => entry.Roles));
        Assert.Equal(NetworkRefusals.NotAllowed, Active.State.Plan(Id, new Caller(RoomCast.Nurse), Meeting).Refusal);
        Assert.Equal(NetworkRefusals.NotFound, Active.State.Plan(Id, new Caller(RoomCast.Stranger), Meeting).Refusal);
        Assert.Equal(NetworkRefusals.NotActive, Proposed.State.Plan(Id, new Caller(RoomCast.Coordinator), Meeting).Refusal);
    }

    [Fact]
    public void Who_plans_leads_where_nobody_else_does()
    {
        var planned = Proposed.Did(RoomCast.Coordinator, new AddMember(Nurse), new ActivateNetwork())
            .State.Plan(Id, new Caller(RoomCast.Coordinator), Meeting);

        Assert.Equal(RoomRole.CentreCoordinator | RoomRole.Facilitator, planned.Value!.Roster[0].Roles);
    }

    [Fact]
    public void The_lists_follow()
    {
        var network = Active.State;

        Assert.Equal(
            [new PutNetwork(Id, "Skolehelse", "RBUP", 2, NetworkState.Active)], network.ListsChangedBy(Id, new NetworkActivated()));
        Assert.Equal([new PutNetworkMember(Id, RoomCast.Nurse, NetworkRole.Member)], network.ListsChangedBy(Id, new MemberAdded(Nurse)));
        Assert.Equal([new DropNetworkMember(Id, RoomCast.Nurse)], network.ListsChangedBy(Id, new MemberRemoved(RoomCast.Nurse)));
        Assert.Contains(
            new PutNetworkMember(Id, RoomCast.Coordinator, NetworkRole.CentreCoordinator),
            network.ListsChangedBy(Id, (NetworkEvent)new NetworkProposed("Skolehelse", "RBUP", 2, "m", Language.Nb, Coordinator)));
    }

    [Fact]
    public void A_member_sees_the_network()
    {
        var view = Active.State.View(Id, RoomCast.Nurse);

        Assert.Equal((NetworkState.Active, NetworkRole.Member, 3), (view.State, view.MyRole, view.Members.Length));
        Assert.Equal("centre-coordinator", Active.State.RoleOf(RoomCast.Coordinator));
    }

    [Fact]
    public void The_state_survives_json()
    {
        var written = JsonSerializer.Serialize(Active.State, ContractJson.Options);

        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<Network>(written, ContractJson.Options), ContractJson.Options));
    }
}
