using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A discussion longer than a room keeps in memory, on a real cluster and a real file.</summary>
public sealed class PastDiscussionTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task Everything_said_can_be_read_back_as_it_stands()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var first = await Say(room, 400);
        await room.Must(room.Facilitator, new EditContribution(first[5].Contribution, "Rettet"));
        await room.Must(room.Facilitator, new RetractContribution(first[7].Contribution));
        var second = await Say(room, RoomLimits.ContributionsAtHand - 100);
        await room.Must(room.Facilitator, new RetractContribution(first[390].Contribution));
        var third = await Say(room, 350);

        var read = await ReadBack(room, room.Facilitator);

        var expected = first.Concat(second).Concat(third).ToList();
        Assert.Equal(expected.Select(said => said.Seq), read.Select(said => said.Seq));
        var changed = new[] { first[5].Seq, first[7].Seq, first[390].Seq };
        Assert.Equal(
            expected.Where(said => !changed.Contains(said.Seq)).Select(said => said.Text),
            read.Where(said => !changed.Contains(said.Seq)).Select(said => said.Text));
        Assert.True(Single(read, first[5]) is { Text: "Rettet", EditedAt: not null, Retracted: false });
        Assert.True(Single(read, first[7]) is { Text: "", Retracted: true });
        Assert.True(Single(read, first[390]) is { Text: "", Retracted: true });
    }

    [Fact]
    public async Task Who_came_late_reads_back_to_the_door_and_no_further()
    {
        var room = await LiveRoom.Start(arena.Grains, History.FromAdmission);
        var before = await Say(room, 300);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new AdmitPerson(room.Nurse.Person));
        var after = await Say(room, RoomLimits.ContributionsAtHand + 150);

        Assert.Equal(after.Select(said => said.Seq), (await ReadBack(room, room.Nurse)).Select(said => said.Seq));
        Assert.Equal(before.Concat(after).Select(said => said.Seq), (await ReadBack(room, room.Facilitator)).Select(said => said.Seq));
    }

    [Fact]
    public async Task Nobody_changes_the_old_words_of_another_by_using_their_id_anew()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new AdmitPerson(room.Nurse.Person));
        var theirs = (await Say(room, 1))[0];
        await Say(room, RoomLimits.ContributionsAtHand);

        await room.Must(room.Nurse, new PostContribution(theirs.Contribution, null, null, "Mine ord"));
        await room.Must(room.Nurse, new EditContribution(theirs.Contribution, "Forfalsket"));
        Assert.Equal(theirs.Text, (await ReadBack(room, room.Facilitator)).Single(one => one.Seq == theirs.Seq).Text);

        await room.Must(room.Nurse, new RetractContribution(theirs.Contribution));
        Assert.False((await ReadBack(room, room.Facilitator)).Single(one => one.Seq == theirs.Seq).Retracted);
    }

    [Fact]
    public async Task What_was_said_long_ago_is_pulled_back_with_its_corrections_and_an_id_that_was_used_anew_keeps_its_words()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new AdmitPerson(room.Nurse.Person));
        var first = (await Say(room, 1))[0];
        await room.Must(room.Facilitator, new EditContribution(first.Contribution, "Et navn for mye"));
        await Say(room, RoomLimits.ContributionsAtHand);
        await room.Must(room.Nurse, new PostContribution(first.Contribution, null, null, "Mine ord"));
        await room.Must(room.Nurse, new EditContribution(first.Contribution, "Mine siste ord"));
        var pull = new PullBackContribution(first.Contribution, "Det viste hvem", Place: first.Seq);
        var head = (await room.Grain.View(room.Facilitator)).Value!.Seq;

        Assert.Equal(RoomRefusals.NotAllowed, (await room.Grain.Do(room.Nurse, new CommandId(Guid.NewGuid()), pull)).Refusal);
        Assert.Equal(RoomRefusals.ContributionGone, (await room.Grain.Do(room.Facilitator, new CommandId(Guid.NewGuid()), pull with { Place = first.Seq + 2 })).Refusal);
        await room.Must(room.Facilitator, pull);

        Assert.True((await ReadBack(room, room.Facilitator)).Single(one => one.Seq == first.Seq) is { Text: "", Retracted: true, PulledBack: true });
        var rows = await arena.Log.Read(room.Id.Key(), 0, (int)head, CancellationToken.None);
        Assert.Equal([first.Seq, first.Seq + 1], rows.Where(row => row.Erased is not null).Select(row => row.Seq));
        await room.EndActivation();
        var late = (await room.Grain.View(room.Facilitator)).Value!;
        Assert.Equal("Mine siste ord", late.Contributions.Single(one => one.Contribution == first.Contribution).Text);
        Assert.Equal("Det viste hvem", Assert.Single(late.PullBacks).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_note_of_long_ago_goes_with_the_words_it_came_of(bool note)
    {
        var room = await LiveRoom.Start(arena.Grains);
        var (first, back) = await room.Note("Bare hos oss");
        var said = await Say(room, RoomLimits.ContributionsAtHand + 5);
        Assert.Equal([first.Place, back.Place, .. said.Select(one => one.Seq)], (await ReadBack(room, room.Nurse)).Select(one => one.Seq));
        Assert.Equal([back.Place, .. said.Select(one => one.Seq)], (await ReadBack(room, room.Facilitator)).Select(one => one.Seq));

        var which = note ? back : first;
        await room.Must(room.Facilitator, new PullBackContribution(which.Contribution, "", Place: which.Place, Rule: HouseRule.Anonymity));

        Assert.Equal(["", ""], (await ReadBack(room, room.Nurse)).Take(2).Select(one => one.Text));
        Assert.Equal("", (await ReadBack(room, room.Facilitator))[0].Text);
    }

    [Fact]
    public async Task A_page_costs_what_is_on_it_and_an_opening_no_more_for_a_long_past()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var stream = room.Id.Key();
        var said = await Say(room, 2 * RoomLimits.ContributionsAtHand);
        await room.EndActivation();
        var read = arena.RowsRead(stream);
        Assert.Equal(said[^1].Seq, (await room.Grain.View(room.Facilitator)).Value!.Seq);
        Assert.InRange(arena.RowsRead(stream) - read, 0, 500);

        read = arena.RowsRead(stream);
        var page = (await room.Grain.Earlier(room.Facilitator, said[250].Seq)).Value!;

        Assert.True(page.More);
        Assert.Equal(said[50..250].Select(one => one.Seq), page.Contributions.Select(one => one.Seq));
        Assert.InRange(arena.RowsRead(stream) - read, RoomLimits.ContributionsAtHand, 2_000);
    }

    [Fact]
    public async Task Before_the_first_there_is_nothing()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var said = await Say(room, RoomLimits.ContributionsAtHand + 10);

        foreach (var before in new[] { said[0].Seq, 1, 0, -1, long.MinValue })
        {
            var page = (await room.Grain.Earlier(room.Facilitator, before)).Value!;
            Assert.Empty(page.Contributions);
            Assert.False(page.More);
        }
    }

    [Fact]
    public async Task When_the_past_cannot_be_read_the_room_goes_on()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var said = await Say(room, RoomLimits.ContributionsAtHand + 10);
        arena.NextRead(room.Id.Key());

        Assert.Equal(Refusals.NotSaved, (await room.Grain.Earlier(room.Facilitator, said[5].Seq)).Refusal);
        Assert.Equal(5, (await room.Grain.Earlier(room.Facilitator, said[5].Seq)).Value!.Contributions.Length);
    }

    // As a reader pages: the view first, then what is before the oldest they have.
    private static async Task<List<ContributionView>> ReadBack(LiveRoom room, Caller reader)
    {
        var view = (await room.Grain.View(reader)).Value!;
        var (read, more) = (view.Contributions.ToList(), view.MoreContributions);
        while (more)
        {
            var page = (await room.Grain.Earlier(reader, read[0].Seq)).Value!;
            Assert.NotEmpty(page.Contributions);
            Assert.InRange(page.Contributions.Length, 1, RoomLimits.ContributionsInSnapshot);
            read.InsertRange(0, page.Contributions);
            more = page.More;
        }

        return read;
    }

    private static async Task<ImmutableArray<Spoken>> Say(LiveRoom room, int count)
    {
        var said = new List<Spoken>();
        foreach (var some in Enumerable.Range(0, count).Chunk(50))
        {
            said.AddRange(await Task.WhenAll(some.Select(number => Say(room, $"Innlegg {number}"))));
        }

        return [.. said.OrderBy(one => one.Seq)];
    }

    private static async Task<Spoken> Say(LiveRoom room, string text)
    {
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, text);
        var reply = await room.Grain.Do(room.Facilitator, new CommandId(Guid.NewGuid()), post);
        Assert.True(reply.Accepted(), reply.Refusal?.Code);
        return new Spoken(reply.Value.Seq, post.Contribution, post.Text);
    }

    private static ContributionView Single(IEnumerable<ContributionView> read, Spoken said) =>
        read.Single(one => one.Contribution == said.Contribution);

    private sealed record Spoken(long Seq, ContributionId Contribution, string Text);
}
