using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What the lists answer, and to whom.</summary>
public abstract class ListTests : StorageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly PersonId _nurse = new(Guid.NewGuid());
    private readonly PersonId _teacher = new(Guid.NewGuid());
    private readonly OrganisationId _clinic = new(Guid.NewGuid());
    private readonly NetworkId _network = new(Guid.NewGuid());
    private readonly RoomId _room = new(Guid.NewGuid());
    private long _seq;

    [Fact]
    public async Task A_person_is_listed_with_the_organisation()
    {
        await using var storage = await Start();
        await Change(
            storage,
            new PutPerson(_nurse, "Åse", "helsesykepleier", _clinic, Language.Nn),
            new PutOrganisation(_clinic, "Klinikken", Sector.Health, "Bergen"));

        Assert.Equal(
            new PersonListing(_nurse, "Åse", "helsesykepleier", _clinic, "Klinikken", Sector.Health, Language.Nn),
            await storage.Lists.Person(_nurse, Cancellation));
        Assert.Null(await storage.Lists.Person(_teacher, Cancellation));
    }

    [Fact]
    public async Task What_is_put_again_is_corrected()
    {
        await using var storage = await Start();
        await Change(storage, new PutPerson(_nurse, "Aase", "", _clinic, Language.Nb), new PutPerson(_nurse, "Åse", "lege", _clinic, Language.En));

        var person = await storage.Lists.Person(_nurse, Cancellation);
        Assert.Equal(("Åse", "lege", Language.En, ""), (person!.Name, person.Title, person.Language, person.OrganisationName));
    }

    [Fact]
    public async Task Everyone_stands_in_the_order_of_the_norwegian_alphabet()
    {
        await using var storage = await Start();
        string[] names = ["Øyvind", "Ærlend", "zoe", "Åse", "Anna", "Zara"];
        await Change(storage, [.. names.Select(name => new PutPerson(new(Guid.NewGuid()), name, "", _clinic, Language.Nb))]);

        Assert.Equal(
            ["Anna", "Zara", "zoe", "Ærlend", "Øyvind", "Åse"],
            (await storage.Lists.Everyone(Cancellation)).Select(person => person.Name));
    }

    [Fact]
    public async Task Those_who_are_not_on_a_meetings_list_are_found_and_the_members_of_its_network_are_told_apart()
    {
        await using var storage = await Start();
        var (member, other) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        await Change(
            storage,
            [
                .. new[] { _nurse, _teacher, member, other }.Select(person => new PutPerson(person, "Åse", "", _clinic, Language.Nb)),
                new PutNetworkMember(_network, member, NetworkRole.Member),
                new PutNetworkMember(_network, _nurse, NetworkRole.Member),
                new PutMeeting(_room, _network, "Nettverk B", "Møtet", Noon, 60, MeetingPhase.Planned),
                new PutMeetingPerson(_room, _nurse, RoomRole.Participant),
                new PutMeetingPerson(_room, _teacher, RoomRole.Participant),
                new DropMeetingPerson(_room, _teacher),
            ]);

        Assert.Equal(
            new[] { (_teacher, false), (member, true), (other, false) }.OrderBy(one => one.Item1.Value),
            (await storage.Lists.NotOnList(_room, Cancellation)).Select(one => (one.Person.Person, one.Member)).OrderBy(one => one.Item1.Value));
    }

    [Fact]
    public async Task A_network_is_listed_for_its_members()
    {
        await using var storage = await Start();
        await Change(
            storage,
            new PutNetwork(_network, "Nettverk B", "Kompetansesenteret", 2, NetworkState.Active),
            new PutNetworkMember(_network, _nurse, NetworkRole.Member),
            new PutNetworkMember(_network, _nurse, NetworkRole.Facilitator),
            new PutNetworkMember(_network, _teacher, NetworkRole.Member));

        Assert.Equal(
            [new NetworkListing(_network, "Nettverk B", "Kompetansesenteret", 2, NetworkRole.Facilitator, 2)],
            await storage.Lists.NetworksOf(_nurse, Cancellation));
        Assert.True(await storage.Lists.HasNetwork(_teacher, _network, Cancellation));

        await Change(storage, new DropNetworkMember(_network, _teacher));

        Assert.Empty(await storage.Lists.NetworksOf(_teacher, Cancellation));
        Assert.False(await storage.Lists.HasNetwork(_teacher, _network, Cancellation));
        Assert.Equal(1, (await storage.Lists.NetworksOf(_nurse, Cancellation))[0].Members);
    }

    [Fact]
    public async Task A_meeting_is_listed_for_those_on_its_list()
    {
        await using var storage = await Start();
        await Change(
            storage,
            Meeting(_room, Noon, MeetingPhase.Planned),
            new PutMeetingPerson(_room, _nurse, RoomRole.Participant | RoomRole.CasePresenter),
            new PutMeetingPerson(_room, _teacher, RoomRole.Participant));

        Assert.Equal(
            [
                new MeetingListing(
                    _room, _network, "Nettverk B", "Møte", Noon, 90, MeetingPhase.Planned, RoomRole.Participant | RoomRole.CasePresenter),
            ],
            await storage.Lists.MeetingsOf(_nurse, network: null, Cancellation));
        Assert.True(await storage.Lists.HasMeeting(_nurse, _room, Cancellation));

        await Change(storage, new DropMeetingPerson(_room, _nurse));

        Assert.Empty(await storage.Lists.MeetingsOf(_nurse, network: null, Cancellation));
        Assert.False(await storage.Lists.HasMeeting(_nurse, _room, Cancellation));
        Assert.True(await storage.Lists.HasMeeting(_teacher, _room, Cancellation));
    }

    [Fact]
    public async Task How_far_the_minutes_have_come_stands_beside_the_meeting_and_the_clock_finds_those_that_have_waited()
    {
        await using var storage = await Start();
        await Change(
            storage, Meeting(_room, Noon, MeetingPhase.Closed), new PutMeetingPerson(_room, _nurse, RoomRole.Participant), new PutMinutes(_room, MinutesStage.ForApproval, false, Noon));
        Assert.Equal((MinutesStage.ForApproval, false), await Minutes());
        Assert.Empty(await storage.Lists.MinutesToWatch(Noon.AddMilliseconds(-1), Cancellation));
        Assert.Equal([_room], await storage.Lists.MinutesToWatch(Noon, Cancellation));

        await Change(storage, new PutMinutes(_room, MinutesStage.Approved, true, null));

        Assert.Equal((MinutesStage.Approved, true), await Minutes());
        Assert.Empty(await storage.Lists.MinutesToWatch(Noon.AddYears(1), Cancellation));

        async Task<(MinutesStage Stage, bool Approved)> Minutes() =>
            (await storage.Lists.MeetingsOf(_nurse, network: null, Cancellation)).Single() is var listed ? (listed.MinutesStage, listed.MinutesApproved) : default;
    }

    [Fact]
    public async Task Approved_minutes_are_listed_for_whoever_leads_a_municipality_with_members_in_a_network_that_opened_them()
    {
        await using var storage = await Start();
        var (leader, outsider, hall, away) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), new OrganisationId(Guid.NewGuid()), new OrganisationId(Guid.NewGuid()));
        var (draft, other) = (new RoomId(Guid.NewGuid()), new RoomId(Guid.NewGuid()));
        await Change(
            storage,
            new PutOrganisation(_clinic, "Klinikken", Sector.Health, "Bergen"),
            new PutOrganisation(hall, "Kommunen", Sector.Health, "Bergen kommune"),
            new PutOrganisation(away, "Kommunen", Sector.Health, "Bodø"),
            new PutPerson(_nurse, "Åse", "", _clinic, Language.Nb),
            new PutPerson(_teacher, "Åse", "", hall, Language.Nb),
            new PutPerson(leader, "Åse", "", hall, Language.Nb, LeadsMunicipality: true),
            new PutPerson(outsider, "Åse", "", away, Language.Nb, LeadsMunicipality: true),
            new PutNetworkMember(_network, _nurse, NetworkRole.Member),
            new PutNetwork(_network, "Nettverk B", "Kompetansesenteret", 2, NetworkState.Active),
            Meeting(_room, Noon, MeetingPhase.Closed), Meeting(draft, Noon, MeetingPhase.Closed), Meeting(other, Noon.AddDays(1), MeetingPhase.Closed),
            new PutMinutes(_room, MinutesStage.Approved, true, null), new PutMinutes(draft, MinutesStage.Draft, false, null), new PutMinutes(other, MinutesStage.Draft, true, null));
        Assert.Empty(await storage.Lists.NetworksOpenTo(leader, Cancellation));
        Assert.Empty(await storage.Lists.OpenMinutesFor(leader, Cancellation));

        await Change(storage, new PutNetwork(_network, "Nettverk B", "Kompetansesenteret", 2, NetworkState.Active, OpenMinutes: true));

        Assert.Equal([_network], await storage.Lists.NetworksOpenTo(leader, Cancellation));
        Assert.Equal(
            [(other, RoomRole.None, MinutesStage.Approved), (_room, RoomRole.None, MinutesStage.Approved)],
            (await storage.Lists.OpenMinutesFor(leader, Cancellation)).Select(meeting => (meeting.Room, meeting.MyRoles, meeting.MinutesStage)));
        Assert.Equal((true, false), ((await storage.Lists.Person(leader, Cancellation))!.LeadsMunicipality, (await storage.Lists.Person(_teacher, Cancellation))!.LeadsMunicipality));
        foreach (var somebody in new[] { _nurse, _teacher, outsider })
        {
            Assert.Empty(await storage.Lists.NetworksOpenTo(somebody, Cancellation));
            Assert.Empty(await storage.Lists.OpenMinutesFor(somebody, Cancellation));
        }

        await Change(storage, new PutMeetingPerson(other, leader, RoomRole.Mentor));
        Assert.Equal(_room, Assert.Single(await storage.Lists.OpenMinutesFor(leader, Cancellation)).Room);
    }

    [Fact]
    public async Task Meetings_stand_as_they_are_needed()
    {
        await using var storage = await Start();
        (MeetingPhase Phase, int Hours)[] meetings =
        [
            (MeetingPhase.Closed, -48), (MeetingPhase.Planned, 72), (MeetingPhase.Cancelled, -24), (MeetingPhase.Suspended, 1),
            (MeetingPhase.NoticeSent, 24), (MeetingPhase.Live, 0), (MeetingPhase.LobbyOpen, 2), (MeetingPhase.Closed, -72),
        ];
        foreach (var (phase, hours) in meetings)
        {
            var room = new RoomId(Guid.NewGuid());
            await Change(
                storage,
                Meeting(room, Noon.AddHours(hours), MeetingPhase.Planned),
                new PutMeetingPhase(room, phase),
                new PutMeetingPerson(room, _nurse, RoomRole.Participant));
        }

        var listed = await storage.Lists.MeetingsOf(_nurse, _network, Cancellation);

        Assert.Equal([0, 1, 2, 24, 72, -24, -48, -72], listed.Select(meeting => (int)(meeting.StartsAt - Noon).TotalHours));
        Assert.Equal(
            [MeetingPhase.Live, MeetingPhase.Suspended, MeetingPhase.LobbyOpen, MeetingPhase.NoticeSent],
            listed.Take(4).Select(meeting => meeting.Phase));
        Assert.Empty(await storage.Lists.MeetingsOf(_nurse, new NetworkId(Guid.NewGuid()), Cancellation));
    }

    [Fact]
    public async Task Rooms_are_watched_while_the_clock_matters_to_them()
    {
        await using var storage = await Start();
        var watched = new List<RoomId>();
        foreach (var phase in Enum.GetValues<MeetingPhase>())
        {
            var soon = new RoomId(Guid.NewGuid());
            var later = new RoomId(Guid.NewGuid());
            await Change(storage, Meeting(soon, Noon.AddHours((int)phase), phase), Meeting(later, Noon.AddDays(30), phase));
            if (phase is MeetingPhase.Planned or MeetingPhase.NoticeSent)
            {
                watched.Add(soon);
            }
            else if (phase is MeetingPhase.LobbyOpen or MeetingPhase.Live or MeetingPhase.Suspended)
            {
                watched.AddRange([soon, later]);
            }
        }

        Assert.Equal(watched.ToHashSet(), (await storage.Lists.RoomsToWatch(Noon.AddDays(1), Cancellation)).ToHashSet());
    }

    private PutMeeting Meeting(RoomId room, DateTimeOffset startsAt, MeetingPhase phase) =>
        new(room, _network, "Nettverk B", "Møte", startsAt, 90, phase);

    private async Task Change(RunningStorage storage, params ReadModelChange[] changes) =>
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(Append("net/a", ++_seq, changes: changes)));
}
