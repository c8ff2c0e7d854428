using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Silo.Tests.Breaches;

/// <summary>A case on the screens of a live meeting, with a draft of its presenter's beside it, on a whole silo.</summary>
internal sealed class PresentedCase
{
    /// <summary>A word that stands in the case and nowhere else.</summary>
    public const string Token = "sjøgresstorv";

    public CaseId Id { get; } = new(Guid.NewGuid());

    public RoomId Room { get; } = new(Guid.NewGuid());

    public AgendaItemId Item { get; } = new(Guid.NewGuid());

    public Caller Presenter { get; } = new(new PersonId(Guid.NewGuid()));

    public Caller Facilitator { get; } = new(new PersonId(Guid.NewGuid()));

    public string Number { get; private set; } = "";

    public static async Task<PresentedCase> On(RunningSilo silo)
    {
        var found = new PresentedCase();
        await Settle(silo, found.Presenter, "Fjellvika", "Stille Bekk");
        await Settle(silo, found.Facilitator, "Elvestrand", "Rolig Fjord");
        await found.InRoom(silo, Caller.Arena, new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", TimeProvider.System.GetUtcNow(), 60, Language.Nb, History.Everything,
            [
                new RosterEntry(found.Facilitator.Person, "Rolig Fjord", "RVTS", RoomRole.Facilitator),
                new RosterEntry(found.Presenter.Person, "Stille Bekk", "Kommunen", RoomRole.Participant),
            ]));
        await found.InRoom(silo, found.Facilitator, new ProposeItem(found.Item, "Sak", AgendaItemType.Case, 40));
        await found.Write(silo);
        await found.Show(silo);
        return found;
    }

    private async Task Write(RunningSilo silo)
    {
        var grain = silo.Grains.Grain(Id);
        await Must(() => grain.Do(Presenter, NewId(), new BeginCase(Room, Item, CaseTheme.SchoolAbsence, DutyAnswer.No)));
        Number = (await grain.View(Presenter)).Value!.Number;
        var sections = new[] { CaseForm.Section("seen", string.Join(' ', Enumerable.Repeat(Token, 200)), Language.Nb) };
        var send = new SendCaseText(
            new CaseText([.. sections], CaseForm.Section(CaseForm.KeyQuestion, "Hva kan vi prøve nå?", Language.Nb)), [],
            new CaseFindings([], 0, CaseRisk.Green, 40, [], PublicIncident: false, "arena-wasm 1"), FitsFivePersons: true, new CaseFingerprints(new byte[16], [new byte[32]]));
        await Kept(() => grain.Send(Presenter, NewId(), send));
        await Kept(() => silo.Grains.DraftOf(Id).Keep(Presenter, new CaseDraft([.. sections])));
        await Must(() => grain.Do(Presenter, NewId(), new RequestReview()));
        var reading = (await grain.Read(Facilitator, NewId())).Value!;
        await Must(() => grain.Do(Facilitator, NewId(), new ApproveCase(reading.Version, reading.Hash, new CaseChecklist(true, true, true, true, true), WantsSecondReader: false)));
    }

    private async Task Show(RunningSilo silo)
    {
        await InRoom(silo, Facilitator, new SendNotice());
        await InRoom(silo, Facilitator, new OpenLobby());
        await InRoom(silo, Presenter, new EnterRoom(RoomLimits.DeclarationVersion));
        await InRoom(silo, Facilitator, new EnterRoom(RoomLimits.DeclarationVersion));
        await InRoom(silo, Facilitator, new AdmitEveryone());
        await InRoom(silo, Facilitator, new StartMeeting());
        await InRoom(silo, Facilitator, new StartItem(Item));
        await InRoom(silo, Presenter, new AgreeToPanel(Id, [Facilitator.Person], []));
        await InRoom(silo, Facilitator, new OpenCase(Id));
        await InRoom(silo, Presenter, new PresentSection(Id, 0));
        await InRoom(silo, Presenter, new PresentSection(Id, 1));
    }

    private static async Task Settle(RunningSilo silo, Caller person, string area, string name)
    {
        var organisation = new OrganisationId(Guid.NewGuid());
        await Must(() => silo.Grains.Grain(organisation).Do(Caller.Arena, NewId(), new RegisterOrganisation("Tjenesten", Sector.Health, area)));
        await Must(() => silo.Grains.Grain(person.Person).Do(Caller.Arena, NewId(), new RegisterPerson(name, organisation, "", Language.Nb)));
    }

    private Task InRoom(RunningSilo silo, Caller caller, RoomCommand command) => Must(() => silo.Grains.Grain(Room).Do(caller, NewId(), command));

    // What nobody had time to look through is sent again, as a browser does.
    private static async Task Must(Func<Task<Reply<Receipt>>> ask)
    {
        Reply<Receipt> reply;
        do
        {
            reply = await ask();
        }
        while (reply.Refusal?.Code == "not-screened");

        Assert.True(reply.Accepted(), reply.Refusal?.Code);
    }

    private static async Task Kept(Func<Task<CaseSending>> send)
    {
        CaseSending sent;
        do
        {
            sent = await send();
        }
        while (sent.Refusal?.Code is "not-screened" or "case-not-screened");

        Assert.Null(sent.Refusal);
    }

    private static CommandId NewId() => new(Guid.NewGuid());
}
