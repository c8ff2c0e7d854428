using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>The guard where it stands: in a real silo, before a real log.</summary>
public sealed class GuardedRoomTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_says_who_it_is_about_is_not_stored()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var before = await Head(room);

        var reply = await room.Post("Torstein Lie i 8B sliter.");

        Assert.Equal(GuardPolicy.Identifies.Code, reply.Refusal?.Code);
        Assert.Equal(0, reply.Refusal!.Places[0].Start);
        Assert.Equal(before, await Head(room));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task Wherever_a_person_writes_somebody_looks(string field, RoomCommand command)
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Facilitator, new ProposeItem(Item, "Sak", AgendaItemType.Discussion, 5));
        await room.Must(room.Facilitator, new StartItem(Item));
        await room.Must(room.Facilitator, new PostContribution(Said, null, null, "Hei"));
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        command = command is RemovePerson remove ? remove with { Person = room.Nurse.Person } : command;
        var before = await Head(room);

        var reply = await room.Grain.Do(room.Facilitator, NewId(), command);

        Assert.Equal(GuardPolicy.Identifies.Code, reply.Refusal?.Code);
        Assert.Equal(field, Assert.Single(reply.Refusal!.Places).Field);
        Assert.Equal(before, await Head(room));
    }

    public static TheoryData<string, RoomCommand> Spoken => new()
    {
        { "text", new PostContribution(new ContributionId(Guid.NewGuid()), null, null, Number) },
        { "text", new EditContribution(Said, Number) },
        { "title", new ProposeItem(new AgendaItemId(Guid.NewGuid()), Number, AgendaItemType.Discussion, 5) },
        { "why", new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Erfaringer", AgendaItemType.Discussion, 5, Why: Number) },
        { "conclusion", new ConcludeItem(Item, Number) },
        { "reason", new RemovePerson(default, Number) },
    };

    // A place may be named in a meeting; of a case it is asked about, also before anybody hears that case.
    [Theory]
    [InlineData(AgendaItemType.Discussion, false)]
    [InlineData(AgendaItemType.Case, true)]
    public async Task Why_a_case_is_to_be_talked_of_is_looked_at_as_what_is_said_of_it(AgendaItemType type, bool asked)
    {
        var room = await LiveRoom.Start(arena.Grains);

        var reply = await room.Grain.Do(room.Facilitator, NewId(), new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Erfaringer", type, 5, Why: "De flyttet fra Tromsø i høst."));

        Assert.Equal(asked ? GuardPolicy.MayIdentify.Code : null, reply.Refusal?.Code);
    }

    [Fact]
    public async Task A_question_is_answered_by_the_same_command_with_the_word_in_it()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, $"Vi bruker {TroubledScreener.Doubted} her.");
        var (id, before) = (NewId(), await Head(room));

        var asked = await room.Grain.Do(room.Facilitator, id, post);
        Assert.Equal(GuardPolicy.MayIdentify.Code, asked.Refusal?.Code);
        Assert.Equal(before, await Head(room));

        var place = Assert.Single(asked.Refusal!.Places);
        var answered = await room.Grain.Do(room.Facilitator, id, post with { Cleared = [post.Text.Substring(place.Start, place.Length)] });
        Assert.Equal(before + 1, answered.Value?.Seq);
    }

    [Fact]
    public async Task What_was_stored_once_gets_its_first_answer_whatever_the_guard_would_say_now()
    {
        var room = await LiveRoom.Start(arena.Grains);
        const string word = "paraplyen";
        var (id, post) = (NewId(), new PostContribution(new ContributionId(Guid.NewGuid()), null, null, $"Hei {word}"));
        var first = await room.Grain.Do(room.Facilitator, id, post);
        arena.Screening.At(word, () => throw new InvalidDataException());

        Assert.Equal(first.Value, (await room.Grain.Do(room.Facilitator, id, post)).Value);
        await room.EndActivation();
        Assert.Equal(first.Value, (await room.Grain.Do(room.Facilitator, id, post)).Value);
        Assert.True(first.Accepted());
    }

    [Fact]
    public async Task When_the_engine_fails_nothing_is_stored_and_the_same_command_may_come_again()
    {
        var room = await LiveRoom.Start(arena.Grains);
        const string word = "gardinen";
        var (id, post, before) = (NewId(), new PostContribution(new ContributionId(Guid.NewGuid()), null, null, $"Hei {word}"), await Head(room));
        arena.Screening.At(word, () => throw new InvalidDataException("damaged"));

        Assert.Equal(GuardPolicy.NotScreened, (await room.Grain.Do(room.Facilitator, id, post)).Refusal);
        Assert.Equal(before, await Head(room));

        arena.Screening.End(word);
        Assert.Equal(before + 1, (await room.Grain.Do(room.Facilitator, id, post)).Value?.Seq);
    }

    [Fact]
    public async Task While_one_text_takes_too_long_the_others_go_on_and_it_is_refused()
    {
        var room = await LiveRoom.Start(arena.Grains);
        const string word = "bokhylla";
        using var hold = new ManualResetEventSlim();
        arena.Screening.At(word, hold.Wait);

        var slow = room.Post($"Hei {word}");
        var quick = await room.Post("Hei");

        Assert.True(quick.Accepted());
        Assert.Equal(GuardPolicy.NotScreened, (await slow.WaitAsync(Patience)).Refusal);
        Assert.Equal("Hei", Assert.Single((await room.Grain.View(room.Facilitator)).Value!.Contributions).Text);
        hold.Set();
    }

    [Fact]
    public async Task A_name_on_the_list_may_be_said_and_another_may_not()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(Caller.Arena, new InvitePerson(new RosterEntry(new PersonId(Guid.NewGuid()), "Kari Moe", "Kommunen", RoomRole.Participant)));

        Assert.True((await room.Post("Takk, Kari!")).Accepted());
        Assert.False((await room.Post("Takk, Torstein!")).Accepted());
    }

    private const string Number = "Tlf. 91234567";

    private static readonly AgendaItemId Item = new(Guid.NewGuid());
    private static readonly ContributionId Said = new(Guid.NewGuid());

    private static CommandId NewId() => new(Guid.NewGuid());

    private static async Task<long> Head(LiveRoom room) => (await room.Grain.View(room.Facilitator)).Value!.Seq;
}
