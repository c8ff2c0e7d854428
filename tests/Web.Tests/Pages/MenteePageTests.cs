using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>Whoever comes along to a meeting, on pages without a script: what they see of its agenda, and where they are while a case is on.</summary>
public sealed class MenteePageTests(ArenaHost host)
{
    private const string CaseText = "Eleven møter sjelden.";

    [Fact]
    public async Task Those_who_lead_ask_them_along_and_they_propose_nothing_and_bring_no_case()
    {
        var meeting = await Meeting.Start(host);
        var path = $"/moter/{meeting.Room.Value}";
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        using var guest = await Reader.SignIn(host, host.People.Guest);
        await leader.Send(await leader.Open(path), "inviter", ("Input.Step", "invite"), ("Input.Person", $"{host.People.Guest.Id.Value}"), ("Input.Role", $"{RoomRole.Mentee}"));

        var page = await guest.Open(path);
        Assert.False(page.Has("meld-inn"));
        Assert.Contains("veisøker", page.Html, StringComparison.Ordinal);
        Assert.Contains("Du er med som veisøker i dette møtet.", (await guest.Open($"{path}/ny-sak")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_case_is_on_they_wait_and_read_why_and_are_in_again_when_it_is_over()
    {
        var meeting = await Meeting.Start(host);
        var (room, id) = ($"/moter/{meeting.Room.Value}/rom", new CaseId(Guid.NewGuid()));
        await meeting.Do(Caller.Arena, new InvitePerson(host.People.Guest.As(RoomRole.Mentee)));
        await meeting.Do(host.People.Facilitator, new AdmitPerson(host.People.Guest.Id));
        using var guest = await Reader.SignIn(host, host.People.Guest);
        using var anna = await Reader.SignIn(host, host.People.Anna);

        var item = new AgendaItemId(Guid.NewGuid());
        await meeting.Do(host.People.Facilitator, new ProposeItem(item, "Sak", AgendaItemType.Case, 30));
        await meeting.Do(Caller.Arena, new AttachCase(id, item, host.People.Anna.Id, "S-12", RoomRole.InCases, [new CaseSection("Bakgrunn", CaseText)]));
        Assert.DoesNotContain($"{host.People.Guest.Id.Value}", (await anna.Open($"{room}/liste/{id.Value}")).Html, StringComparison.Ordinal);
        await meeting.Agree(host.People.Anna, id);
        await meeting.Do(host.People.Facilitator, new StartItem(item));
        await meeting.Do(host.People.Facilitator, new OpenCase(id));
        await meeting.Do(host.People.Anna, new PresentSection(id, 0));

        var outside = (await guest.Open(room)).Html;
        Assert.Contains("Du venter her mens en sak er oppe", outside, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseText, outside, StringComparison.Ordinal);

        await meeting.Do(host.People.Facilitator, new ConcludeItem(item, "Vi prøver."));
        Assert.Equal(Standing.Admitted, (await host.Grains.Grain(meeting.Room).View(host.People.Guest.Caller)).Value!.Me.Standing);
        var inside = (await guest.Open(room)).Html;
        Assert.DoesNotContain(CaseText, inside, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi prøver.", inside, StringComparison.Ordinal);
    }
}
