using System.Text;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>What a page that is not ours, or a person with a console, may send. Nobody else notices.</summary>
public sealed class HubAttackTests(ArenaHost host)
{
    private const string Id = "\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"";

    public static TheoryData<string, string> Malformed => new()
    {
        { "ToString", "" },
        { "Dispose", "" },
        { "OnConnectedAsync", "" },
        { "get_Clients", "" },
        { "Slett", "" },
        { "Join", "" },
        { "Join", $"{Id},null" },
        { "Join", $"{Id},null,0,1" },
        { "Join", "\"ikke en id\",null,0" },
        { "Join", "\"\",null,0" },
        { "Join", "\"../x\",null,0" },
        { "Join", "17,null,0" },
        { "Join", "null,null,0" },
        { "Join", "[],null,0" },
        { "Join", $"{Id},null,\"0\"" },
        { "Join", $"{Id},null,1e400" },
        { "Join", $"{Id},null,0.5" },
        { "Join", $"{Id},7,0" },
        { "Do", $"{Id},{Id},\"hei\"" },
        { "Do", $"{Id},{Id},{{}}" },
        { "Do", $"{Id},{Id},{{\"kind\":\"postContribution\"}}" },
        { "Do", $"{Id},{Id},{{\"kind\":\"finnesIkke\"}}" },
        { "Do", $"{Id},{Id},{{\"kind\":\"startMeeting\",\"author\":{Id}}}" },
        { "Do", $"{Id},{Id},{{\"kind\":\"startMeeting\",\"seq\":1}}" },
        { "Do", $"{Id},{Id},{{\"kind\":\"startMeeting\",\"role\":[\"facilitator\"]}}" },
        { "Do", $"{Id},{Id},{{\"kind\":\"enterRoom\",\"declarationVersion\":\"1\"}}" },
        { "KeepDraft", $"{Id},{{\"place\":\"room\",\"text\":null}}" },
        { "KeepDraft", $"{Id},{{\"place\":\"room\"}}" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_malformed_gets_an_error_and_the_connection_goes_on(string method, string arguments)
    {
        await using var raw = await RawSocket.Connect(host, host.People.Anna);

        await raw.Call(method, arguments);
        var answer = await raw.Next();
        await raw.Call("Join", $"{Id},null,0");
        var afterwards = await raw.Next();

        Assert.Contains("\"error\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception:", answer!.Replace("HubException:", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("not-found", afterwards, StringComparison.Ordinal);
    }

    public static TheoryData<string> Hopeless =>
    [
        new string('[', 100) + new string(']', 100),
        "ikke json",
        "{\"type\":1,\"target\":\"Join\",\"arguments\":[{" + new string('a', 33 * 1024),
        "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Join\",\"arguments\":[" + new string('[', 100) + new string(']', 100) + "]}",
    ];

    [Theory]
    [MemberData(nameof(Hopeless))]
    public async Task What_is_no_message_ends_only_the_connection_it_came_on(string message)
    {
        var meeting = await Meeting.Start(host);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await using var raw = await RawSocket.Connect(host, host.People.Anna);

        await raw.Send(message);
        await EndsWithin(raw);

        await berit.Reached(await berit.Say(meeting.Room, "Vi merket ingenting"));
    }

    [Fact]
    public async Task A_message_of_33_kilobytes_ends_the_connection()
    {
        var meeting = await Meeting.Start(host);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await using var raw = await RawSocket.Connect(host, host.People.Anna);

        await raw.Call("KeepDraft", $"{Id},{{\"place\":\"room\",\"text\":\"{new string('x', 33 * 1024)}\"}}");
        await EndsWithin(raw);

        await berit.Reached(await berit.Say(meeting.Room, "Vi merket ingenting"));
    }

    [Fact]
    public async Task A_stream_to_a_method_that_takes_none_is_an_error()
    {
        await using var raw = await RawSocket.Connect(host, host.People.Anna);

        await raw.Send($$"""{"type":4,"invocationId":"1","target":"Join","arguments":[{{Id}},null,0]}""");

        Assert.Contains("\"error\"", await raw.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protocol_that_is_not_on_is_refused()
    {
        using var session = await SignIn.Session.SignIn(host, host.People.Anna);

        var answer = await RawSocket.Handshake(host, session.CookieHeader, """{"protocol":"messagepack","version":1}""");

        Assert.Contains("\"error\"", answer, StringComparison.Ordinal);
    }

    // The last words of the server may be an error; then comes the end.
    private static async Task EndsWithin(RawSocket raw)
    {
        var words = new StringBuilder();
        while (await raw.Next() is { } message)
        {
            words.Append(message);
        }

        Assert.DoesNotContain("\"result\"", words.ToString(), StringComparison.Ordinal);
    }
}
