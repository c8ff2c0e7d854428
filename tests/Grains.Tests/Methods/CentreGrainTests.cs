using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Methods;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Methods;

/// <summary>A centre on a real cluster: its network says who may, and a room has what it publishes.</summary>
public sealed class CentreGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    // A centre of its own for each test. Figures at random would be somebody's number now and then.
    private static int _centres;
    private readonly string _owner = $"Senter {Interlocked.Increment(ref _centres)}";
    private readonly NetworkId _network = new(Guid.NewGuid());
    private readonly TemplateId _template = new(Guid.NewGuid());
    private readonly Caller _coordinator = Somebody();
    private readonly Caller _facilitator = Somebody();
    private readonly RoomId _room = new(Guid.NewGuid());
    private readonly AgendaItemId _item = new(Guid.NewGuid());
    private readonly CaseId _case = new(Guid.NewGuid());

    private ICentreGrain Centre => arena.Grains.Grain(CentreId.Named(_owner));

    private IRoomGrain Room => arena.Grains.Grain(_room);

    [Fact]
    public async Task A_coordinator_makes_a_template_and_a_running_case_keeps_the_version_it_began_with()
    {
        await Found();
        await Publish("Vår egen metode", 1);
        await Choose();
        await Must(Room.Do(_facilitator, NewId(), new BeginMethod(_case)));
        await Must(Centre.Do(_coordinator, NewId(), _network, new SaveTemplate(_template, 2, CentreScenario.Draft("Ny saksdrøfting", "Ny saksdrøfting", ""))));
        await Must(Centre.Do(_coordinator, NewId(), _network, new PublishTemplate(_template, 3)));
        await Must(Centre.Do(_coordinator, NewId(), _network, new WithdrawTemplate(_template)));

        Assert.Equal("Vår egen metode", (await Room.View(_facilitator)).Value!.Cases[0].Method!.Method.Names.Nb);
        await Must(Room.Do(_facilitator, NewId(), new StepPhase(_case, 0)), but: RoomRefusals.PhaseMandatory);
        Assert.DoesNotContain((await Room.Methods(_facilitator)).Value!.Methods, method => method.Key == _template.MethodKey);
    }

    [Fact]
    public async Task A_room_offers_ours_and_what_its_own_centre_has_published_and_nothing_else()
    {
        await Found();
        Assert.Equal(MethodCatalogue.All.Length, (await Room.Methods(_facilitator)).Value!.Methods.Length);
        Assert.Equal(RoomRefusals.MethodUnknown, (await Room.Do(_facilitator, NewId(), new ChooseMethod(_case, _template.MethodKey))).Refusal);

        await Publish("Vår egen metode", 1);

        Assert.Equal(_template.MethodKey, (await Room.Methods(_facilitator)).Value!.Methods[^1].Key);
        Assert.Equal(Refusals.NotFound, (await Room.Methods(Somebody())).Refusal);
        var elsewhere = new CentreGrainTests(arena);
        await elsewhere.Found();
        Assert.Equal(RoomRefusals.MethodUnknown, (await elsewhere.Room.Do(elsewhere._facilitator, NewId(), new ChooseMethod(elsewhere._case, _template.MethodKey))).Refusal);
    }

    [Fact]
    public async Task Its_own_hour_of_guidance_is_chosen_on_an_item_without_a_case_in_its_networks_alone()
    {
        await Found();
        var (hour, item) = (MethodCatalogue.Find("MentoringSession50")!, new AgendaItemId(Guid.NewGuid()));
        await Must(Room.Do(_facilitator, NewId(), new ProposeItem(item, "Samtale", AgendaItemType.Discussion, 50)));
        await Must(Centre.Do(_coordinator, NewId(), _network, new CopyTemplate(_template, hour.Key)));
        await Must(Centre.Do(_coordinator, NewId(), _network, new SaveTemplate(_template, 1, MethodDraft.Of(hour, "") with { Names = new MethodNames("Vår egen samtale", "Vår eigen samtale", "") })));
        await Must(Room.Do(_facilitator, NewId(), new ChooseItemMethod(item, _template.MethodKey)), but: RoomRefusals.MethodUnknown);
        await Must(Centre.Do(_coordinator, NewId(), _network, new PublishTemplate(_template, 2)));

        Assert.Equal(_template.MethodKey, (await Room.Methods(_facilitator)).Value!.Methods[^1].Key);
        await Must(Room.Do(_facilitator, NewId(), new ChooseItemMethod(item, _template.MethodKey)));
        var chosen = (await Room.View(_facilitator)).Value!.Agenda.Single(one => one.Item == item).Method!.Method;
        Assert.Equal((MethodUse.Pair, 2), (chosen.Use, chosen.Version));
        await Must(Room.Do(_facilitator, NewId(), new ChooseMethod(_case, _template.MethodKey)), but: RoomRefusals.MethodNotForCase);
        var elsewhere = new CentreGrainTests(arena);
        await elsewhere.Found();
        await Must(elsewhere.Room.Do(elsewhere._facilitator, NewId(), new ProposeItem(item, "Samtale", AgendaItemType.Discussion, 50)));
        await Must(elsewhere.Room.Do(elsewhere._facilitator, NewId(), new ChooseItemMethod(item, _template.MethodKey)), but: RoomRefusals.MethodUnknown);
    }

    [Fact]
    public async Task A_room_whose_centre_is_damaged_says_that_its_methods_cannot_be_read_and_goes_on_with_ours()
    {
        await Found();
        await Publish("Vår egen metode", 1);
        await DamageCentre();
        Assert.Equal(Refusals.Damaged, (await Centre.Offered(Caller.Arena)).Refusal);

        await Must(Room.Do(_facilitator, NewId(), new ChooseMethod(_case, _template.MethodKey)), but: RoomRefusals.MethodsUnreadable);
        var offered = (await Room.Methods(_facilitator)).Value!;
        Assert.Equal((MethodCatalogue.All.Length, true), (offered.Methods.Length, offered.OwnUnreadable));
        await Must(Room.Do(_facilitator, NewId(), new ChooseMethod(_case, "CrossSector60")));
    }

    [Fact]
    public async Task A_damaged_centre_shows_nothing_and_says_so_to_those_who_may_read_it_alone()
    {
        await Found();
        await Publish("Vår egen metode", 1);
        Assert.False((await Room.Methods(_facilitator)).Value!.OwnUnreadable);
        await DamageCentre();

        Assert.Equal(Refusals.Damaged, (await Centre.View(_coordinator, _network)).Refusal);
        Assert.Equal(Refusals.Damaged, (await Centre.Do(_coordinator, NewId(), _network, new WithdrawTemplate(_template))).Refusal);
        Assert.Equal(CentreRefusals.NotAllowed, (await Centre.View(_facilitator, _network)).Refusal);
        Assert.Equal(CentreRefusals.NotFound, (await Centre.View(Somebody(), _network)).Refusal);
    }

    [Fact]
    public async Task Nobody_else_gets_in_by_any_network()
    {
        await Found();
        var elsewhere = new CentreGrainTests(arena);
        await elsewhere.Found();
        var copy = new CopyTemplate(_template, "CrossSector60");

        Assert.Equal(CentreRefusals.NotAllowed, (await Centre.Do(_facilitator, NewId(), _network, copy)).Refusal);
        Assert.Equal(CentreRefusals.NotFound, (await Centre.Do(Somebody(), NewId(), _network, copy)).Refusal);
        Assert.Equal(CentreRefusals.NotFound, (await Centre.Do(elsewhere._coordinator, NewId(), elsewhere._network, copy)).Refusal);
        Assert.Equal(CentreRefusals.NotFound, (await Centre.Do(_coordinator, NewId(), new NetworkId(Guid.NewGuid()), copy)).Refusal);
        Assert.Equal(CentreRefusals.NotFound, (await Centre.Do(Caller.Arena, NewId(), _network, copy)).Refusal);
        Assert.Equal(CentreRefusals.NotAllowed, (await Centre.View(_facilitator, _network)).Refusal);
        Assert.Equal(CentreRefusals.NotFound, (await Centre.View(elsewhere._coordinator, elsewhere._network)).Refusal);
        Assert.Equal(CentreRefusals.NotAllowed, (await Centre.DutyAnswers(_facilitator, _network)).Refusal);
        Assert.Equal(CentreRefusals.NotFound, (await Centre.DutyAnswers(Somebody(), _network)).Refusal);
        Assert.Equal(CentreRefusals.NotFound, (await Centre.DutyAnswers(elsewhere._coordinator, elsewhere._network)).Refusal);
        Assert.True((await Centre.DutyAnswers(_coordinator, _network)).Accepted());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Centre.Offered(_coordinator));
        Assert.Empty((await Centre.View(_coordinator, _network)).Value!.Templates);

        await Must(arena.Grains.Grain(_network).Do(Caller.Arena, NewId(), new AddMember(Member(Somebody(), NetworkRole.CentreCoordinator))));
        await Must(arena.Grains.Grain(_network).Do(Caller.Arena, NewId(), new RemoveMember(_coordinator.Person)));
        Assert.Equal(CentreRefusals.NotFound, (await Centre.Do(_coordinator, NewId(), _network, copy)).Refusal);
    }

    [Fact]
    public async Task A_name_that_tells_who_a_case_is_about_is_refused_at_its_place()
    {
        await Found();
        await Must(Centre.Do(_coordinator, NewId(), _network, new CopyTemplate(_template, "CrossSector60")));
        var draft = CentreScenario.Draft("Vår egen metode", "Vår eigen metode", "");
        var named = draft with { Phases = draft.Phases.SetItem(1, draft.Phases[1] with { Names = new MethodNames("Ring 990 00 000", "Framlegg", "") }) };

        var reply = await Centre.Do(_coordinator, NewId(), _network, new SaveTemplate(_template, 1, named));

        Assert.Equal("phases/1/nb", Assert.Single(reply.Refusal!.Places).Field);
        Assert.Equal(1, (await Centre.View(_coordinator, _network)).Value!.Templates.Single().Latest.Version);
    }

    [Fact]
    public async Task The_names_that_come_with_the_arena_tell_nobody_anything()
    {
        await Found();
        await Must(Centre.Do(_coordinator, NewId(), _network, new CopyTemplate(_template, "ReflectingTeam60")));
        foreach (var (place, method) in MethodCatalogue.ForCases.Index())
        {
            await Must(Centre.Do(_coordinator, NewId(), _network, new SaveTemplate(_template, place + 1, MethodDraft.Of(method, ""))));
        }
    }

    private async Task Publish(string name, int from)
    {
        await Must(Centre.Do(_coordinator, NewId(), _network, new CopyTemplate(_template, "CrossSector60")));
        await Must(Centre.Do(_coordinator, NewId(), _network, new SaveTemplate(_template, from, CentreScenario.Draft(name, $"{name} nn", ""))));
        await Must(Centre.Do(_coordinator, NewId(), _network, new PublishTemplate(_template, from + 1)));
    }

    // A network, and a meeting of it with a case on the item that is on.
    private async Task Found()
    {
        var network = arena.Grains.Grain(_network);
        await Must(network.Do(Caller.Arena, NewId(), new ProposeNetwork("Nettverket", _owner, 4, "Vi møtes.", Language.Nb, Member(_coordinator, NetworkRole.CentreCoordinator))));
        await Must(network.Do(Caller.Arena, NewId(), new AddMember(Member(_facilitator, NetworkRole.Facilitator))));
        await Must(network.Do(Caller.Arena, NewId(), new ActivateNetwork()));
        await Must(network.PlanMeeting(_facilitator, NewId(), new MeetingPlan(_room, "Møtet", TimeProvider.System.GetUtcNow().AddHours(1), 90, History.Everything)));
        foreach (var command in new RoomCommand[] { new ProposeItem(_item, "Drøfting", AgendaItemType.Case, 60), new SendNotice(), new OpenLobby(), new EnterRoom(RoomLimits.DeclarationVersion), new StartMeeting() })
        {
            await Must(Room.Do(_facilitator, NewId(), command));
        }

        await Must(Room.Do(Caller.Arena, NewId(), new AttachCase(_case, _item, _facilitator.Person, "S-1", RoomRole.InCases, [new CaseSection("Spørsmål", "Hva kan vi gjøre?")])));
        await Must(Room.Do(_facilitator, NewId(), new StartItem(_item)));
    }

    // The next row is one that nobody wrote as it stands.
    private async Task DamageCentre()
    {
        var stream = CentreId.Named(_owner).Key();
        var last = (await arena.Log.Read(stream, 0, 1_000, default))[^1];
        Assert.Equal(AppendOutcome.Committed, await arena.Log.Append(new LogAppend(stream, [last with { Seq = last.Seq + 1, Command = Guid.NewGuid() }], [], null)));
        await Centre.Cast<IGrainManagementExtension>().DeactivateOnIdle();
    }

    private async Task Choose()
    {
        await Must(Room.Do(_facilitator, NewId(), new ChooseMethod(_case, _template.MethodKey)));
        Assert.Equal(2, (await Room.View(_facilitator)).Value!.Cases[0].Method!.Method.Version);
    }

    private static NetworkMember Member(Caller person, NetworkRole role) => new(person.Person, "Somebody", role == NetworkRole.Facilitator ? "Kommunen" : "Senteret", role);

    private static async Task Must(Task<Reply<Receipt>> doing, Refusal? but = null) => Assert.Equal(but, (await doing).Refusal);

    private static Caller Somebody() => new(new PersonId(Guid.NewGuid()));

    private static CommandId NewId() => new(Guid.NewGuid());
}
