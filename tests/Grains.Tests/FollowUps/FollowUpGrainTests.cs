using System.Text;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.FollowUps;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Tests.Advice;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.FollowUps;

/// <summary>A follow-up from its day to its end: on a real cluster, with the real engine, by a clock that is moved.</summary>
public sealed class FollowUpGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task The_presenter_is_reminded_on_the_day_once_also_after_a_restart_and_when_the_mail_was_away()
    {
        var (found, _) = await Held();
        var address = await arena.Addressed(found.Presenter);
        await Plan(found, 42);
        arena.Clock.Ahead(TimeSpan.FromDays(41));
        await found.LetTimePass();
        Assert.Empty(arena.Mail.To(address));
        Assert.DoesNotContain(found.Id, await arena.Lists.CasesToWatch(arena.Clock.GetUtcNow().AddDays(-20), default));

        await found.EndActivation();
        arena.Clock.Ahead(TimeSpan.FromDays(1.1));
        Assert.Contains(found.Id, await arena.Lists.CasesToWatch(arena.Clock.GetUtcNow(), default));
        arena.Mail.IsAway = true;
        await found.LetTimePass();
        Assert.Null((await found.Grain.FollowUp(found.Presenter)).Value!.Reminded);
        arena.Mail.IsAway = false;
        await found.LetTimePass();
        Assert.Empty(arena.Mail.To(address));
        arena.Clock.Ahead(FollowUpLimits.TriedAgainAfter);
        await found.LetTimePass();
        await found.LetTimePass();
        Assert.Equal(Language.Nb, Assert.Single(arena.Mail.To(address)));
        Assert.Equal(ReminderSent.Sent, (await found.Grain.FollowUp(found.Presenter)).Value!.Reminded);
    }

    [Fact]
    public async Task Who_gave_no_address_is_told_on_their_page_alone_and_a_server_that_stays_away_is_given_up()
    {
        var (found, _) = await Held();
        await Plan(found, 42);
        var (other, _) = await Held();
        await arena.Addressed(other.Presenter);
        await Plan(other, 42);
        arena.Clock.Ahead(TimeSpan.FromDays(42.1));
        Assert.NotNull((await arena.Lists.CasesOf(found.Presenter.Person, default)).Single().FollowUpAt);
        await found.LetTimePass();
        Assert.Equal(ReminderSent.NoAddress, (await found.Grain.FollowUp(found.Presenter)).Value!.Reminded);

        arena.Mail.IsAway = true;
        arena.Clock.Ahead(FollowUpLimits.TriedFor);
        await other.LetTimePass();
        arena.Mail.IsAway = false;
        Assert.Equal(ReminderSent.Failed, (await other.Grain.FollowUp(other.Presenter)).Value!.Reminded);
    }

    [Fact]
    public async Task What_was_answered_is_told_to_who_led_and_nobody_else_and_words_that_were_replaced_are_gone()
    {
        var (found, advice) = await Held();
        await Plan(found, 42);
        var answer = new AnswerFollowUp([new(advice, AdviceDone.Partly)], FollowUpHelp.TooEarly, "Vi trenger tangvaskeriet.", ["tangvaskeriet"]);
        Assert.Equal(FollowUpRefusals.NotFound, (await found.Grain.FollowUp(found.Facilitator)).Refusal);
        Assert.Equal(GuardPolicy.Identifies.Code, (await found.Say(found.Presenter, answer with { Needed = "Ring 91234567." })).Refusal?.Code);
        Assert.Equal(GuardPolicy.MayIdentify.Code, (await found.Say(found.Presenter, answer with { Needed = "En jente på 14 år trenger mer." })).Refusal?.Code);
        Assert.Null((await found.Say(found.Presenter, answer)).Refusal);

        var told = (await found.Grain.FollowUp(found.Facilitator)).Value!;
        Assert.Equal(("Vi trenger tangvaskeriet.", FollowUpStanding.Leader), (told.Needed, told.Standing));
        Assert.Equal(FollowUpRefusals.NotAllowed, (await found.Say(found.Facilitator, answer)).Refusal);
        foreach (var other in new[] { found.Nurse, found.Stranger })
        {
            Assert.Equal(FollowUpRefusals.NotFound, (await found.Grain.FollowUp(other)).Refusal);
            Assert.Equal(FollowUpRefusals.NotFound, (await found.Say(other, answer)).Refusal);
        }

        Assert.Equal(1, await arena.BodiesWith(found.Id.Key(), "tangvaskeriet"));
        Assert.Null((await found.Say(found.Presenter, answer with { Needed = "Mer tid." })).Refusal);
        Assert.Equal(0, await arena.BodiesWith(found.Id.Key(), "tangvaskeriet"));
        await found.EndActivation();
        Assert.Equal("Mer tid.", (await found.Grain.FollowUp(found.Presenter)).Value!.Needed);
    }

    [Fact]
    public async Task The_text_of_the_case_is_gone_from_the_log_after_thirty_days_and_all_of_it_after_ninety()
    {
        var (found, advice) = await Held();
        await Plan(found, 42);
        Assert.True(await arena.BodiesWith(found.Id.Key(), "ordet ordet") > 0);
        arena.Clock.Ahead(CaseLimits.KeptAfterConsultation + TimeSpan.FromHours(1));
        await found.LetTimePass();
        Assert.Equal(0, await arena.BodiesWith(found.Id.Key(), "ordet ordet"));
        Assert.Equal("case-no-text", (await found.Grain.Read(found.Presenter, NewId())).Refusal?.Code);
        await found.EndActivation();
        Assert.Null((await found.Say(found.Presenter, new AnswerFollowUp([new(advice, AdviceDone.Done)], FollowUpHelp.Yes, ""))).Refusal);
        Assert.Single((await found.Grain.AdviceSheet(found.Presenter, NewId())).Value!.Items);

        arena.Clock.Ahead(FollowUpLimits.AdviceKept - CaseLimits.KeptAfterConsultation);
        await found.LetTimePass();
        Assert.Equal(CaseStage.Destroyed, (await arena.Lists.CasesOf(found.Presenter.Person, default)).Single().Stage);
        Assert.Null(await arena.Log.KeyOf(found.Id.Key(), default));
    }

    [Fact]
    public async Task What_the_presenter_took_with_them_is_gone_from_the_log_with_the_text_of_the_case()
    {
        var found = await InMethod("ReflectingTeam60", phases: 4);
        Assert.Null((await found.Say(found.Presenter, new TakeAlong("Vi trenger tangvaskeriet.", ["tangvaskeriet"]))).Refusal);
        await End(found);
        await Plan(found, 42);
        Assert.Equal(1, await arena.BodiesWith(found.Id.Key(), "tangvaskeriet"));

        arena.Clock.Ahead(CaseLimits.KeptAfterConsultation + TimeSpan.FromHours(1));
        await found.LetTimePass();
        Assert.Equal(0, await arena.BodiesWith(found.Id.Key(), "tangvaskeriet"));
        await found.EndActivation();
        Assert.Equal(AdviceRefusals.NoSheet, (await found.Grain.AdviceSheet(found.Presenter, NewId())).Refusal);
    }

    [Fact]
    public async Task A_case_is_taken_up_again_by_its_presenter_as_a_new_one_that_says_which_it_comes_from()
    {
        var (found, _) = await Held();
        var next = await LiveCase.Plan(arena.Grains);
        await next.MustInRoom(Caller.Arena, new InvitePerson(new RosterEntry(found.Presenter.Person, "Stille Bekk", "Kommunen", RoomRole.Participant)));
        await next.MustInRoom(Caller.Arena, new InvitePerson(new RosterEntry(found.Nurse.Person, "Lys Dag", "RVTS", RoomRole.Participant)));
        var begin = next.Beginning with { ReturnOf = new CaseReturn(found.Id, "S-1900-0001") };
        Assert.Equal(FollowUpRefusals.NotToBeReopened, (await next.Grain.Do(found.Nurse, NewId(), begin)).Refusal);
        Assert.Equal(FollowUpRefusals.NotToBeReopened, (await next.Grain.Do(found.Presenter, NewId(), begin with { ReturnOf = new CaseReturn(next.Id, "") })).Refusal);
        await next.Must(found.Presenter, begin);

        var file = (await next.Grain.View(found.Presenter)).Value!;
        var number = (await found.Grain.View(found.Presenter)).Value!.Number;
        Assert.Equal((CaseStage.Begun, number, found.Id), (file.Stage, file.ReturnOf!.Number, file.ReturnOf.Case));
        Assert.NotEqual(number, file.Number);
    }

    // One advice, confirmed; the meeting is over.
    private async Task<(LiveCase Found, AdviceId Advice)> Held()
    {
        var found = await InMethod("CrossSector60", phases: 7);
        var advice = new AdviceId(Guid.NewGuid());
        Assert.Null((await found.Say(found.Nurse, new WriteAdvice(advice, AdviceCast.Text()))).Refusal);
        await found.Must(found.Presenter, new MarkAdvice(advice, AdviceMark.Useful, int.MaxValue));
        await found.Must(found.Presenter, new ConfirmAdvice(1));
        await End(found);
        return (found, advice);
    }

    private async Task<LiveCase> InMethod(string method, int phases)
    {
        var found = await Approved(arena.Grains);
        await found.LetIn();
        await found.Open();
        await found.MustInRoom(found.Facilitator, new ChooseMethod(found.Id, method));
        await found.MustInRoom(found.Facilitator, new BeginMethod(found.Id));
        foreach (var phase in Enumerable.Range(0, phases))
        {
            await found.MustInRoom(found.Facilitator, new SkipPhase(found.Id, phase, "Vi har snakket om det."));
        }

        return found;
    }

    private static async Task End(LiveCase found)
    {
        await found.MustInRoom(found.Facilitator, new EndMeeting("Vi rakk ikke mer."));
        await found.LetTimePass();
        Assert.Equal(CaseStage.Locked, (await found.Grain.View(found.Presenter)).Value!.Stage);
    }

    private Task Plan(LiveCase found, int days) => found.Must(found.Presenter, new PlanFollowUp(arena.Clock.GetUtcNow().AddDays(days), false));
}
