using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains;
using Pilar.Arena.Web.Tests.Rooms;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Telemetry;

/// <summary>What operators are told, and what they are never told.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_meeting_moves_the_figures()
    {
        await using var host = await Quiet();
        using var ear = new Eavesdropper(host);
        var meeting = await Meeting.Start(host);
        await using (var anna = await Listener.In(meeting, host, host.People.Anna))
        {
            await anna.Say(meeting.Room, "Hei");
            await anna.Heard("Hei");
            await anna.Do(meeting.Room, Meeting.Post(""));
        }

        string[] measured =
        [
            "arena.commands arena.stream.kind=room", "arena.commands arena.outcome=stored", "arena.commands arena.outcome=refused",
            "arena.log.commit.duration", "arena.log.commit.appends", "arena.push.lag", "arena.pump.lag", "arena.rooms.followed",
            "arena.connections", "arena.views arena.reason=joined",
        ];
        await Task.WhenAll(measured.Select(ear.Measured));
    }

    [Fact]
    public async Task One_trace_goes_from_the_browser_to_the_disk()
    {
        await using var host = await Quiet();
        using var ear = new Eavesdropper(host);
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await anna.Say(meeting.Room, "Hei");

        // Traces are heard from the whole process: somebody else's call may have been refused before it came to a grain.
        var call = await ear.Heard(activity =>
            activity.Source.Name == "Microsoft.AspNetCore.SignalR.Server" && activity.DisplayName.EndsWith("/Do", StringComparison.Ordinal)
            && ear.Sources(activity.TraceId).IsSupersetOf(["Microsoft.Orleans.Application", GrainMeter.Name]));

        Assert.NotEqual(default, call.TraceId);
    }

    [Fact]
    public async Task Nothing_that_anybody_wrote_or_is_called_is_said_of_it()
    {
        await using var host = await Quiet();
        using var ear = new Eavesdropper(host);
        var meeting = await Meeting.Start(host);
        var room = meeting.Room;
        await meeting.Do(Caller.Arena, new InvitePerson(host.People.Slow.As(RoomRole.Participant) with { Organisation = "Kanariorganisasjon" }));
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await anna.Do(room, new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Kanarisak", AgendaItemType.Discussion, 5));
        await anna.Say(room, "Kanariinnlegg");
        await anna.Heard("Kanariinnlegg");
        await anna.Do(room, Meeting.Post("Kanari\u0000styretegn"));
        await anna.KeepDraft(room, new Draft("room", "Kanariutkast"));
        await using (var raw = await RawSocket.Connect(host, host.People.Berit))
        {
            await raw.Call("Do", $$"""{"value":"{{room.Value}}"},{"value":"{{Guid.NewGuid()}}"},{"kind":"kanarikommando","text":"Kanaritekst"}""");
            await raw.Next();
            await raw.Call("Kanarimetode", "\"Kanariargument\"");
            await raw.Next();
        }

        using (var session = await Session.SignIn(host, host.People.Facilitator))
        {
            var page = await session.Http.GetStringAsync(new Uri($"/moter/{room.Value}/rom", UriKind.Relative));
            Assert.Contains("Kanariinnlegg", page, StringComparison.Ordinal);
            using var missing = await session.Http.GetAsync(new Uri($"/moter/{Guid.NewGuid()}/rom", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        await meeting.Do(host.People.Facilitator, new RemovePerson(host.People.Anna.Id, "Kanarigrunn"));

        string[] secrets = ["Kanari", "kanari", "Nettverket", "Møtet", "Velkommen", host.People.Anna.Name, host.People.Facilitator.Name];
        Assert.Contains("arena.commands", ear.Words);
        Assert.Contains(ear.Words, words => words.Contains("Request finished", StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(ear.Words, words => words.Contains(secret, StringComparison.Ordinal)));
    }

    // Everything is said, to the ear alone.
    internal static Task<ArenaHost> Quiet() => ArenaHost.Start(
        "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore.SignalR.Internal=Trace", "--Logging:LogLevel:Orleans=Trace", "--Logging:Console:LogLevel:Default=None", "--Logging:Console:LogLevel:Microsoft=None",
        "--Logging:Console:LogLevel:Microsoft.AspNetCore=None", "--Logging:Console:LogLevel:Orleans=None");
}
