using System.Text;
using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>What is pulled back or stopped, in a real silo: gone from the log, from what readers catch up with, from earlier pages.</summary>
public sealed class TakenBackTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private const string Words = "Ordet kanarifugl";

    private static readonly AgendaItemId Item = new(Guid.NewGuid());

    [Fact]
    public async Task What_was_pulled_back_is_gone_from_the_log_and_from_every_page()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, $"{Words} 1");
        await room.Must(room.Facilitator, post);
        await room.Must(room.Facilitator, new EditContribution(post.Contribution, $"{Words} 2"));
        await room.Must(room.Facilitator, new PullBackContribution(post.Contribution, "Det var et ord for mye"));

        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
        await room.EndActivation();
        Assert.DoesNotContain(Words, Json((await room.Grain.View(room.Facilitator)).Value!), StringComparison.Ordinal);
        Assert.DoesNotContain(Words, Json((await room.Grain.Earlier(room.Facilitator, long.MaxValue)).Value!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_and_a_conclusion_are_erased_too()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Facilitator, new ProposeItem(Item, $"{Words} 1", AgendaItemType.Discussion, 5));
        await room.Must(room.Facilitator, new StartItem(Item));
        await room.Must(room.Facilitator, new ConcludeItem(Item, $"{Words} 2"));

        await room.Must(room.Facilitator, new PullBackTitle(Item, "Det var et ord for mye"));
        await room.Must(room.Facilitator, new PullBackConclusion(Item, "Det var et ord for mye"));

        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
        Assert.Contains("Velkommen", await Everything(room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_meetings_title_is_gone_from_the_log_and_from_the_lists_and_a_reason_from_the_log()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Facilitator, new RemovePerson(room.Nurse.Person, Words));

        await room.Must(room.Facilitator, new PullBackWords(PulledText.RemovalReason, null, room.Nurse.Person, ""));
        await room.Must(room.Facilitator, new PullBackWords(PulledText.MeetingTitle, null, null, ""));

        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
        Assert.DoesNotContain("Møtet", await Everything(room), StringComparison.Ordinal);
        Assert.Contains("Velkommen", await Everything(room), StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(await arena.Grains.Lists().MyMeetings(room.Facilitator)).Title);
        await room.EndActivation();
        Assert.Equal("", (await room.Grain.View(room.Facilitator)).Value!.Title);
    }

    [Fact]
    public async Task A_message_to_the_lobby_that_is_taken_away_is_gone_from_the_log_with_those_before_it()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Facilitator, new WriteToLobby($"{Words} 1"));
        await room.Must(room.Facilitator, new WriteToLobby($"{Words} 2"));
        Assert.Contains(Words, await Everything(room), StringComparison.Ordinal);

        await room.Must(room.Facilitator, new WriteToLobby(""));

        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
        await room.EndActivation();
        Assert.Null((await room.Grain.View(room.Facilitator)).Value!.LobbyMessage);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("taken away")]
    [InlineData("meeting over")]
    public async Task A_link_to_a_video_room_is_gone_from_the_log_with_what_ends_it(string end)
    {
        const string link = "https://whereby.com/fellesrom";
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Facilitator, new SetVideoLink(link));
        Assert.Contains(link, await Everything(room), StringComparison.Ordinal);

        await room.Must(room.Facilitator, end switch
        {
            "changed" => new SetVideoLink("https://whereby.com/videorom"),
            "taken away" => new SetVideoLink(""),
            _ => new EndMeeting(),
        });

        Assert.DoesNotContain(link, await Everything(room), StringComparison.Ordinal);
        await room.EndActivation();
        Assert.NotEqual(link, (await room.Grain.View(room.Facilitator)).Value!.VideoLink);
    }

    [Fact]
    public async Task A_reader_who_comes_from_before_gets_a_view_and_never_the_words()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var before = (await room.Grain.View(room.Facilitator)).Value!.Seq;
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, Words);
        await room.Must(room.Facilitator, post);
        await room.Must(room.Facilitator, new PullBackContribution(post.Contribution, "Det var et ord for mye"));

        var epoch = (await room.Grain.CatchUp(room.Facilitator, null, 0)).Value!.Epoch;
        var missed = (await room.Grain.CatchUp(room.Facilitator, epoch, before)).Value!;

        Assert.NotNull(missed.View);
        Assert.DoesNotContain(Words, Json(missed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_author_was_writing_instead_is_gone_too()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, Words);
        await room.Must(room.Facilitator, post);
        var drafts = arena.Grains.DraftsOf(room.Id, room.Facilitator.Person);
        Assert.True((await drafts.Keep(room.Facilitator, new Draft($"edit/{post.Contribution.Value:D}", $"{Words} og mer"))).Accepted());
        Assert.True((await drafts.Keep(room.Facilitator, new Draft("room", "Noe annet"))).Accepted());

        await room.Must(room.Facilitator, new PullBackContribution(post.Contribution, "", Rule: HouseRule.Anonymity));

        // Told after it was answered: nobody waits for it.
        while ((await drafts.All(room.Facilitator)).Length > 1)
        {
        }

        Assert.Equal("Noe annet", Assert.Single(await drafts.All(room.Facilitator)).Text);
    }

    [Theory]
    [InlineData("Torstein Lie, 91234567")]
    [InlineData("edit/Torstein")]
    [InlineData("")]
    public async Task The_place_of_a_draft_is_no_place_for_words(string place)
    {
        var room = await LiveRoom.Start(arena.Grains);

        Assert.Equal("draft-place-unknown", (await arena.Grains.DraftsOf(room.Id, room.Facilitator.Person).Keep(room.Facilitator, new Draft(place, "Hei"))).Refusal?.Code);
    }

    [Fact]
    public async Task Who_has_not_been_let_in_is_not_told_what_looks_like_a_name_here()
    {
        var room = await LiveRoom.Start(arena.Grains);

        Assert.Equal(RoomRefusals.NotAdmitted, (await room.Grain.Screen(room.Nurse, "Bromfas kan hjelpe.")).Refusal);
        Assert.NotEmpty((await room.Grain.Screen(room.Facilitator, "Bromfas kan hjelpe.")).Value!.Places);
    }

    [Fact]
    public async Task The_log_says_in_what_role_a_case_was_stopped_and_not_by_whom()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var found = new CaseId(Guid.NewGuid());
        await room.Must(room.Facilitator, new ProposeItem(Item, "Sak", AgendaItemType.Case, 5));
        await room.Must(Caller.Arena, new AttachCase(found, Item, room.Nurse.Person, "S-12", RoomRole.InCases, [new CaseSection("Del", "Noe")]));
        await room.Must(room.Facilitator, new StartItem(Item));
        await room.Must(room.Nurse, new AgreeToPanel(found, [room.Facilitator.Person], []));
        await room.Must(room.Facilitator, new OpenCase(found));

        await room.Must(room.Facilitator, new StopCase(found));

        var row = (await Rows(room)).Single(one => one.Kind == "caseStopped");
        Assert.Equal((Guid.Empty, "facilitator"), (row.Actor, row.Role));
        Assert.All((await Rows(room)).Where(one => one.Kind == "caseOpened"), one => Assert.Equal(room.Facilitator.Person.Value, one.Actor));
    }

    [Fact]
    public async Task The_log_says_in_what_role_somebody_told_and_not_who()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new AdmitPerson(room.Nurse.Person));
        var said = new ContributionId(Guid.NewGuid());
        await room.Must(room.Facilitator, new PostContribution(said, null, null, "Det var dumt gjort av dem."));

        await room.Must(room.Nurse, new ReportContribution(said, HouseRule.Respect));

        var rows = (await Rows(room)).Where(one => one.Kind is "reportKept" or "contributionReported").ToArray();
        Assert.Equal(2, rows.Length);
        Assert.All(rows, row => Assert.Equal(Guid.Empty, row.Actor));
    }

    private async Task<IReadOnlyList<LogEntry>> Rows(LiveRoom room) => await arena.Log.Read(room.Id.Key(), 0, 1_000, CancellationToken.None);

    // What anybody could read who has the stream's key.
    private async Task<string> Everything(LiveRoom room)
    {
        var (key, said) = ((await arena.Log.KeyOf(room.Id.Key(), CancellationToken.None))!, new StringBuilder());
        foreach (var row in await Rows(room))
        {
            said.AppendLine(Json(StreamPast<RoomEvent>.Open(key, row).Event));
        }

        return said.ToString();
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Options);
}
