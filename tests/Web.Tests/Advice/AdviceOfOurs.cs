using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Cases;

namespace Pilar.Arena.Web.Tests.Advice;

/// <summary>A real case in a live meeting, talked through until the phase for advice, or another. Everybody on the list is in the room.</summary>
internal sealed class AdviceOfOurs(ArenaHost host, CaseOfOurs found)
{
    /// <summary>Stands in the advice of ours, so that it can be looked for where it must not be.</summary>
    public const string Token = "Møt henne ved tangvaskeriet hver morgen.";

    public CaseOfOurs Case => found;

    public CaseId Id => new(found.Id);

    public string Page => $"/moter/{found.Room.Value}/rom/rad/{found.Id}";

    public string Sheet => $"{Page}/ark";

    public static async Task<AdviceOfOurs> Open(ArenaHost host, string method = "CrossSector60", int phase = 7)
    {
        var found = await CaseOfOurs.InReview(host);
        var (advised, leader) = (new AdviceOfOurs(host, found), host.People.Facilitator.Caller);
        await advised.Approve();
        await found.InRoom(leader, new SendNotice());
        await found.InRoom(leader, new OpenLobby());
        foreach (var person in new[] { leader, found.Presenter.Caller, found.Reviewer.Caller, host.People.Berit.Caller })
        {
            await found.InRoom(person, new EnterRoom(RoomLimits.DeclarationVersion));
        }

        await found.InRoom(leader, new AdmitEveryone());
        await found.InRoom(leader, new StartMeeting());
        await found.InRoom(leader, new StartItem(found.Item));
        await found.InRoom(found.Presenter.Caller, new AgreeToPanel(advised.Id, [leader.Person, found.Reviewer.Id, host.People.Berit.Id], []));
        await found.InRoom(leader, new OpenCase(advised.Id));
        await found.InRoom(leader, new ChooseMethod(advised.Id, method));
        await found.InRoom(leader, new BeginMethod(advised.Id));
        await found.InRoom(leader, new SkipPhase(advised.Id, 0, "Vi har gjort dette i dag."));
        foreach (var skipped in Enumerable.Range(1, phase - 1))
        {
            await found.InRoom(leader, new SkipPhase(advised.Id, skipped, "Vi har snakket om det."));
        }

        return advised;
    }

    private async Task Approve()
    {
        var grain = host.Grains.Grain(Id);
        var reading = (await grain.Read(found.Reviewer.Caller, Cast.NewId())).Value!;
        var approve = new ApproveCase(reading.Version, reading.Hash, new CaseChecklist(true, true, true, true, true), false);
        Assert.True((await grain.Do(found.Reviewer.Caller, Cast.NewId(), approve)).Accepted());
    }
}
