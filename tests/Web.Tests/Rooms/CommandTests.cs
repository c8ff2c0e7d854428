using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>What a browser may ask for, and what it is told when it does not work.</summary>
public sealed class CommandTests(ArenaHost host)
{
    [Fact]
    public async Task A_command_sent_twice_gets_the_same_receipt()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        var (id, post) = (Cast.NewId(), Meeting.Post("En gang"));

        var first = await anna.Do(meeting.Room, post, id);
        var second = await anna.Do(meeting.Room, post, id);
        await anna.Reached(await anna.Say(meeting.Room, "Slutt"));

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(["En gang", "Slutt"], anna.Texts);
    }

    [Fact]
    public async Task What_was_not_saved_may_be_sent_again()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);

        var reply = await anna.Do(meeting.Room, Meeting.Post(Trouble.Away));

        Assert.Equal(new Refusal(RefusalKind.NotSaved, "not-saved"), reply.Refusal);
    }

    [Fact]
    public async Task A_fault_is_one_plain_word()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);

        var fault = await Assert.ThrowsAsync<HubException>(() => anna.Do(meeting.Room, Meeting.Post(Trouble.Unexpected)));

        Assert.EndsWith("HubException: fault", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("kanarifugl", fault.Message, StringComparison.Ordinal);
        Assert.True(await anna.Say(meeting.Room, "Det går videre") > 0);
    }

    [Fact]
    public async Task A_command_without_an_id_or_without_itself_is_refused()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);

        var withoutId = await anna.Do(meeting.Room, Meeting.Post("Hei"), default(CommandId));
        var withoutCommand = await anna.Connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.Do), meeting.Room, Cast.NewId(), null);
        var withoutDraft = await anna.Connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.KeepDraft), meeting.Room, null);

        Assert.All([withoutId, withoutCommand, withoutDraft], reply => Assert.Equal(RefusalKind.Invalid, reply.Refusal?.Kind));
    }

    [Theory]
    [InlineData("noteAbsence")]
    [InlineData("letTimePass")]
    [InlineData("planMeeting")]
    [InlineData("invitePerson")]
    [InlineData("attachCase")]
    [InlineData("Pilar.Arena.Contracts.Rooms.LetTimePass")]
    public async Task A_command_of_the_arenas_own_is_not_heard(string kind)
    {
        var meeting = await Meeting.Start(host);
        var before = await meeting.Head();
        await using var raw = await RawSocket.Connect(host, host.People.Facilitator);
        var person = JsonSerializer.Serialize(host.People.Anna.Id, ContractJson.Options);

        await raw.Call("Do", $$"""{{Json(meeting.Room)}},"{{Guid.NewGuid()}}",{"kind":"{{kind}}","person":{{person}}}""");
        var answer = await raw.Next();

        Assert.Contains("\"error\"", answer, StringComparison.Ordinal);
        Assert.Equal(before, await meeting.Head());
    }

    [Fact]
    public void Every_command_with_a_name_may_come_from_a_browser_and_no_other()
    {
        Assert.True(Web.Rooms.BrowserCommands.Include(Meeting.Post("Hei")));
        Assert.True(Web.Rooms.BrowserCommands.Include(new CloseCase(default)));
        Assert.False(Web.Rooms.BrowserCommands.Include(new LetTimePass()));
        Assert.False(Web.Rooms.BrowserCommands.Include(new NotePresence(host.People.Anna.Id)));
    }

    private static string Json(RoomId room) => JsonSerializer.Serialize(room, ContractJson.Options);
}
