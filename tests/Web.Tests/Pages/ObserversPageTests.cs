using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>Observers and a case: the presenter's yes by name, and the yes of those who lead, on pages without a script.</summary>
public sealed class ObserversPageTests(ArenaHost host)
{
    private const string CaseText = "Eleven møter sjelden.";

    [Fact]
    public async Task Those_who_lead_say_yes_and_no_and_the_presenter_reads_both_yeses()
    {
        var meeting = await Meeting.Start(host);
        var (room, id) = ($"/moter/{meeting.Room.Value}/rom", new CaseId(Guid.NewGuid()));
        await meeting.Do(Caller.Arena, new InvitePerson(host.People.Guest.As(RoomRole.Observer)));
        await meeting.Do(host.People.Facilitator, new AdmitPerson(host.People.Guest.Id));
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var guest = await Reader.SignIn(host, host.People.Guest);
        Assert.False((await leader.Open(room)).Has("observatorer"));

        await Announce(meeting, id);
        Assert.False((await anna.Open(room)).Has("observatorer"));
        Assert.Contains("har ikke sagt ja til observatører", (await anna.Open($"{room}/liste/{id.Value}")).Html, StringComparison.Ordinal);
        var yes = await leader.Send(await leader.Open(room), "observatorer", ("Observers.Allow", $"{id.Value}"));
        Assert.Equal((HttpStatusCode.Redirect, true), (yes.Status, yes.Location?.Contains("gjort=observersYes", StringComparison.Ordinal)));
        await meeting.Agree(host.People.Anna, id);
        var list = (await anna.Open($"{room}/liste/{id.Value}")).Html;
        Assert.Contains("Du har sagt ja til 1 observatør.", list, StringComparison.Ordinal);
        Assert.Contains("De som leder møtet, har sagt ja til observatører.", list, StringComparison.Ordinal);

        await Show(meeting, id);
        Assert.Contains(CaseText, (await guest.Open(room)).Html, StringComparison.Ordinal);
        var page = await leader.Open(room);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leader.Send(page, "observatorer")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(page, "observatorer", ("Observers.Back", $"{id.Value}"))).Status);
        Assert.DoesNotContain(CaseText, (await guest.Open(room)).Html, StringComparison.Ordinal);
        Assert.Equal(Standing.InLobby, (await host.Grains.Grain(meeting.Room).View(host.People.Guest.Caller)).Value!.Me.Standing);
    }

    [Fact]
    public async Task An_observer_reads_how_many_are_here_and_no_name()
    {
        var meeting = await Meeting.Start(host);
        var room = $"/moter/{meeting.Room.Value}";
        await meeting.Do(Caller.Arena, new InvitePerson(host.People.Guest.As(RoomRole.Observer)));
        await meeting.Do(host.People.Facilitator, new AdmitPerson(host.People.Guest.Id));
        using var guest = await Reader.SignIn(host, host.People.Guest);
        await using var line = await Listener.In(meeting, host, host.People.Guest);

        await line.Reached(await meeting.Do(host.People.Berit, new LeaveRoom()));

        var told = Assert.Single(line.Events, one => one.Event is AttendanceCounted { Attendance: { Present: 3, Listed: 5 } });
        Assert.Equal(default, told.By);
        Assert.DoesNotContain(line.Events, one => one.Event is PersonLeft or PersonEntered);
        var page = (await guest.Open($"{room}/rom")).Html;
        Assert.Contains("Deltakere (3)", page, StringComparison.Ordinal);
        Assert.Contains("Bare de 5 som er på listen", page, StringComparison.Ordinal);
        Assert.Contains("du ser hvor mange som er her, ikke hvem", page, StringComparison.Ordinal);
        Assert.Contains("du ser hvor mange som er her, ikke hvem", (await guest.Open(room)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(host.People.Anna.Name, page, StringComparison.Ordinal);
    }

    private async Task Announce(Meeting meeting, CaseId id)
    {
        var item = new AgendaItemId(Guid.NewGuid());
        await meeting.Do(host.People.Facilitator, new ProposeItem(item, "Saksdrøfting", AgendaItemType.Case, 30));
        await meeting.Do(Caller.Arena, new AttachCase(id, item, host.People.Anna.Id, "S-12", RoomRole.InCases, [new CaseSection("Bakgrunn", CaseText)]));
    }

    private async Task Show(Meeting meeting, CaseId id)
    {
        var item = (await host.Grains.Grain(meeting.Room).View(host.People.Anna.Caller)).Value!.Cases.Single().Item;
        await meeting.Do(host.People.Facilitator, new StartItem(item));
        await meeting.Do(host.People.Facilitator, new OpenCase(id));
        await meeting.Do(host.People.Anna, new PresentSection(id, 0));
    }
}
