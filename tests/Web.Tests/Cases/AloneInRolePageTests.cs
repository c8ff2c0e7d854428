using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Cases;

/// <summary>What the pages tell somebody who is the only one with their role, as long as there is something left to do.</summary>
public sealed class AloneInRolePageTests(ArenaHost host)
{
    private const string Warning = "Du er den eneste med din rolle der du jobber.";

    [Fact]
    public async Task What_to_do_is_said_until_it_is_done()
    {
        var found = await CaseOfOurs.Plan(host);
        var (id, leader, page, list) = (new CaseId(found.Id), host.People.Facilitator.Caller, found.Page, $"/moter/{found.Room.Value}/rom/liste/{found.Id}");
        using var presenter = await Reader.SignIn(host, found.Presenter);
        await Approve(found);

        // Also when it may be answered in writing still: nobody has chosen that.
        Assert.Contains(Warning, (await presenter.Open(page)).Html, StringComparison.Ordinal);
        await Begin(found);
        Assert.Contains(Warning, (await presenter.Open(list)).Html, StringComparison.Ordinal);

        await found.InRoom(leader, new LockRoom(false, false, true));
        Assert.DoesNotContain(Warning, (await presenter.Open(list)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, (await presenter.Open(page)).Html, StringComparison.Ordinal);
        await found.InRoom(found.Presenter.Caller, new AgreeToPanel(id, [leader.Person, found.Reviewer.Id, host.People.Berit.Id], []));
        await found.InRoom(leader, new OpenCase(id));
        Assert.DoesNotContain(Warning, (await presenter.Open(page)).Html, StringComparison.Ordinal);
    }

    private async Task Approve(CaseOfOurs found)
    {
        using var session = await Session.SignIn(host, found.Presenter);
        await found.Post(session, "", found.Beginning());
        var body = CaseOfOurs.Body();
        body["aloneInRole"] = true;
        Assert.True((await found.Send(session, body)).IsSuccessStatusCode);
        var grain = host.Grains.Grain(new CaseId(found.Id));
        var reading = (await grain.Read(found.Reviewer.Caller, Cast.NewId())).Value!;
        Cast.Accepted(await grain.Do(
            found.Reviewer.Caller, Cast.NewId(), new ApproveCase(reading.Version, reading.Hash, new CaseChecklist(true, true, true, true, true), false)));
    }

    private async Task Begin(CaseOfOurs found)
    {
        var leader = host.People.Facilitator.Caller;
        await found.InRoom(leader, new SendNotice());
        await found.InRoom(leader, new OpenLobby());
        foreach (var person in new[] { leader, found.Presenter.Caller, host.People.Berit.Caller })
        {
            await found.InRoom(person, new EnterRoom(RoomLimits.DeclarationVersion));
        }

        await found.InRoom(leader, new AdmitEveryone());
        await found.InRoom(leader, new StartMeeting());
        await found.InRoom(leader, new StartItem(found.Item));
    }
}
