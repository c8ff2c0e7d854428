using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests;

/// <summary>A meeting that runs, with the facilitator, Anna and Berit in it and the guest in the lobby.</summary>
internal sealed class Meeting(ArenaHost host, RoomId room)
{
    public RoomId Room => room;

    public Cast People => host.People;

    public static async Task<Meeting> Start(ArenaHost host)
    {
        var meeting = new Meeting(host, new RoomId(Guid.NewGuid()));
        var people = host.People;
        await meeting.Do(Caller.Arena, new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", DateTimeOffset.UnixEpoch, 60, Language.Nb, History.Everything,
            [
                people.Facilitator.As(RoomRole.Facilitator), people.Anna.As(RoomRole.Participant),
                people.Berit.As(RoomRole.Participant), people.Guest.As(RoomRole.Participant), people.Slow.As(RoomRole.Participant),
            ]));
        await meeting.Do(people.Facilitator, new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Velkommen", AgendaItemType.Information, 5));
        await meeting.Do(people.Facilitator, new SendNotice());
        await meeting.Do(people.Facilitator, new OpenLobby());
        await meeting.Enter(people.Facilitator);
        await meeting.Do(people.Facilitator, new StartMeeting());
        await meeting.LetIn(people.Anna);
        await meeting.LetIn(people.Berit);
        await meeting.Enter(people.Guest);
        return meeting;
    }

    public Task<long> Enter(Person person) => Do(person, new EnterRoom(RoomLimits.DeclarationVersion));

    public async Task<long> LetIn(Person person)
    {
        await Enter(person);
        return await Do(People.Facilitator, new AdmitPerson(person.Id));
    }

    /// <summary>The presenter says yes to everybody on the list but <paramref name="vetoed"/>.</summary>
    public async Task<long> Agree(Person presenter, CaseId id, params PersonId[] vetoed)
    {
        var listed = (await host.Grains.Grain(room).View(People.Facilitator.Caller)).Value!.People.Select(person => person.Person);
        return await Do(presenter, new AgreeToPanel(id, [.. listed.Except([presenter.Id, .. vetoed])], [.. vetoed]));
    }

    public Task<long> ShowOut(Person person) => Do(People.Facilitator, new RemovePerson(person.Id, "Feil møte"));

    /// <summary>The number of the last event so far.</summary>
    public async Task<long> Head() => (await host.Grains.Grain(room).View(People.Facilitator.Caller)).Value!.Seq;

    public Task<long> Say(Person person, string text) => Do(person, Post(text));

    public Task<long> Do(Person person, RoomCommand command) => Do(person.Caller, command);

    public static PostContribution Post(string text) => new(new ContributionId(Guid.NewGuid()), null, null, text);

    public async Task<long> Do(Caller caller, RoomCommand command)
    {
        var reply = await host.Grains.Grain(room).Do(caller, Cast.NewId(), command);
        Assert.True(reply.Accepted(), $"{command.GetType().Name}: {reply.Refusal?.Code}");
        return reply.Value.Seq;
    }
}
