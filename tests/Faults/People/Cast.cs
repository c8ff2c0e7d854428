using System.Net;
using System.Text.RegularExpressions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.People;

/// <summary>One person and the session they got from the sign-in page. Any web host takes it.</summary>
internal sealed record Person(PersonId Id, string Name, string Cookies);

/// <summary>The people of a run. Ids come from the seed; sessions from the demo sign-in, which exists in Development only.</summary>
internal sealed partial class Cast
{
    private const int Writers = 6;

    public required Person Facilitator { get; init; }

    public required IReadOnlyList<Person> Members { get; init; }

    /// <summary>On the list, and kept in the lobby: hears of the meeting, never what is said in it.</summary>
    public required Person Waiting { get; init; }

    /// <summary>On no list.</summary>
    public required Person Stranger { get; init; }

    /// <summary>In the room, until they are removed in the middle of it.</summary>
    public required Person Leaving { get; init; }

    public static async Task<Cast> SignIn(Door door, WebMember web, Random chance)
    {
        var organisation = new OrganisationId(Id(chance));
        await Register(() => door.Grains.Grain(organisation).Do(
            Caller.Arena, new CommandId(Id(chance)), new RegisterOrganisation("RVTS Sør", Sector.CompetenceCentre, "Agder")));
        var people = new List<Person>();
        foreach (var name in Enumerable.Range(0, Writers + 4).Select(number => $"Deltaker {number}"))
        {
            var id = new PersonId(Id(chance));
            var command = new CommandId(Id(chance));
            await Register(() => door.Grains.Grain(id).Do(Caller.Arena, command, new RegisterPerson(name, organisation, "Rådgiver", Language.Nb)));
            people.Add(new Person(id, name, await SignIn(web.Address, id)));
        }

        return new Cast { Facilitator = people[0], Waiting = people[1], Stranger = people[2], Leaving = people[3], Members = people[4..] };
    }

    /// <summary>A meeting that runs, with the members in it and one in the lobby.</summary>
    public async Task<RoomId> HoldMeeting(Door door, Random chance)
    {
        var room = new RoomId(Id(chance));
        var lead = Facilitator.Id;
        RosterEntry[] roster =
        [
            new(lead, Facilitator.Name, "RVTS Sør", RoomRole.Facilitator),
            .. Members.Append(Leaving).Append(Waiting).Select(person => new RosterEntry(person.Id, person.Name, "RVTS Sør", RoomRole.Participant)),
        ];
        await door.Do(room, Caller.Arena.Person, new PlanMeeting(
            new NetworkId(Id(chance)), "Nettverket", "Møtet", TimeProvider.System.GetUtcNow(), 60, Language.Nb, History.Everything, [.. roster]));
        await door.Do(room, lead, new ProposeItem(new AgendaItemId(Id(chance)), "Velkommen", AgendaItemType.Information, 5));
        await door.Do(room, lead, new SendNotice());
        await door.Do(room, lead, new OpenLobby());
        await door.Do(room, lead, new EnterRoom(RoomLimits.DeclarationVersion));
        await door.Do(room, lead, new StartMeeting());
        foreach (var member in Members.Append(Leaving))
        {
            await door.Do(room, member.Id, new EnterRoom(RoomLimits.DeclarationVersion));
        }

        await door.Do(room, lead, new AdmitEveryone());
        await door.Do(room, Waiting.Id, new EnterRoom(RoomLimits.DeclarationVersion));
        return room;
    }

    public static Guid Id(Random chance)
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static async Task Register(Func<Task<Reply<Receipt>>> registering)
    {
        var reply = await Door.Insist(registering);
        if (!reply.Accepted())
        {
            throw new InvalidOperationException(reply.Refusal.Code);
        }
    }

    // As a browser does: the page, its form and its token.
    private static async Task<string> SignIn(Uri web, PersonId person)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = web };
        var page = await http.GetStringAsync(new Uri("/logg-inn", UriKind.Relative));
        var token = Token().Match(page).Groups["value"].Value;
        using var form = new FormUrlEncodedContent(
            [new("person", $"{person.Value}"), new("__RequestVerificationToken", WebUtility.HtmlDecode(token))]);
        using var answer = await http.PostAsync(new Uri("/logg-inn/demo", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? cookies.GetCookieHeader(web)
            : throw new InvalidOperationException($"The sign-in answered {answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
