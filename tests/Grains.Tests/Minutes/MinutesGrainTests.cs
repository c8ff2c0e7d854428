using System.Text;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Minutes;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.Minutes;

/// <summary>Minutes on a real cluster, with the real guard, by a clock that is moved: the room says who is who, and what it takes back is taken from them.</summary>
public sealed class MinutesGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private const string Agreed = "Tjenestene samarbeider om en plan.";

    [Fact]
    public async Task A_room_closes_with_a_draft_that_those_who_lead_write_in_and_send()
    {
        var found = await Held();
        var draft = await View(found, found.Facilitator);

        Assert.Equal((MinutesStage.Draft, 2), (draft.Stage, draft.Sections.Length));
        Assert.Equal((Agreed, true), (draft.Sections[0].Text, draft.Sections[0].Title.StartsWith("S-", StringComparison.Ordinal)));
        Assert.Equal(MinutesRefusals.NotFound, (await Minutes(found).View(found.Nurse)).Refusal);
        Assert.Equal(MinutesRefusals.NotFound, (await Minutes(found).View(found.Stranger)).Refusal);
        Assert.Equal(MinutesRefusals.NotFound, (await Do(found, found.Stranger, new WriteSection(1, 0, "Vi møtes."))).Refusal);
        Assert.Equal(MinutesStage.Draft, (await Listed(found, found.Facilitator)).MinutesStage);

        await Must(found, found.Coordinator, new WriteSection(1, 0, "Vi møtes igjen til våren."));
        Assert.Equal(MinutesRefusals.SectionChanged, (await Do(found, found.Facilitator, new WriteSection(1, 0, "Ingenting mer."))).Refusal);
        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));
        Assert.Equal("Vi møtes igjen til våren.", (await View(found, found.Nurse)).Sections[1].Text);
    }

    [Fact]
    public async Task Every_text_is_looked_through_with_the_names_of_the_case_and_who_took_part_may_be_named()
    {
        var found = await Held();
        await Must(found, found.Facilitator, new NameMinuteTaker(found.Nurse.Person));

        Assert.Equal(GuardPolicy.Identifies.Code, (await Do(found, found.Nurse, new WriteSection(1, 0, "Ring 91234567."))).Refusal?.Code);
        Assert.Equal(GuardPolicy.MayIdentify.Code, (await Do(found, found.Nurse, new WriteSection(0, 1, "En jente på 14 år trenger mer."))).Refusal?.Code);
        await Must(found, found.Nurse, new WriteSection(1, 0, "Lys Dag skrev dette."));
        Assert.Equal("text", Assert.Single((await Do(found, found.Facilitator, new WriteSection(1, 1, "Ring 91234567."))).Refusal!.Places).Field);

        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));
        Assert.Equal(GuardPolicy.Identifies.Code, (await Do(found, found.Presenter, new ObjectToMinutes("Ring 91234567."))).Refusal?.Code);
        await Must(found, found.Presenter, new ObjectToMinutes("Vi ble ikke enige om en plan."));
        Assert.Equal("Vi ble ikke enige om en plan.", Assert.Single((await View(found, found.Facilitator)).Objections).Reason);
    }

    // Concluded before the case came to the meeting: its room did not know the name then.
    [Fact]
    public async Task A_conclusion_in_which_a_name_of_a_case_stands_does_not_come_into_the_draft()
    {
        var (found, other) = (await LiveCase.Begin(arena.Grains), new AgendaItemId(Guid.NewGuid()));
        await found.LetIn();
        await found.MustInRoom(found.Facilitator, new StartMeeting());
        await found.MustInRoom(found.Facilitator, new ProposeItem(other, "Erfaringer", AgendaItemType.Discussion, 5));
        await found.MustInRoom(found.Facilitator, new StartItem(other));
        await found.MustInRoom(found.Facilitator, new ConcludeItem(other, "Bromfas kan hjelpe.", ["Bromfas"]));
        Assert.Null((await found.Send(NewId(), CaseCast.Send() with { Fingerprints = CaseCast.PrintsOf("Bromfas") })).Refusal);
        await found.Approve();
        await found.MustInRoom(found.Facilitator, new EndMeeting());

        var section = (await View(found, found.Facilitator)).Sections.Single(section => section.Item == other);
        Assert.Equal(("", true), (section.Text, section.LeftOut));
    }

    [Fact]
    public async Task Whoever_writes_in_them_is_told_what_sending_would_say_and_nobody_else()
    {
        var found = await Held(names: "Bromfas");

        Assert.False(Assert.Single((await Screen(found, found.Facilitator, "Bromfas kan hjelpe.")).Value!.Places).MayStand);
        Assert.True(Assert.Single((await Screen(found, found.Facilitator, "Hun er 14 år.")).Value!.Places).MayStand);
        Assert.Empty((await Screen(found, found.Facilitator, "Lys Dag skrev dette.")).Value!.Places);
        foreach (var one in new[] { found.Nurse, found.Stranger })
        {
            Assert.Equal(MinutesRefusals.NotFound, (await Screen(found, one, "Bromfas kan hjelpe.")).Refusal);
        }

        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));
        Assert.False(Assert.Single((await Screen(found, found.Nurse, "Bromfas kan hjelpe.")).Value!.Places).MayStand);
    }

    [Fact]
    public async Task Silence_approves_by_the_clock_also_when_nobody_asks_and_the_lists_say_so()
    {
        var found = await Held();
        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));
        Assert.DoesNotContain(found.Room, await arena.Lists.MinutesToWatch(arena.Clock.GetUtcNow().AddDays(6.9), default));

        arena.Clock.Ahead(MinutesLimits.TimeToObject);
        Assert.Contains(found.Room, await arena.Lists.MinutesToWatch(arena.Clock.GetUtcNow(), default));
        await Minutes(found).RoomChanged(Caller.Arena);

        var approved = (await View(found, found.Nurse)).Approved!;
        Assert.Equal((ApprovalMode.Silence, default(PersonId), Agreed), (approved.Mode, approved.By, approved.Sections[0].Text));
        Assert.DoesNotContain(found.Room, await arena.Lists.MinutesToWatch(arena.Clock.GetUtcNow().AddDays(30), default));
        Assert.True((await Listed(found, found.Nurse)).MinutesApproved);
        Assert.Equal(MinutesRefusals.TooLate, (await Do(found, found.Nurse, new ObjectToMinutes("For sent."))).Refusal);
    }

    [Fact]
    public async Task Whoever_asks_after_the_seven_days_and_before_the_clock_finds_them_approved()
    {
        var found = await Held();
        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));
        arena.Clock.Ahead(MinutesLimits.TimeToObject);

        Assert.Equal(MinutesStage.Approved, (await View(found, found.Nurse)).Stage);
    }

    [Fact]
    public async Task What_is_taken_back_in_the_meeting_is_gone_from_the_minutes_and_from_their_log()
    {
        var found = await Held();
        await Must(found, found.Facilitator, new WriteSection(0, 1, "Tjenestene samarbeider om tiltak."));
        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));
        await Must(found, found.Facilitator, new ApproveMinutes((await View(found, found.Facilitator)).Version));
        Assert.Contains("samarbeider", await Stored(found), StringComparison.Ordinal);

        await found.MustInRoom(found.Facilitator, new PullBackConclusion(found.Item, ""));

        var seen = await View(found, found.Nurse);
        Assert.Equal(("", WordsGone.PulledBack), (seen.Approved!.Sections[0].Text, seen.Approved.Sections[0].Gone));
        Assert.DoesNotContain("samarbeider", await Stored(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DestructionCause.ByPresenter)]
    [InlineData(DestructionCause.Breach)]
    public async Task A_case_that_is_destroyed_before_its_time_takes_along_what_was_written_of_it(DestructionCause cause)
    {
        var found = await Held();
        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));
        await Must(found, found.Nurse, new ObjectToMinutes("Planen var en annen."));
        var number = (await found.Grain.View(found.Presenter)).Value!.Number;

        await found.Must(cause == DestructionCause.Breach ? Caller.Arena : found.Presenter, new DestroyCase(number, cause));

        var draft = await View(found, found.Facilitator);
        Assert.Equal(("", WordsGone.CaseGone, ""), (draft.Sections[0].Text, draft.Sections[0].Gone, Assert.Single(draft.Objections).Reason));
        var stored = await Stored(found);
        Assert.DoesNotContain("samarbeider", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Planen", stored, StringComparison.Ordinal);
        Assert.Equal(MinutesRefusals.CaseGone, (await Do(found, found.Facilitator, new WriteSection(0, draft.Sections[0].Version, "Noe annet."))).Refusal);
    }

    [Fact]
    public async Task Who_knows_whom_a_case_is_about_reads_nothing_of_its_section()
    {
        var found = await Held(before: room => room.MustInRoom(room.Nurse, new RecogniseCase(room.Id)));
        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));

        var seen = await View(found, found.Nurse);
        Assert.Equal((true, "", ""), (seen.Sections[0].Withheld, seen.Sections[0].Text, seen.Sections[0].Title));
        Assert.Equal(Agreed, (await View(found, found.Presenter)).Sections[0].Text);
    }

    [Fact]
    public async Task What_was_said_of_a_case_that_is_stopped_is_for_nobody_and_nobody_answers_for_it_by_silence()
    {
        var found = await Held(before: async room =>
        {
            await room.MustInRoom(room.Nurse, new StopCase(room.Id));
            Assert.Equal(CaseStage.Frozen, (await room.Grain.View(room.Presenter)).Value!.Stage);
        });
        foreach (var reader in new[] { found.Facilitator, found.Coordinator })
        {
            var section = (await View(found, reader)).Sections[0];
            Assert.Equal((true, "", ""), (section.Withheld, section.Text, section.Title));
        }

        Assert.Equal(MinutesRefusals.CaseStopped, (await Do(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version))).Refusal);
        Assert.Equal(MinutesRefusals.SectionUnknown, (await Do(found, found.Facilitator, new WriteSection(0, 1, "Noe annet."))).Refusal);

        await found.Must(found.Presenter, new WithdrawCase());
        Assert.Equal(WordsGone.CaseGone, (await View(found, found.Facilitator)).Sections[0].Gone);
        await Must(found, found.Facilitator, new SendMinutes((await View(found, found.Facilitator)).Version));
    }

    [Fact]
    public async Task A_case_that_has_moved_to_another_meeting_takes_its_words_from_the_first_as_well()
    {
        var found = await LiveCase.Approved(arena.Grains);
        await found.LetIn();
        await found.MustInRoom(found.Facilitator, new StartMeeting());
        await found.MustInRoom(found.Facilitator, new StartItem(found.Item));
        await found.MustInRoom(found.Facilitator, new ConcludeItem(found.Item, Agreed));
        await found.MustInRoom(found.Facilitator, new EndMeeting());
        Assert.Equal(Agreed, (await View(found, found.Facilitator)).Sections[0].Text);

        // It was never opened there, lost its place, and is talked of in another meeting by now.
        var next = await LiveCase.Plan(arena.Grains);
        foreach (var (who, role) in new[] { (found.Presenter, RoomRole.Participant), (found.Coordinator, RoomRole.CentreCoordinator) })
        {
            await next.MustInRoom(Caller.Arena, new InvitePerson(new RosterEntry(who.Person, "Stille Bekk", "Kommunen", role)));
        }

        await found.LetTimePass();
        await found.Must(found.Coordinator, new ProposeSlot(next.Room, next.Item));
        await found.Must(found.Presenter, new AcceptSlot(1));
        Assert.Equal(next.Room, (await found.Grain.View(found.Presenter)).Value!.Room);
        await found.Must(found.Presenter, new WithdrawCase());

        Assert.Equal(("", WordsGone.CaseGone), ((await View(found, found.Facilitator)).Sections[0].Text, (await View(found, found.Facilitator)).Sections[0].Gone));
    }

    [Fact]
    public async Task A_command_that_comes_again_changes_nothing_and_nothing_is_half_stored()
    {
        var found = await Held();
        var (id, write) = (NewId(), new WriteSection(1, 0, "Vi møtes igjen."));

        // The draft is on disk: the trouble is met by what is written next.
        Assert.Equal(MinutesStage.Draft, (await View(found, found.Facilitator)).Stage);
        arena.Next(Key(found), LogTrouble.NotWritten);
        Assert.Equal(Refusals.NotSaved, (await Minutes(found).Do(found.Facilitator, id, write)).Refusal);
        Assert.Equal("", (await View(found, found.Facilitator)).Sections[1].Text);
        var first = await Minutes(found).Do(found.Facilitator, id, write);
        var second = await Minutes(found).Do(found.Facilitator, id, write);

        Assert.Equal((true, first.Value), (first.Accepted(), second.Value));
        Assert.Equal(1, (await View(found, found.Facilitator)).Sections[1].Version);
    }

    [Fact]
    public async Task Only_the_arena_tells_them_of_the_room_and_asks_a_room_or_a_case_for_them()
    {
        var found = await Held();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Minutes(found).RoomChanged(found.Facilitator));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => arena.Grains.Grain(found.Room).ForMinutes(found.Facilitator, found.Facilitator.Person));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => found.Grain.ForMinutes(found.Facilitator));
        Assert.Equal(MinutesRefusals.NotFound, (await Do(found, Caller.Arena, new LetMinutesTimePass())).Refusal);
    }

    private async Task<Reply<Screening>> Screen(LiveCase found, Caller caller, string text)
    {
        while (true)
        {
            var screened = await Minutes(found).Screen(caller, text);
            if (screened.Refusal != GuardPolicy.NotScreened)
            {
                return screened;
            }
        }
    }

    private async Task<LiveCase> Held(Func<LiveCase, Task>? before = null, string names = "Trulte")
    {
        var found = await LiveCase.Begin(arena.Grains);
        Assert.Null((await found.Send(NewId(), CaseCast.Send() with { Fingerprints = CaseCast.PrintsOf(names) })).Refusal);
        await found.Approve();
        await found.LetIn();
        await found.Open();
        await (before?.Invoke(found) ?? Task.CompletedTask);
        await found.MustInRoom(found.Facilitator, new ConcludeItem(found.Item, Agreed));
        await found.MustInRoom(found.Facilitator, new EndMeeting());
        return found;
    }

    private IMinutesGrain Minutes(LiveCase found) => arena.Grains.MinutesOf(found.Room);

    private static string Key(LiveCase found) => $"{GrainKeys.Minutes}{found.Room.Value:N}";

    private async Task<MinutesView> View(LiveCase found, Caller caller)
    {
        var view = await Minutes(found).View(caller);
        Assert.True(view.Accepted(), view.Refusal?.Code);
        return view.Value;
    }

    private async Task<MeetingListing> Listed(LiveCase found, Caller caller) =>
        (await arena.Lists.MeetingsOf(caller.Person, null, default)).Single(meeting => meeting.Room == found.Room);

    private Task<Reply<Receipt>> Do(LiveCase found, Caller caller, MinutesCommand command) => Minutes(found).Do(caller, NewId(), command);

    private async Task Must(LiveCase found, Caller caller, MinutesCommand command)
    {
        var reply = await Do(found, caller, command);
        Assert.True(reply.Accepted(), $"{command.GetType().Name}: {reply.Refusal?.Code}");
    }

    // What the log can still tell of it, opened.
    private async Task<string> Stored(LiveCase found)
    {
        var key = (await arena.Log.KeyOf(Key(found), default))!;
        var rows = await arena.Log.Read(Key(found), 0, 1_000, default);
        return string.Concat(rows.Select(row => Encoding.UTF8.GetString(EventJson<MinutesEvent>.Write(StreamPast<MinutesEvent>.Open(key, row).Event!).Json)));
    }
}
