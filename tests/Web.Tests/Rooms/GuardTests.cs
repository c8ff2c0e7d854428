using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>What a browser is told of its own text, over the real line.</summary>
public sealed class GuardTests(ArenaHost host)
{
    private const string Telling = "Tlf. 91234567 i dag";

    [Fact]
    public async Task What_is_given_back_says_where_and_is_heard_by_nobody()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);

        var refused = await anna.Do(meeting.Room, Meeting.Post(Telling));
        var after = await meeting.Say(host.People.Facilitator, "Etterpå");
        await berit.Reached(after);

        Assert.Equal("text-identifies", refused.Refusal?.Code);
        Assert.Equal([new IdentifyingPlace("text", 5, 8, Identifying.Phone, MayStand: false)], refused.Refusal!.Places.ToArray());
        Assert.All(berit.Frames, frame => Assert.DoesNotContain("91234567", JsonSerializer.Serialize<object>(frame, ContractJson.Options), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_in_the_room_may_be_addressed_by_name()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);

        Cast.Accepted(await anna.Do(meeting.Room, Meeting.Post($"Takk, {host.People.Berit.Name}!")));
    }

    [Fact]
    public async Task A_draft_that_says_who_it_is_about_is_not_kept_and_the_one_before_it_is()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);
        var before = new Draft("room", "Ring");
        Cast.Accepted(await anna.KeepDraft(meeting.Room, before));

        var refused = await anna.KeepDraft(meeting.Room, new Draft("room", Telling));

        Assert.Equal("draft-identifies", refused.Refusal?.Code);
        Assert.Equal(5, Assert.Single(refused.Refusal!.Places).Start);
        Assert.Equal([before], await anna.Drafts(meeting.Room));
    }

    [Fact]
    public async Task A_writer_is_told_while_writing_and_nothing_is_kept()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        var head = await meeting.Head();

        var (telling, harmless) = (await anna.Screen(meeting.Room, Telling), await anna.Screen(meeting.Room, "Hei"));

        Assert.False(Assert.Single(telling.Value!.Places).MayStand);
        Assert.Empty(harmless.Value!.Places);
        Assert.Equal(head, await meeting.Head());
        Assert.Empty(await anna.Drafts(meeting.Room));
    }

    [Fact]
    public async Task Nobody_asks_in_a_room_that_is_not_theirs()
    {
        var meeting = await Meeting.Start(host);
        await using var stranger = await Listener.Connect(host, host.People.Stranger);

        Assert.Equal("not-found", (await stranger.Screen(meeting.Room, "Hei")).Refusal?.Code);
        Assert.Equal("not-found", (await stranger.Screen(new RoomId(Guid.NewGuid()), "Hei")).Refusal?.Code);
        Assert.Equal("not-found", (await host.Grains.Grain(meeting.Room).Screen(host.People.Stranger.Caller, "Hei")).Refusal?.Code);
    }

    [Fact]
    public async Task A_text_without_end_is_not_looked_through()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);

        Assert.Equal("fault", (await anna.Screen(meeting.Room, new string(' ', RoomLimits.DraftLength + 1))).Refusal?.Code);
    }
}
