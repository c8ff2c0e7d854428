using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.Advice;

/// <summary>Advice as those in the room give it: on a real cluster, with the real engine.</summary>
public sealed class AdviceGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task From_the_first_advice_to_the_sheet_and_its_end()
    {
        var found = await InAdvice();
        var (mine, other) = (NewAdvice(), NewAdvice());
        Assert.Null((await Say(found, found.Nurse, new WriteAdvice(mine, AdviceCast.Text()))).Refusal);
        Assert.Null((await Say(found, found.Facilitator, new WriteAdvice(other, AdviceCast.Text("Spør henne hva hun selv ønsker.")))).Refusal);
        Assert.Equal(AdviceRefusals.NotAllowed, (await Say(found, found.Presenter, new WriteAdvice(NewAdvice(), AdviceCast.Text()))).Refusal);
        Assert.Equal(AdviceRefusals.NotFound, (await Say(found, found.Stranger, new WriteAdvice(NewAdvice(), AdviceCast.Text()))).Refusal);
        Assert.Equal(AdviceRefusals.NotFound, (await Say(found, found.Coordinator, new WriteAdvice(NewAdvice(), AdviceCast.Text()))).Refusal); // has not come

        var board = (await found.Grain.Advice(found.Nurse)).Value!;
        Assert.Equal([(mine, true), (other, false)], board.Items.Select(item => (item.Advice, item.Mine)));
        Assert.Equal(AdviceRefusals.NoSheet, (await found.Grain.AdviceSheet(found.Presenter, NewId())).Refusal);
        await found.Must(found.Presenter, new MarkAdvice(mine, AdviceMark.Useful, int.MaxValue));
        await found.Must(found.Presenter, new MarkAdvice(other, AdviceMark.NotRelevant, int.MaxValue));
        await found.Must(found.Presenter, new ConfirmAdvice(board.Revision));
        await found.EndActivation();

        var sheet = (await found.Grain.AdviceSheet(found.Presenter, NewId())).Value!;
        Assert.Equal([AdviceMark.Useful, AdviceMark.NotRelevant], sheet.Items.Select(item => item.Mark));
        Assert.Equal((found.Presenter.Person, AdviceStanding.Presenter), (Assert.Single(sheet.Openings).By, sheet.Openings[0].As));
        Assert.NotEqual("", sheet.Names[found.Presenter.Person]);
        Assert.Equal(AdviceRefusals.SheetNotYours, (await found.Grain.AdviceSheet(found.Nurse, NewId())).Refusal);

        await found.Must(found.Presenter, new WithdrawCase());
        Assert.Equal(AdviceRefusals.NotFound, (await found.Grain.AdviceSheet(found.Presenter, NewId())).Refusal);
        Assert.Equal(AdviceRefusals.NotFound, (await found.Grain.Advice(found.Nurse)).Refusal);
    }

    [Fact]
    public async Task What_tells_who_it_is_about_is_not_stored()
    {
        var found = await InAdvice();
        var phone = await Say(found, found.Nurse, new WriteAdvice(NewAdvice(), AdviceCast.Text("Ring 91234567 i dag.")));
        Assert.Equal(GuardPolicy.Identifies.Code, phone.Refusal?.Code);
        Assert.Equal("what", phone.Refusal!.Places[0].Field);

        var age = new WriteAdvice(NewAdvice(), AdviceCast.Text("En jente på 14 år kan spørres selv."));
        Assert.Equal(GuardPolicy.MayIdentify.Code, (await Say(found, found.Nurse, age)).Refusal?.Code);

        var link = await Say(found, found.Nurse, new WriteAdvice(NewAdvice(), AdviceCast.Text(link: "https://fhi.no/91234567")));
        Assert.Equal(("link", GuardPolicy.Identifies.Code), (link.Refusal!.Places[0].Field, link.Refusal.Code));
        Assert.Null((await Say(found, found.Nurse, new WriteAdvice(NewAdvice(), AdviceCast.Text(link: "https://www.bufdir.no/fagstotte/")))).Refusal);
        Assert.Single((await found.Grain.Advice(found.Nurse)).Value!.Items);
    }

    [Fact]
    public async Task It_waits_unconfirmed_when_the_meeting_ends_and_who_led_sees_so()
    {
        var found = await InAdvice();
        var mine = NewAdvice();
        Assert.Null((await Say(found, found.Nurse, new WriteAdvice(mine, AdviceCast.Text()))).Refusal);
        await found.MustInRoom(found.Facilitator, new EndMeeting("Vi rakk ikke mer."));

        Assert.Equal(AdviceRefusals.NotFound, (await found.Grain.Advice(found.Nurse)).Refusal);
        Assert.Empty((await found.Grain.Advice(found.Facilitator)).Value!.Items);
        Assert.Equal([mine], (await found.Grain.StillAdvised(found.Facilitator)).Value!.Items);
        Assert.Equal(AdviceRefusals.NotFound, (await found.Grain.StillAdvised(found.Nurse)).Refusal);
        var led = (await found.Grain.AdviceSheet(found.Facilitator, NewId())).Value!;
        Assert.Equal((AdviceStanding.Leader, 1), (led.Standing, led.Items.Length));
        var sheet = (await found.Grain.AdviceSheet(found.Presenter, NewId())).Value!;
        Assert.Equal((null, CaseStage.Locked), (sheet.ConfirmedAt, (await found.Grain.View(found.Presenter)).Value!.Stage));
        Assert.Equal([AdviceStanding.Presenter, AdviceStanding.Leader], sheet.Openings.Select(opening => opening.As));

        await found.Must(found.Presenter, new MarkAdvice(mine, AdviceMark.AlreadyTried, int.MaxValue));
        await found.Must(found.Presenter, new ConfirmAdvice(sheet.Revision));
        Assert.Equal(AdviceRefusals.SheetNotYours, (await found.Grain.AdviceSheet(found.Facilitator, NewId())).Refusal);
        Assert.Empty((await found.Grain.StillAdvised(found.Facilitator)).Value!.Items);
    }

    [Fact]
    public async Task A_case_that_somebody_stops_takes_its_advice_with_it_until_it_is_shown_again()
    {
        var found = await InAdvice();
        Assert.Null((await Say(found, found.Nurse, new WriteAdvice(NewAdvice(), AdviceCast.Text()))).Refusal);
        await found.MustInRoom(found.Nurse, new StopCase(found.Id));
        Assert.Equal(AdviceRefusals.Stopped, (await found.Grain.Advice(found.Presenter)).Refusal);
        Assert.Equal(AdviceRefusals.Stopped, (await found.Grain.Advice(found.Nurse)).Refusal);

        await found.MustInRoom(found.Presenter, new AgreeToShowCase(found.Id));
        await found.MustInRoom(found.Facilitator, new AgreeToShowCase(found.Id));
        Assert.Single((await found.Grain.Advice(found.Nurse)).Value!.Items);
    }

    [Fact]
    public async Task The_room_says_that_it_must_be_reported_and_the_case_says_the_same_without_a_method_too()
    {
        var found = await Approved(arena.Grains);
        await found.LetIn();
        Assert.Equal(RoomRefusals.ItemNotCurrent, (await Say(found, found.Presenter, new RemindOfDuty(true))).Refusal);
        await found.Open();

        // In the room, and then on the page: it is one and the same.
        await found.MustInRoom(found.Facilitator, new ShowDuty(found.Id, true));
        Assert.True((await found.Grain.Advice(found.Nurse)).Value!.DutyReminded);
        await found.Must(found.Presenter, new RemindOfDuty(false));
        Assert.Equal(DutyWord.TakenBack, (await found.InRoom(found.Nurse))!.Duty);
        Assert.Equal(RoomRefusals.NotAllowed, (await Say(found, found.Nurse, new RemindOfDuty(true))).Refusal);

        // When the meeting is over and the case locked, it is said in the room still.
        await found.MustInRoom(found.Facilitator, new EndMeeting("Vi rakk ikke mer."));
        Assert.NotNull((await found.Grain.View(found.Presenter)).Value);
        await found.Must(found.Facilitator, new RemindOfDuty(true));
        Assert.Equal((CaseStage.Locked, DutyWord.Shown), ((await found.Grain.View(found.Presenter)).Value!.Stage, (await found.InRoom(found.Nurse))!.Duty));
        await found.EndActivation();
        Assert.True((await found.Grain.AdviceSheet(found.Presenter, NewId())).Value!.DutyReminded);
    }

    [Fact]
    public async Task A_reflecting_team_comes_to_a_sheet_of_the_presenters_own_words()
    {
        var found = await Approved(arena.Grains);
        await found.LetIn();
        await found.Open();
        await found.MustInRoom(found.Facilitator, new ChooseMethod(found.Id, "ReflectingTeam60"));
        await found.MustInRoom(found.Facilitator, new BeginMethod(found.Id));
        foreach (var phase in Enumerable.Range(0, 3))
        {
            await found.MustInRoom(found.Facilitator, new SkipPhase(found.Id, phase, "Vi har gjort dette i dag."));
        }

        var words = new TakeAlong("Jeg tar med meg at hun ble sett.");
        Assert.Equal(AdviceRefusals.NothingToTake, (await Say(found, found.Presenter, words)).Refusal);
        await found.MustInRoom(found.Facilitator, new SkipPhase(found.Id, 3, "Vi har snakket om det."));
        var phone = await Say(found, found.Presenter, new TakeAlong("Jeg ringer 91234567 i dag."));
        Assert.Equal(("text", GuardPolicy.Identifies.Code), (phone.Refusal!.Places[0].Field, phone.Refusal.Code));
        Assert.Null((await Say(found, found.Presenter, words)).Refusal);
        Assert.Null((await found.Grain.Advice(found.Nurse)).Value!.TakenAlong);
        await found.MustInRoom(found.Facilitator, new EndMeeting("Vi rakk ikke mer."));
        await found.EndActivation();

        var sheet = (await found.Grain.AdviceSheet(found.Presenter, NewId())).Value!;
        Assert.Equal(words.Text, sheet.TakenAlong);
        Assert.Empty(sheet.Items);
        Assert.Equal(AdviceRefusals.SheetNotYours, (await found.Grain.AdviceSheet(found.Facilitator, NewId())).Refusal);
        Assert.Null((await Say(found, found.Presenter, new TakeAlong(""))).Refusal);
        Assert.Equal(AdviceRefusals.NoSheet, (await found.Grain.AdviceSheet(found.Presenter, NewId())).Refusal);
    }

    [Fact]
    public async Task Of_a_case_that_is_taken_back_nothing_is_said()
    {
        var found = await Approved(arena.Grains);
        await found.LetIn();
        await found.Open();
        await found.Must(found.Presenter, new WithdrawCase());
        Assert.Equal(AdviceRefusals.NotFound, (await Say(found, found.Presenter, new RemindOfDuty(true))).Refusal);
    }

    private async Task<LiveCase> InAdvice()
    {
        var found = await Approved(arena.Grains);
        await found.LetIn();
        await found.Open();
        await found.MustInRoom(found.Facilitator, new ChooseMethod(found.Id, "CrossSector60"));
        await found.MustInRoom(found.Facilitator, new BeginMethod(found.Id));
        await found.MustInRoom(found.Facilitator, new SkipPhase(found.Id, 0, "Vi har gjort dette i dag."));
        foreach (var phase in Enumerable.Range(1, 6))
        {
            await found.MustInRoom(found.Facilitator, new SkipPhase(found.Id, phase, "Vi har snakket om det."));
        }

        return found;
    }

    private static AdviceId NewAdvice() => new(Guid.NewGuid());

    // As a page does: a text that nobody has had time to look through is sent again.
    private static async Task<Reply<Receipt>> Say(LiveCase found, Caller by, AdviceCommand command)
    {
        var id = NewId();
        while (true)
        {
            var reply = await found.Grain.Do(by, id, command);
            if (reply.Refusal != GuardPolicy.NotScreened)
            {
                return reply;
            }
        }
    }
}
