using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Tests.Guard;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>A case as its callers meet it: on a real cluster of two silos, a real file and the real engine.</summary>
public sealed class CaseGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task From_the_first_text_to_the_room()
    {
        var found = await Approved(arena.Grains);

        var file = (await found.Grain.View(found.Presenter)).Value!;
        Assert.Equal((CaseStage.Approved, true, 1), (file.Stage, file.TakenByRoom, file.Version));
        Assert.StartsWith($"S-{TimeProvider.System.GetUtcNow().Year}-", file.Number, StringComparison.Ordinal);
        await found.LetIn();
        var inRoom = (await found.InRoom(found.Presenter))!;
        Assert.Equal((file.Number, 3, CaseState.Announced), (inRoom.Number, inRoom.Sections.Length, inRoom.State));
        Assert.Empty((await found.InRoom(found.Nurse))!.Sections);
        Assert.Equal([found.Facilitator.Person], file.Openings.Select(opening => opening.By));
    }

    [Fact]
    public async Task What_is_stored_survives_the_activation()
    {
        var found = await InReview(arena.Grains);
        var before = (await found.Grain.Read(found.Presenter, NewId())).Value!;
        await found.EndActivation();

        Assert.Equal(before.Hash, (await found.Grain.Read(found.Presenter, NewId())).Value!.Hash);
        Assert.Equal(2, (await found.Grain.View(found.Presenter)).Value!.Openings.Length);
    }

    [Fact]
    public async Task For_an_outsider_and_a_neighbour_the_case_does_not_exist()
    {
        var found = await InReview(arena.Grains);
        foreach (var outsider in new[] { found.Stranger, found.Neighbour, found.Nurse })
        {
            Assert.Equal(Refusals.NotFound, (await found.Grain.View(outsider)).Refusal);
            Assert.Equal(Refusals.NotFound, (await found.Grain.Read(outsider, NewId())).Refusal);
            Assert.Equal(Refusals.NotFound, (await found.Grain.Send(outsider, NewId(), CaseCast.Send())).Refusal);
            Assert.Equal(Refusals.NotFound, (await found.Grain.Do(outsider, NewId(), new WithdrawCase())).Refusal);
            Assert.Empty(await arena.Grains.Lists().MyCases(outsider));
            Assert.Equal(Refusals.NotFound, (await arena.Grains.DraftOf(found.Id).Get(outsider)).Refusal);
        }

        Assert.Equal(Refusals.NotFound, (await arena.Grains.Grain(new CaseId(Guid.NewGuid())).View(found.Presenter)).Refusal);
        Assert.Equal(found.Id, Assert.Single(await arena.Grains.Lists().MyCases(found.Coordinator)).Case);
    }

    [Fact]
    public async Task Nobody_says_for_themselves_what_they_are()
    {
        var found = await InReview(arena.Grains);
        var reading = (await found.Grain.Read(found.Presenter, NewId())).Value!;
        var approve = new ApproveCase(reading.Version, reading.Hash, CaseCast.AllYes, false) { As = new CaseActor(RoomRole.Facilitator, "Langt borte") };

        Assert.Equal(Refusals.NotFound, (await found.Grain.Do(found.Neighbour, NewId(), approve)).Refusal);
        Assert.Equal(Refusals.NotFound, (await found.Grain.Do(found.Stranger, NewId(), approve)).Refusal);
        Assert.Equal(CaseRefusals.NotAllowed, (await found.Grain.Do(found.Presenter, NewId(), CaseCast.Send())).Refusal);
    }

    [Fact]
    public async Task A_text_with_something_direct_in_it_is_refused_by_its_place_and_not_stored()
    {
        var found = await Begin(arena.Grains);
        var telling = CaseCast.Send() with { Text = CaseCast.Text() with { KeyQuestion = new("keyQuestion", "Hva vil du ha hjelp til?", "Vi skrev til post@elvestrand.example.") } };

        var sent = await found.Send(NewId(), telling);

        Assert.Equal(CaseRefusals.NotAnonymous, sent.Refusal);
        Assert.Contains(new CasePlace("keyQuestion", 13, 23, "email"), sent.Places);
        Assert.Equal((CaseStage.Begun, 0), await Stage(found));
    }

    [Fact]
    public async Task The_arena_judges_the_text_itself_and_believes_nobody_about_it()
    {
        var found = await Begin(arena.Grains);
        var rare = About("Hva nå, når jenta er [13–15 år], bor i [liten kommune, Nord-Norge] og har Tourettes og epilepsi?") with { Measure = CaseCast.Measured() };

        Assert.Null((await found.Send(NewId(), rare)).Refusal);

        var version = Assert.Single((await found.Grain.View(found.Presenter)).Value!.Versions);
        Assert.Equal((CaseRisk.Red, CaseRisk.Red), (version.Risk, version.Measure!.Risk));
        Assert.InRange(version.Measure.Fits, 0, 5);
        Assert.Contains(version.Measure.Raisers, raiser => raiser is { Kind: "geography", Form: "" });
        await found.Must(found.Presenter, new RequestReview());
        Assert.Contains((await found.Grain.Read(found.Coordinator, NewId())).Value!.Measure!.Raisers, raiser => raiser.Form == "[liten kommune, Nord-Norge]");
    }

    [Fact]
    public async Task What_a_browser_left_open_is_asked_about_and_who_reviews_it_reads_what_was_let_stand()
    {
        var found = await Begin(arena.Grains);
        var unsure = About($"Vi har prøvd {TroubledScreener.Doubted} hjemme.");

        var sent = await found.Send(NewId(), unsure);

        Assert.Equal(CaseRefusals.AskedAgain, sent.Refusal);
        Assert.Equal([new CasePlace("keyQuestion", 13, TroubledScreener.Doubted.Length, "person", MayStand: true)], sent.Places.ToArray());
        Assert.Equal((CaseStage.Begun, 0), await Stage(found));
        Assert.Null((await found.Send(NewId(), unsure with { Cleared = [$"prøvd {TroubledScreener.Doubted}"] })).Refusal);
        await found.Must(found.Presenter, new RequestReview());
        Assert.Equal([TroubledScreener.Doubted], (await found.Grain.Read(found.Coordinator, NewId())).Value!.Measure!.LetStand);
    }

    [Fact]
    public async Task What_a_reason_was_given_for_is_not_asked_about_again()
    {
        var found = await Begin(arena.Grains);
        var kept = About($"Vi har prøvd {TroubledScreener.Doubted} hjemme.") with { Kept = [new KeptItem(TroubledScreener.Doubted, "Det er et tiltak.")] };

        Assert.Null((await found.Send(NewId(), kept)).Refusal);
        Assert.Empty((await found.Grain.View(found.Presenter)).Value!.Versions.Single().Measure!.LetStand);
    }

    [Fact]
    public async Task What_everybody_has_heard_of_is_not_taken_whatever_a_browser_says()
    {
        var found = await Begin(arena.Grains);

        var sent = await found.Send(NewId(), About("[Barn 1] mistet en venn da to gutter omkom i en ulykke som ble omtalt i lokalavisa."));

        Assert.Equal((CaseRefusals.PublicIncident, (CaseStage.Begun, 0)), (sent.Refusal, await Stage(found)));
    }

    [Fact]
    public async Task What_the_arena_cannot_read_itself_is_not_stored()
    {
        var found = await Begin(arena.Grains);
        var broken = About("Hva med et uleselig svar?");
        arena.Screening.At("uleselig", () => throw new InvalidDataException("damaged"));

        // Not as the others do, who try again.
        Assert.Equal(CaseRefusals.NotScreened, (await found.Grain.Send(found.Presenter, NewId(), broken)).Refusal);

        Assert.Equal((CaseStage.Begun, 0), await Stage(found));
        arena.Screening.End("uleselig");
        Assert.Null((await found.Send(NewId(), broken)).Refusal);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_half_there_and_is_not_read()
    {
        var found = await Begin(arena.Grains);
        arena.Next(found.Id.Key(), LogTrouble.NotWritten);
        var id = NewId();

        Assert.Equal(Refusals.NotSaved, (await found.Send(id, CaseCast.Send())).Refusal);
        Assert.Equal((CaseStage.Begun, 0), await Stage(found));
        Assert.Null((await found.Send(id, CaseCast.Send())).Refusal);
        arena.Next(found.Id.Key(), LogTrouble.NotWritten);
        Assert.Equal(Refusals.NotSaved, (await found.Grain.Read(found.Presenter, NewId())).Refusal);
    }

    [Fact]
    public async Task A_withdrawn_case_is_off_the_rooms_screens()
    {
        var found = await Approved(arena.Grains);

        await found.LetIn();
        await found.Must(found.Presenter, new WithdrawCase());

        Assert.Equal(CaseState.Closed, (await found.InRoom(found.Presenter))!.State);
        Assert.Empty((await found.InRoom(found.Presenter))!.Sections);
        Assert.Equal((CaseStage.Withdrawn, 1), await Stage(found));
    }

    [Fact]
    public async Task A_destroyed_case_leaves_its_certificate_and_nothing_that_can_be_opened()
    {
        var found = await Approved(arena.Grains);
        var number = (await found.Grain.View(found.Presenter)).Value!.Number;
        Assert.Null((await found.KeepDraft(new CaseDraft([new("seen", "Hva har du sett?", "[Barn 1] er mye alene.")]))).Refusal);

        await found.Must(found.Presenter, new DestroyCase(number, DestructionCause.ByPresenter));

        await found.EndActivation();
        var file = (await found.Grain.View(found.Presenter)).Value!;
        Assert.Equal((CaseStage.Destroyed, found.Id, DestructionCause.ByPresenter), (file.Stage, file.Certificate!.Case, file.Certificate.Cause));
        Assert.Equal(64, file.Certificate.Hash.Length);
        Assert.Null(await arena.Log.KeyOf(found.Id.Key(), TestContext.Current.CancellationToken));
        Assert.NotNull((await found.Grain.Read(found.Presenter, NewId())).Refusal);
        Assert.Equal(Refusals.NotFound, (await arena.Grains.DraftOf(found.Id).Get(found.Presenter)).Refusal);
        Assert.Equal(Refusals.NotFound, (await found.Grain.View(found.Facilitator)).Refusal);
        Assert.Null((await found.Grain.Do(found.Presenter, NewId(), new DestroyCase(number, DestructionCause.ByPresenter))).Refusal);
        Assert.Equal(DestructionCause.ByPresenter, Assert.Single(await arena.Grains.Lists().MyCases(found.Presenter)).Destroyed);
    }

    [Fact]
    public async Task The_clock_notices_that_the_consultation_has_been_held()
    {
        var found = await Approved(arena.Grains);
        await found.Must(Caller.Arena, new NotePresented());
        await found.Must(Caller.Arena, new LetCaseTimePass());
        Assert.Equal((CaseStage.Presented, 1), await Stage(found));

        await found.MustInRoom(found.Facilitator, new CancelMeeting("Sykdom"));
        await found.Must(Caller.Arena, new LetCaseTimePass());

        Assert.Equal((CaseStage.Locked, 1), await Stage(found));
    }

    [Fact]
    public async Task No_number_is_given_twice()
    {
        var numbers = arena.Grains.CaseNumbersOf(1999);
        var given = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => numbers.Next(Caller.Arena)));

        Assert.Equal(50, given.Select(one => one.Value!.Number).Distinct().Count());
        Assert.Contains("S-1999-0001", given.Select(one => one.Value!.Number));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => numbers.Next(new Caller(new PersonId(Guid.NewGuid()))));
    }

    [Fact]
    public async Task A_case_that_is_begun_twice_at_once_takes_one_number()
    {
        var found = await Plan(arena.Grains);
        var numbers = arena.Grains.CaseNumbersOf(arena.Clock.GetUtcNow().Year);
        var before = Place((await numbers.Next(Caller.Arena)).Value!.Number);
        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => found.Grain.Do(found.Presenter, NewId(), found.Beginning)));
        var after = Place((await numbers.Next(Caller.Arena)).Value!.Number);

        Assert.All(begun, reply => Assert.True(reply.Accepted()));
        Assert.Equal((before + 1, before + 2), (Place((await found.Grain.View(found.Presenter)).Value!.Number), after));
    }

    [Fact]
    public async Task The_duty_gate_counts_answers_and_keeps_nothing_else()
    {
        var (gate, somebody, id) = (arena.Grains.DutyGateOf(1999), new Caller(new PersonId(Guid.NewGuid())), NewId());
        await gate.Record(somebody, id, DutyAnswer.Yes);
        await gate.Record(somebody, id, DutyAnswer.Yes);
        await gate.Record(somebody, NewId(), DutyAnswer.Unsure);

        Assert.Equal(new DutyCounts(0, 1, 1), (await gate.Counts(Caller.Arena)).Value);
        Assert.Equal(new DutyTold(1999, null, 5, 10), DutyTold.Of(1999, new DutyCounts(DutyTold.Fewest - 1, DutyTold.Fewest, 12)));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => gate.Counts(somebody));
        var found = await Plan(arena.Grains);
        Assert.Equal(CaseRefusals.DutyToReport, (await found.Grain.Do(found.Presenter, NewId(), found.Beginning with { Duty = DutyAnswer.Yes })).Refusal);
        Assert.Empty(await arena.Log.Read(found.Id.Key(), 0, 10, TestContext.Current.CancellationToken));
        Assert.Empty(await arena.Grains.Lists().MyCases(found.Presenter));
    }

    private static async Task<(CaseStage Stage, int Version)> Stage(LiveCase found)
    {
        var file = (await found.Grain.View(found.Presenter)).Value!;
        return (file.Stage, file.Version);
    }

    // The last of «S-1999-0001».
    private static int Place(string number) => int.Parse(number[(number.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private static SendCaseText About(string question) => CaseCast.Send() with { Text = CaseCast.Text() with { KeyQuestion = new("keyQuestion", "Hva vil du ha hjelp til?", question) } };
}
