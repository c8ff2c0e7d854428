using System.Text;
using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>A case and the room it is presented in, on a real cluster: what happens there, the case knows before anybody reads it.</summary>
public sealed class CaseInRoomTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private const string Unheard = "Bromfas kan hjelpe.";

    private static readonly string Prints = Convert.ToBase64String(CaseCast.PrintsOf("Bromfas").Names[0]);

    [Fact]
    public async Task What_is_opened_stopped_and_shown_again_in_the_room_is_so_in_the_case()
    {
        var found = await Opened();
        Assert.Equal(CaseStage.Presented, await Stage(found));

        await found.MustInRoom(found.Nurse, new StopCase(found.Id));
        Assert.Equal(CaseStage.Frozen, await Stage(found));

        await found.MustInRoom(found.Presenter, new AgreeToShowCase(found.Id));
        await found.MustInRoom(found.Facilitator, new AgreeToShowCase(found.Id));
        Assert.Equal(CaseStage.Presented, await Stage(found));
    }

    [Fact]
    public async Task Who_leads_reads_an_approved_case_beforehand_and_no_more_when_it_is_stopped()
    {
        var found = await Approved(arena.Grains);
        var openings = (await found.Grain.View(found.Presenter)).Value!.Openings.Length;
        Assert.Equal(1, (await found.Grain.StillReads(found.Facilitator)).Value!.Version);
        await found.LetIn();
        await found.Open();
        await found.MustInRoom(found.Nurse, new StopCase(found.Id));

        Assert.Equal(Refusals.NotFound, (await found.Grain.Read(found.Facilitator, NewId())).Refusal);
        Assert.Equal(Refusals.NotFound, (await found.Grain.StillReads(found.Facilitator)).Refusal);
        Assert.Equal(openings, (await found.Grain.View(found.Presenter)).Value!.Openings.Length);
        Assert.NotNull((await found.Grain.Read(found.Presenter, NewId())).Value);
    }

    [Fact]
    public async Task A_rounder_version_comes_back_into_the_room_when_it_is_approved()
    {
        var found = await Opened();
        await found.MustInRoom(found.Presenter, new PresentSection(found.Id, 0));
        await found.MustInRoom(found.Nurse, new StopCase(found.Id));
        Assert.Null((await found.Send(NewId(), CaseCast.Send(about: "rundere"))).Refusal);
        await found.Approve();

        Assert.Equal((CaseState.Stopped, 0), ((await found.InRoom(found.Nurse))!.State, (await found.InRoom(found.Nurse))!.Presented));
        await found.MustInRoom(found.Presenter, new AgreeToShowCase(found.Id));
        await found.MustInRoom(found.Facilitator, new AgreeToShowCase(found.Id));
        await found.MustInRoom(found.Presenter, new PresentSection(found.Id, 0));
        await found.MustInRoom(found.Presenter, new PresentSection(found.Id, 1));

        var sections = (await found.InRoom(found.Nurse))!.Sections;
        Assert.Equal([true, false], sections.Select(section => section.Asks));
        Assert.StartsWith("rundere", sections[1].Text, StringComparison.Ordinal);
        var file = (await found.Grain.View(found.Presenter)).Value!;
        Assert.Equal((CaseStage.Presented, 2), (file.Stage, file.Version));
    }

    [Fact]
    public async Task A_rounder_version_takes_the_one_before_off_the_screens_when_that_was_shown_again_meanwhile()
    {
        var found = await Opened();
        await found.MustInRoom(found.Nurse, new StopCase(found.Id));
        Assert.Null((await found.Send(NewId(), CaseCast.Send(about: "rundere"))).Refusal);
        await found.MustInRoom(found.Presenter, new AgreeToShowCase(found.Id));
        await found.MustInRoom(found.Facilitator, new AgreeToShowCase(found.Id));
        Assert.Equal(CaseState.Open, (await found.InRoom(found.Nurse))!.State);
        await found.Approve();

        Assert.Equal(CaseState.Stopped, (await found.InRoom(found.Nurse))!.State);
        await found.MustInRoom(found.Presenter, new AgreeToShowCase(found.Id));
        await found.MustInRoom(found.Facilitator, new AgreeToShowCase(found.Id));
        await found.MustInRoom(found.Presenter, new PresentSection(found.Id, 0));
        await found.MustInRoom(found.Presenter, new PresentSection(found.Id, 1));

        Assert.StartsWith("rundere", (await found.InRoom(found.Nurse))!.Sections[1].Text, StringComparison.Ordinal);
        var file = (await found.Grain.View(found.Presenter)).Value!;
        Assert.Equal((CaseStage.Presented, 2, true), (file.Stage, file.Version, file.TakenByRoom));
    }

    [Fact]
    public async Task The_names_of_a_case_weigh_in_its_room_from_when_it_comes_there_until_the_meeting_is_over()
    {
        var found = await Named();
        Assert.Equal(GuardPolicy.Identifies.Code, (await Say(found, Unheard)).Refusal?.Code);
        await found.Open();
        Assert.Equal(GuardPolicy.Identifies.Code, (await Say(found, Unheard)).Refusal?.Code);

        await found.MustInRoom(found.Facilitator, new CloseCase(found.Id));
        Assert.Equal(GuardPolicy.Identifies.Code, (await Say(found, Unheard)).Refusal?.Code);
        var concluded = await arena.Grains.Grain(found.Room).Do(found.Facilitator, NewId(), new ConcludeItem(found.Item, Unheard, Cleared: ["Bromfas"]));
        Assert.Equal((GuardPolicy.Identifies.Code, "conclusion"), (concluded.Refusal?.Code, Assert.Single(concluded.Refusal!.Places).Field));
        await arena.Grains.Grain(found.Room).Cast<IGrainManagementExtension>().DeactivateOnIdle();
        Assert.Equal(GuardPolicy.Identifies.Code, (await Say(found, Unheard)).Refusal?.Code);

        Assert.Contains(Prints, await Stored(found), StringComparison.Ordinal);
        await found.MustInRoom(found.Facilitator, new EndMeeting());
        Assert.DoesNotContain(Prints, await Stored(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_case_that_is_taken_back_or_destroyed_takes_its_names_along(bool discussed)
    {
        var found = await Named();
        if (discussed)
        {
            await found.Open();
            await found.MustInRoom(found.Facilitator, new CloseCase(found.Id));
        }

        await found.Must(found.Presenter, discussed ? new DestroyCase((await found.Grain.View(found.Presenter)).Value!.Number, DestructionCause.ByPresenter) : new WithdrawCase());

        Assert.NotEqual(GuardPolicy.Identifies.Code, (await Say(found, Unheard)).Refusal?.Code);
        Assert.DoesNotContain(Prints, await Stored(found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_room_has_though_its_answer_was_lost_is_stopped_here_too_and_goes_with_the_case()
    {
        var found = await InReview(arena.Grains);
        var reading = (await found.Grain.Read(found.Facilitator, NewId())).Value!;
        arena.Next(found.Room.Key(), LogTrouble.AnswerLost);
        await found.Must(found.Facilitator, new ApproveCase(reading.Version, reading.Hash, CaseCast.AllYes, false));
        await found.LetIn();
        await found.Open();
        await found.MustInRoom(found.Presenter, new PresentSection(found.Id, 0));
        await found.MustInRoom(found.Nurse, new StopCase(found.Id));
        Assert.Equal(Refusals.NotFound, (await found.Grain.Read(found.Facilitator, NewId())).Refusal);
        await found.MustInRoom(found.Presenter, new AgreeToShowCase(found.Id));
        await found.MustInRoom(found.Facilitator, new AgreeToShowCase(found.Id));

        await found.Must(found.Presenter, new WithdrawCase());

        Assert.Equal((CaseState.Closed, 0), ((await found.InRoom(found.Nurse))!.State, (await found.InRoom(found.Nurse))!.Sections.Length));
    }

    [Fact]
    public async Task What_is_taken_back_while_it_is_on_its_way_to_the_room_is_not_there()
    {
        var found = await InReview(arena.Grains);
        var reading = (await found.Grain.Read(found.Facilitator, NewId())).Value!;

        // In whichever order they come.
        await Task.WhenAll(
            found.Grain.Do(found.Facilitator, NewId(), new ApproveCase(reading.Version, reading.Hash, CaseCast.AllYes, false)),
            found.Grain.Do(found.Presenter, NewId(), new WithdrawCase()));

        Assert.True(await found.InRoom(found.Presenter) is null or { State: CaseState.Closed });
    }

    [Fact]
    public async Task Whose_name_would_tell_whom_it_is_about_is_without_a_name_before_it_is_opened()
    {
        var found = await Begin(arena.Grains);
        Assert.Null((await found.Send(NewId(), CaseCast.Send() with { AloneInRole = true })).Refusal);
        await found.Approve();
        await found.LetIn();
        await found.MustInRoom(found.Facilitator, new StartMeeting());
        await found.MustInRoom(found.Facilitator, new StartItem(found.Item));
        await found.MustInRoom(found.Presenter, new AgreeToPanel(found.Id, [found.Facilitator.Person, found.Coordinator.Person, found.Neighbour.Person, found.Nurse.Person], []));
        var room = arena.Grains.Grain(found.Room);

        Assert.Equal(RoomRefusals.PresenterNamed, (await room.Do(found.Facilitator, NewId(), new OpenCase(found.Id))).Refusal);
        await found.MustInRoom(found.Facilitator, new LockRoom(false, false, true));
        await found.MustInRoom(found.Facilitator, new OpenCase(found.Id));

        Assert.True(await IsUnnamedTo(found.Nurse));
        Assert.False(await IsUnnamedTo(found.Facilitator));

        async Task<bool> IsUnnamedTo(Caller reader) =>
            (await room.View(reader)).Value!.People.Single(one => one.Person == found.Presenter.Person) is var presenter && presenter.Name == presenter.Organisation;
    }

    [Fact]
    public async Task Who_has_recognised_it_reads_no_version_of_it()
    {
        var found = await Opened();
        await found.MustInRoom(found.Coordinator, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.MustInRoom(found.Facilitator, new AdmitEveryone());
        await found.MustInRoom(found.Coordinator, new RecogniseCase(found.Id));
        await found.MustInRoom(found.Nurse, new StopCase(found.Id));
        Assert.Null((await found.Send(NewId(), CaseCast.Send(about: "rundere"))).Refusal);
        await found.Must(found.Presenter, new RequestReview());

        Assert.Equal(Refusals.NotFound, (await found.Grain.Read(found.Coordinator, NewId())).Refusal);
        Assert.Equal(Refusals.NotFound, (await found.Grain.StillReads(found.Coordinator)).Refusal);
        Assert.NotNull((await found.Grain.Read(found.Facilitator, NewId())).Value);
    }

    [Fact]
    public async Task Open_pages_wait_neither_for_one_another_nor_for_what_is_being_said_to_the_room()
    {
        var found = await Approved(arena.Grains);
        await found.LetIn();
        Assert.Equal(1, (await found.Grain.StillReads(found.Facilitator)).Value!.Version);

        var asked = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => found.Grain.StillReads(found.Facilitator)));
        Assert.All(asked, still => Assert.Equal(1, still.Value?.Version));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => found.Grain.StillAdvised(found.Presenter))), still => Assert.NotNull(still.Value));

        Task<Reply<Receipt>> withdrawn;
        using (arena.Hold(found.Room.Key()))
        {
            withdrawn = found.Grain.Do(found.Presenter, NewId(), new WithdrawCase());
            Reply<CaseStillRead> still;
            do
            {
                still = await found.Grain.StillReads(found.Facilitator);
            }
            while (still.Accepted() && !withdrawn.IsCompleted);

            Assert.Equal(CaseRefusals.RoomAsked, still.Refusal);
            Assert.Equal(CaseRefusals.RoomAsked, (await found.Grain.StillAdvised(found.Presenter)).Refusal);
        }

        Assert.True((await withdrawn).Accepted());
        Assert.Equal(Refusals.NotFound, (await found.Grain.StillReads(found.Facilitator)).Refusal);
        Assert.Equal(RefusalKind.NotFound, (await found.Grain.StillAdvised(found.Presenter)).Refusal?.Kind);
    }

    // In a meeting that has begun, and nobody has seen it.
    private async Task<LiveCase> Named()
    {
        var found = await Begin(arena.Grains);
        Assert.Null((await found.Send(NewId(), CaseCast.Send() with { Fingerprints = CaseCast.PrintsOf("Bromfas") })).Refusal);
        await found.Approve();
        await found.LetIn();
        await found.MustInRoom(found.Facilitator, new StartMeeting());
        return found;
    }

    // What the log can still tell of the meeting, opened.
    private async Task<string> Stored(LiveCase found)
    {
        var key = (await arena.Log.KeyOf(found.Room.Key(), default))!;
        var rows = await arena.Log.Read(found.Room.Key(), 0, 1_000, default);
        return string.Concat(rows.Select(row => StreamPast<RoomEvent>.Open(key, row).Event).OfType<RoomEvent>().Select(happened => Encoding.UTF8.GetString(EventJson<RoomEvent>.Write(happened).Json)));
    }

    private async Task<LiveCase> Opened()
    {
        var found = await Approved(arena.Grains);
        await found.LetIn();
        await found.Open();
        return found;
    }

    private Task<Reply<Receipt>> Say(LiveCase found, string text) => arena.Grains.Grain(found.Room).Do(
        found.Nurse, NewId(), new PostContribution(new ContributionId(Guid.NewGuid()), null, null, text, ["Bromfas"]));

    private static async Task<CaseStage> Stage(LiveCase found) => (await found.Grain.View(found.Presenter)).Value!.Stage;
}
