using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Minutes;

namespace Pilar.Arena.Grains.Tests.Minutes;

/// <summary>Open minutes on a real cluster: the network says whether they are open, the lists who leads what, the minutes what is approved.</summary>
public sealed class OpenMinutesGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private const string Agreed = "Vi prøver igjen.";

    private readonly NetworkId _network = new(Guid.NewGuid());
    private readonly RoomId _room = new(Guid.NewGuid());
    private readonly AgendaItemId _item = new(Guid.NewGuid());
    private readonly Caller _coordinator = Somebody();
    private readonly Caller _facilitator = Somebody();
    private readonly Caller _member = Somebody();
    private readonly Caller _leader = Somebody();
    private readonly Caller _neighbour = Somebody();
    private readonly Caller _elsewhere = Somebody();

    private INetworkGrain Network => arena.Grains.Grain(_network);

    private IMinutesGrain Minutes => arena.Grains.MinutesOf(_room);

    [Fact]
    public async Task Whoever_leads_a_municipality_with_members_reads_as_long_as_the_network_says_that_they_are_open()
    {
        await Held();
        await Approve();
        await ReadsNothing(_leader);

        await Choose(open: true);
        Assert.Equal(Agreed, (await Minutes.View(_leader)).Value!.Approved!.Sections[0].Text);
        Assert.Equal(_room, Assert.Single(await arena.Grains.Lists().OpenMinutes(_leader)).Room);
        foreach (var other in new[] { _neighbour, _elsewhere, Somebody() })
        {
            await ReadsNothing(other);
        }

        await Choose(open: false);
        await ReadsNothing(_leader);
    }

    [Fact]
    public async Task Not_before_they_are_approved_and_not_when_the_last_member_from_there_has_left()
    {
        await Held();
        await Choose(open: true);
        await ReadsNothing(_leader);
        await Must(Minutes.Do(_facilitator, NewId(), new SendMinutes((await Minutes.View(_facilitator)).Value!.Version)));
        await ReadsNothing(_leader);
        await Must(Minutes.Do(_facilitator, NewId(), new ApproveMinutes((await Minutes.View(_facilitator)).Value!.Version)));
        Assert.True((await Minutes.View(_leader)).Accepted());

        await Must(Network.Do(_coordinator, NewId(), new RemoveMember(_member.Person)));
        await ReadsNothing(_leader);
    }

    [Fact]
    public async Task Whoever_is_on_the_list_of_the_meeting_is_there_what_the_list_says()
    {
        await Held(Room(Caller.Arena, new InvitePerson(new RosterEntry(_leader.Person, "Raus Eik", "Kommunen", RoomRole.Mentor))));
        await Approve();
        await Choose(open: true);

        await ReadsNothing(_leader);
    }

    [Fact]
    public async Task They_only_read()
    {
        await Held();
        await Approve();
        await Choose(open: true);

        Assert.Equal(MinutesRefusals.NotAllowed, (await Minutes.Do(_leader, NewId(), new ObjectToMinutes("Vi ble ikke enige."))).Refusal);
        Assert.Equal(Refusals.NotFound, (await Network.View(_leader)).Refusal);
        Assert.Equal(RefusalKind.NotFound, (await arena.Grains.Grain(_room).View(_leader)).Refusal?.Kind);
        Assert.False(await arena.Grains.Lists().KnowsRoom(_leader, _room));
    }

    private async Task ReadsNothing(Caller caller)
    {
        Assert.Equal(MinutesRefusals.NotFound, (await Minutes.View(caller)).Refusal);
        Assert.Empty(await arena.Grains.Lists().OpenMinutes(caller));
    }

    // A meeting of the network that agreed on something, and is over.
    private async Task Held(Func<Task>? before = null)
    {
        await Settle("Storelvmo", leads: false, _facilitator, _coordinator);
        // A municipality of this test's own: its leader reads of no other test's networks.
        var area = NewWord.Of("Fjellvika");
        await Settle(area, leads: false, _member, _neighbour);
        await Settle($"{area} kommune", leads: true, _leader);
        await Settle("Nordhavn", leads: true, _elsewhere);
        NetworkCommand[] founding =
        [
            new ProposeNetwork("Nettverket", "Senteret", 4, "Vi møtes.", Language.Nb, Member(_coordinator, NetworkRole.CentreCoordinator)),
            new AddMember(Member(_facilitator, NetworkRole.Facilitator)),
            new AddMember(Member(_member, NetworkRole.Member)),
            new ActivateNetwork(),
        ];
        foreach (var command in founding)
        {
            await Must(Network.Do(Caller.Arena, NewId(), command));
        }

        await Must(Network.PlanMeeting(_facilitator, NewId(), new MeetingPlan(_room, "Møtet", TimeProvider.System.GetUtcNow().AddHours(1), 60, History.Everything)));
        await (before?.Invoke() ?? Task.CompletedTask);
        RoomCommand[] course =
        [
            new ProposeItem(_item, "Erfaringer", AgendaItemType.Discussion, 10), new SendNotice(), new OpenLobby(), new EnterRoom(RoomLimits.DeclarationVersion),
            new StartMeeting(), new StartItem(_item), new ConcludeItem(_item, Agreed), new EndMeeting(),
        ];
        foreach (var command in course)
        {
            await Room(_facilitator, command)();
        }
    }

    private async Task Approve()
    {
        await Must(Minutes.Do(_facilitator, NewId(), new SendMinutes((await Minutes.View(_facilitator)).Value!.Version)));
        await Must(Minutes.Do(_facilitator, NewId(), new ApproveMinutes((await Minutes.View(_facilitator)).Value!.Version)));
    }

    private Task Choose(bool open) => Must(Network.Do(_coordinator, NewId(), new ChooseOpenMinutes(open)));

    private Func<Task> Room(Caller by, RoomCommand command) => () => Must(arena.Grains.Grain(_room).Do(by, NewId(), command));

    private async Task Settle(string area, bool leads, params Caller[] people)
    {
        var organisation = new OrganisationId(Guid.NewGuid());
        await Must(arena.Grains.Grain(organisation).Do(Caller.Arena, NewId(), new RegisterOrganisation("Tjenesten", Sector.Health, area)));
        foreach (var person in people)
        {
            await Must(arena.Grains.Grain(person.Person).Do(Caller.Arena, NewId(), new RegisterPerson("Stille Bekk", organisation, "", Language.Nb, leads)));
        }
    }

    private static NetworkMember Member(Caller person, NetworkRole role) => new(person.Person, "Stille Bekk", role == NetworkRole.Member ? "Kommunen" : "Senteret", role);

    private static async Task Must(Task<Reply<Receipt>> doing) => Assert.Null((await doing).Refusal);

    private static Caller Somebody() => new(new PersonId(Guid.NewGuid()));

    private static CommandId NewId() => new(Guid.NewGuid());
}
