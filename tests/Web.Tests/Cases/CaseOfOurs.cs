using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Cases;

/// <summary>A planned meeting with an item for a case. The facilitator works where the presenter works, the reviewer does not.</summary>
internal sealed class CaseOfOurs(ArenaHost host)
{
    /// <summary>Stands in every text of ours, so that it can be looked for where it must not be.</summary>
    public const string Token = "sjøgresstorv";

    public Guid Id { get; } = Guid.NewGuid();

    public RoomId Room { get; } = new(Guid.NewGuid());

    public AgendaItemId Item { get; } = new(Guid.NewGuid());

    /// <summary>Leads the meeting, and works elsewhere than the others.</summary>
    public Person Reviewer { get; } = Person.New("Lys Dag");

    public Person Presenter => host.People.Anna;

    public string Path => $"/saker/{Id}";

    public string Page => $"/framlegg/{Id}";

    public static async Task<CaseOfOurs> Plan(ArenaHost host)
    {
        var found = new CaseOfOurs(host);
        var elsewhere = new OrganisationId(Guid.NewGuid());
        Cast.Accepted(await host.Grains.Grain(elsewhere).Do(Caller.Arena, Cast.NewId(), new RegisterOrganisation("BUP", Sector.SpecialistHealth, "Elvestrand")));
        Cast.Accepted(await host.Grains.Grain(found.Reviewer.Id).Do(
            Caller.Arena, Cast.NewId(), new RegisterPerson(found.Reviewer.Name, elsewhere, "Psykolog", Language.Nb)));
        await found.InRoom(Caller.Arena, new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", DateTimeOffset.UnixEpoch, 60, Language.Nb, History.Everything,
            [
                host.People.Facilitator.As(RoomRole.Facilitator), found.Presenter.As(RoomRole.Participant),
                found.Reviewer.As(RoomRole.CoFacilitator), host.People.Berit.As(RoomRole.Participant),
            ]));
        await found.InRoom(host.People.Facilitator.Caller, new ProposeItem(found.Item, "Sak", AgendaItemType.Case, 40));
        return found;
    }

    public static async Task<CaseOfOurs> InReview(ArenaHost host)
    {
        var found = await Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        Assert.True((await found.Post(presenter, "", found.Beginning())).IsSuccessStatusCode);
        Assert.True((await found.Send(presenter, Body())).IsSuccessStatusCode);
        return found;
    }

    public object Beginning(string duty = "no") =>
        new { command = Guid.NewGuid(), room = Room.Value, item = Item.Value, theme = "schoolAbsence", duty };

    public async Task<HttpResponseMessage> Post(Session who, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path + path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", host.Origin);
        return await who.Http.SendAsync(request);
    }

    /// <summary>As a browser does: what was not looked through in time is sent again.</summary>
    public Task<HttpResponseMessage> Send(Session who, JsonObject body) => UntilLookedAt(() => Post(who, "/tekst", body));

    public Task<HttpResponseMessage> KeepDraft(Session who, object draft) =>
        UntilLookedAt(() => who.Http.PutAsJsonAsync($"{Path}/utkast", draft));

    private static async Task<HttpResponseMessage> UntilLookedAt(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            var answer = await send();
            if (answer.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable)
            {
                return answer;
            }
        }
    }

    public static JsonObject Body(string question = "Hva kan vi prøve nå?", int words = 200, int open = 0) => new()
    {
        ["command"] = Guid.NewGuid(),
        ["text"] = new JsonObject
        {
            ["sections"] = new JsonArray(new JsonObject
            {
                ["key"] = "seen", ["text"] = string.Join(' ', Enumerable.Repeat(Token, words)),
            }),
            ["keyQuestion"] = new JsonObject { ["key"] = "keyQuestion", ["text"] = question },
        },
        ["kept"] = new JsonArray(new JsonObject { ["form"] = Token, ["reason"] = "Betyr noe for hjelpen." }),
        ["findings"] = new JsonObject
        {
            ["counts"] = new JsonArray(new JsonObject { ["type"] = "person", ["count"] = 2 }),
            ["open"] = open, ["risk"] = "green", ["fits"] = 40, ["raisers"] = new JsonArray(new JsonObject { ["kind"] = "age", ["form"] = "", ["factor"] = 3.5 }),
            ["publicIncident"] = false, ["detectorVersion"] = "arena-wasm 1",
        },
        ["fitsFivePersons"] = true,
        ["aloneInRole"] = false,
        ["fingerprints"] = new JsonObject { ["salt"] = Convert.ToBase64String(new byte[16]), ["names"] = new JsonArray(Convert.ToBase64String(new byte[32])) },
        ["readers"] = new JsonArray("participant", "facilitator", "coFacilitator"),
        ["preReaders"] = new JsonArray(),
    };

    public async Task InRoom(Caller caller, RoomCommand command)
    {
        var reply = await host.Grains.Grain(Room).Do(caller, Cast.NewId(), command);
        Assert.True(reply.Accepted(), $"{command.GetType().Name}: {reply.Refusal?.Code}");
    }
}
