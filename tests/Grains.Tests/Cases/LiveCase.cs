using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>A case in a planned room with an item for it, on a real cluster.</summary>
internal sealed class LiveCase(IGrainFactory grains)
{
    public CaseId Id { get; } = new(Guid.NewGuid());

    public RoomId Room { get; private init; } = new(Guid.NewGuid());

    public AgendaItemId Item { get; private init; } = new(Guid.NewGuid());

    public Caller Presenter { get; private init; } = Somebody();

    public Caller Facilitator { get; private init; } = Somebody();

    public Caller Coordinator { get; private init; } = Somebody();

    public Caller Neighbour { get; private init; } = Somebody();

    public Caller Nurse { get; private init; } = Somebody();

    public Caller Stranger { get; private init; } = Somebody();

    /// <summary>Settled as the others are, and on no list until somebody is invited.</summary>
    public Caller Observer { get; private init; } = Somebody();

    public ICaseGrain Grain => grains.Grain(Id);

    public static async Task<LiveCase> Plan(IGrainFactory grains)
    {
        var found = new LiveCase(grains);
        await found.Settle("Fjellvika", found.Presenter, found.Neighbour);
        await found.Settle("Storelvmo", found.Facilitator, found.Coordinator, found.Nurse, found.Stranger, found.Observer);
        await found.MustInRoom(Caller.Arena, new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", DateTimeOffset.UnixEpoch, 60, Language.Nb, History.Everything,
            [
                new RosterEntry(found.Facilitator.Person, "Rolig Fjord", "RVTS", RoomRole.Facilitator),
                new RosterEntry(found.Coordinator.Person, "Stødig Vind", "RVTS", RoomRole.CentreCoordinator),
                new RosterEntry(found.Neighbour.Person, "Snar Elv", "Kommunen", RoomRole.Facilitator),
                new RosterEntry(found.Presenter.Person, "Stille Bekk", "Kommunen", RoomRole.Participant),
                new RosterEntry(found.Nurse.Person, "Lys Dag", "RVTS", RoomRole.Participant),
            ]));
        await found.MustInRoom(found.Facilitator, new ProposeItem(found.Item, "Sak", AgendaItemType.Case, 40));
        return found;
    }

    public static async Task<LiveCase> Begin(IGrainFactory grains)
    {
        var found = await Plan(grains);
        await found.Must(found.Presenter, found.Beginning);
        return found;
    }

    public static async Task<LiveCase> InReview(IGrainFactory grains)
    {
        var found = await Begin(grains);
        Assert.Null((await found.Send(NewId(), CaseCast.Send())).Refusal);
        await found.Must(found.Presenter, new RequestReview());
        return found;
    }

    public static async Task<LiveCase> Approved(IGrainFactory grains)
    {
        var found = await Begin(grains);
        Assert.Null((await found.Send(NewId(), CaseCast.Send())).Refusal);
        await found.Approve();
        return found;
    }

    /// <summary>What was sent last is read and approved.</summary>
    public async Task Approve()
    {
        await Must(Presenter, new RequestReview());
        var reading = (await Grain.Read(Facilitator, NewId())).Value!;
        await Must(Facilitator, new ApproveCase(reading.Version, reading.Hash, CaseCast.AllYes, false));
    }

    /// <summary>Another case of the same presenter, for the same item of the same room.</summary>
    public LiveCase Another() => new(grains)
    {
        Room = Room, Item = Item, Presenter = Presenter, Facilitator = Facilitator, Coordinator = Coordinator, Neighbour = Neighbour, Nurse = Nurse, Stranger = Stranger,
    };

    public BeginCase Beginning => new(Room, Item, CaseTheme.SchoolAbsence, DutyAnswer.No);

    /// <summary>As a browser does: a text that nobody has had time to look through is sent again.</summary>
    public Task<CaseSending> Send(CommandId id, SendCaseText text) => UntilLookedAt(() => Grain.Send(Presenter, id, text), sent => sent.Refusal);

    public Task<CaseSending> KeepDraft(CaseDraft draft) => UntilLookedAt(() => grains.DraftOf(Id).Keep(Presenter, draft), kept => kept.Refusal);

    /// <summary>A command with words in it, as a page sends it.</summary>
    public Task<Reply<Receipt>> Say(Caller by, CaseCommand command)
    {
        var id = NewId();
        return UntilLookedAt(() => Grain.Do(by, id, command), said => said.Refusal);
    }

    private static async Task<T> UntilLookedAt<T>(Func<Task<T>> send, Func<T, Refusal?> refusal)
    {
        while (true)
        {
            var sent = await send();
            if (refusal(sent) is not { } no || (no != CaseRefusals.NotScreened && no != GuardPolicy.NotScreened))
            {
                return sent;
            }
        }
    }

    /// <summary>As the arena's reminder does for each case in which something is due.</summary>
    public Task LetTimePass() => Must(Caller.Arena, new LetCaseTimePass());

    public async Task EndActivation() => await Grain.Cast<IGrainManagementExtension>().DeactivateOnIdle();

    public async Task Must(Caller caller, CaseCommand command)
    {
        var reply = await Grain.Do(caller, NewId(), command);
        Assert.True(reply.Accepted(), $"{command.GetType().Name}: {reply.Refusal?.Code}");
    }

    public async Task MustInRoom(Caller caller, RoomCommand command)
    {
        var reply = await grains.Grain(Room).Do(caller, NewId(), command);
        Assert.True(reply.Accepted(), $"{command.GetType().Name}: {reply.Refusal?.Code}");
    }

    /// <summary>The presenter and the nurse are in the room.</summary>
    public async Task LetIn()
    {
        await MustInRoom(Facilitator, new SendNotice());
        await MustInRoom(Facilitator, new OpenLobby());
        await MustInRoom(Presenter, new EnterRoom(RoomLimits.DeclarationVersion));
        await MustInRoom(Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await MustInRoom(Facilitator, new EnterRoom(RoomLimits.DeclarationVersion));
        await MustInRoom(Facilitator, new AdmitEveryone());
    }

    /// <summary>The meeting is live, and the case is open on its item.</summary>
    public async Task Open()
    {
        await MustInRoom(Facilitator, new StartMeeting());
        await MustInRoom(Facilitator, new StartItem(Item));
        await MustInRoom(Presenter, new AgreeToPanel(Id, [Facilitator.Person, Coordinator.Person, Neighbour.Person, Nurse.Person], []));
        await MustInRoom(Facilitator, new OpenCase(Id));
    }

    public async Task<CaseView?> InRoom(Caller caller) => (await grains.Grain(Room).View(caller)).Value?.Cases.SingleOrDefault();

    public static CommandId NewId() => new(Guid.NewGuid());

    private static Caller Somebody() => new(new PersonId(Guid.NewGuid()));

    private async Task Settle(string area, params Caller[] people)
    {
        var organisation = new OrganisationId(Guid.NewGuid());
        Assert.True((await grains.Grain(organisation).Do(Caller.Arena, NewId(), new RegisterOrganisation("Tjenesten", Sector.Health, area))).Accepted());
        foreach (var person in people)
        {
            Assert.True((await grains.Grain(person.Person).Do(
                Caller.Arena, NewId(), new RegisterPerson("Stille Bekk", organisation, "", Language.Nb))).Accepted());
        }
    }
}
