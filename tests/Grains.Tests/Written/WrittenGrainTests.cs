using System.Text;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Tests.Advice;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Written;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.Written;

/// <summary>A case that is answered in writing: on a real cluster, with the real engine and lists, by a clock that is moved.</summary>
public sealed class WrittenGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task From_the_choice_to_the_sheet_with_a_mail_to_each_who_is_waited_for()
    {
        var found = await Approved(arena.Grains);
        Assert.Equal(WrittenRefusals.OnAgenda, (await found.Grain.Do(found.Presenter, NewId(), new ChooseWriting())).Refusal);
        await found.MustInRoom(found.Presenter, new CloseCase(found.Id));
        await found.Must(found.Presenter, new ChooseWriting());
        var (panelist, presenter) = (await arena.Addressed(found.Nurse), await arena.Addressed(found.Presenter));

        // Whatever a caller says of the list, it is asked.
        var lie = new NamePanel([found.Stranger.Person], Deadline()) { Facts = [new PanelFact(found.Stranger.Person, RoomRole.Participant)] };
        Assert.Equal(WrittenRefusals.NotPossible, (await found.Grain.Do(found.Coordinator, NewId(), lie)).Refusal);
        await found.Must(found.Coordinator, new NamePanel([found.Nurse.Person, found.Neighbour.Person], Deadline()));
        await found.LetTimePass();
        Assert.Single(arena.Mail.To(presenter));
        var names = (await found.Grain.View(found.Presenter)).Value!.Written!.Panel;
        Assert.Equal([(found.Nurse.Person, false), (found.Neighbour.Person, true)], names.OrderBy(one => one.Near).Select(one => (one.Person, one.Near)));
        Assert.DoesNotContain(await arena.Grains.Lists().MyCases(found.Nurse), one => one.Case == found.Id);

        await found.Must(found.Presenter, new AgreeToNames(1, [found.Nurse.Person], [found.Neighbour.Person]));
        await found.LetTimePass();
        await found.LetTimePass();
        Assert.Single(arena.Mail.To(panelist));
        var listed = Assert.Single(await arena.Grains.Lists().MyCases(found.Nurse), one => one.Case == found.Id);
        Assert.Equal((CaseStanding.Panelist, WrittenTurn.Panel), (listed.Standing, listed.Written));
        await EverybodyElseHearsNothing(found, found.Neighbour, found.Stranger);

        Assert.Equal(WrittenRefusals.DeclareFirst, (await found.Grain.Read(found.Nurse, NewId())).Refusal);
        await found.Must(found.Nurse, new DeclareForWriting(RoomLimits.DeclarationVersion));
        Assert.Equal(1, (await found.Grain.Read(found.Nurse, NewId())).Value!.Version);
        Assert.Equal((found.Nurse.Person, CaseStanding.Panelist), (await found.Grain.View(found.Presenter)).Value!.Openings.Select(one => (one.By, one.As)).First());

        var (question, advice) = (new QuestionId(Guid.NewGuid()), new AdviceId(Guid.NewGuid()));
        Assert.Null((await found.Say(found.Nurse, new AskPresenter(question, "Hva har skolen prøvd?"))).Refusal);
        Assert.Null((await found.Say(found.Presenter, new AnswerPanel(question, "Samtaler hver uke."))).Refusal);
        Assert.Null((await found.Say(found.Nurse, new WriteAdvice(advice, AdviceCast.Text()))).Refusal);
        await found.EndActivation();
        await found.Must(found.Presenter, new MarkAdvice(advice, AdviceMark.Useful, 1));
        await found.Must(found.Presenter, new ConfirmAdvice(1));

        Assert.Equal(CaseStage.Locked, (await found.Grain.View(found.Presenter)).Value!.Stage);
        Assert.Equal(AdviceMark.Useful, Assert.Single((await found.Grain.AdviceSheet(found.Presenter, NewId())).Value!.Items).Mark);
        Assert.Equal(AdviceRefusals.NotFound, (await found.Grain.Advice(found.Nurse)).Refusal);
        Assert.NotNull((await found.Grain.Read(found.Nurse, NewId())).Refusal);
        await found.Must(found.Presenter, new PlanFollowUp(arena.Clock.GetUtcNow().AddDays(42), false));
    }

    [Fact]
    public async Task What_tells_who_it_is_about_is_not_stored_and_what_is_taken_back_is_gone_from_the_log()
    {
        var found = await Answering();
        Assert.Equal(GuardPolicy.Identifies.Code, (await found.Say(found.Nurse, new AskPresenter(new(Guid.NewGuid()), "Kan jeg ringe 91234567?"))).Refusal?.Code);
        Assert.Equal(GuardPolicy.MayIdentify.Code, (await found.Say(found.Nurse, new AskPresenter(new(Guid.NewGuid()), "Er det en jente på 14 år?"))).Refusal?.Code);

        var question = new QuestionId(Guid.NewGuid());
        Assert.Null((await found.Say(found.Nurse, new AskPresenter(question, "Hva med tangvaskeriet?", ["tangvaskeriet"]))).Refusal);
        Assert.Equal(GuardPolicy.Identifies.Code, (await found.Say(found.Presenter, new AnswerPanel(question, "Ring 91234567."))).Refusal?.Code);
        Assert.Null((await found.Say(found.Presenter, new AnswerPanel(question, "Tangvaskeriet var stengt.", ["Tangvaskeriet"]))).Refusal);
        Assert.Equal(2, await arena.BodiesWith(found.Id.Key(), "angvaskeriet"));
        Assert.Null((await found.Say(found.Presenter, new AnswerPanel(question, "Det var stengt."))).Refusal);
        Assert.Equal(1, await arena.BodiesWith(found.Id.Key(), "angvaskeriet"));
        await found.Must(found.Nurse, new TakeBackQuestion(question));
        Assert.Equal((0, 0), (await arena.BodiesWith(found.Id.Key(), "angvaskeriet"), await arena.BodiesWith(found.Id.Key(), "var stengt")));

        await found.EndActivation();
        Assert.Empty((await found.Grain.View(found.Nurse)).Value!.Written!.Questions);
    }

    [Fact]
    public async Task Whoever_stands_aside_hears_nothing_by_any_outlet_and_a_stop_closes_them_for_all()
    {
        var found = await Answering(found => found.Neighbour);
        Assert.Null((await found.Say(found.Nurse, new WriteAdvice(new(Guid.NewGuid()), AdviceCast.Text()))).Refusal);
        await found.Must(found.Neighbour, new StandAside());
        await EverybodyElseHearsNothing(found, found.Neighbour, found.Stranger);
        Assert.Equal(1, (await found.Grain.View(found.Coordinator)).Value!.Written!.Aside);

        await found.Must(found.Nurse, new StopWrittenCase());
        Assert.Equal(CaseRefusals.Frozen, (await found.Grain.Read(found.Nurse, NewId())).Refusal);
        Assert.Equal(Refusals.NotFound, (await found.Grain.StillReads(found.Nurse)).Refusal);
        Assert.Equal(1, (await found.Grain.StillReads(found.Presenter)).Value!.Version);
        Assert.Equal(AdviceRefusals.Stopped, (await found.Grain.Advice(found.Nurse)).Refusal);
        Assert.True((await found.Grain.View(found.Nurse)).Value!.Written!.Stopped);
        Assert.Equal(CaseStanding.Scheduler, Assert.Single(await arena.Grains.Lists().MyCases(found.Coordinator), one => one.Case == found.Id).Standing);
        await found.Must(found.Coordinator, new ShowWrittenCase());
        await found.Must(found.Presenter, new ShowWrittenCase());
        Assert.NotNull((await found.Grain.Read(found.Nurse, NewId())).Value);

        await found.Must(found.Presenter, new WithdrawCase());
        await EverybodyElseHearsNothing(found, found.Nurse, found.Coordinator, found.Neighbour);
    }

    [Fact]
    public async Task What_is_destroyed_after_a_breach_is_gone_from_its_panel_with_all_that_was_asked_and_advised()
    {
        var found = await Answering();
        Assert.Null((await found.Say(found.Nurse, new WriteAdvice(new(Guid.NewGuid()), AdviceCast.Text()))).Refusal);
        Assert.NotNull((await found.Grain.Read(found.Nurse, NewId())).Value);

        await found.Must(Caller.Arena, new DestroyCase("", DestructionCause.Breach));

        await EverybodyElseHearsNothing(found, found.Nurse, found.Coordinator, found.Facilitator);
        Assert.Null(await arena.Log.KeyOf(found.Id.Key(), TestContext.Current.CancellationToken));
        Assert.Equal(ErasureCause.Ordered, (await arena.Log.CertificateOf(found.Id.Key(), TestContext.Current.CancellationToken))!.Cause);
        var last = (await arena.Log.Read(found.Id.Key(), 0, 1_000, TestContext.Current.CancellationToken))[^1];
        Assert.Equal(("caseDestroyed", "data-protection-officer", Guid.Empty), (last.Kind, last.Role, last.Actor));
    }

    [Fact]
    public async Task The_clock_reminds_who_has_not_written_and_ends_it_also_when_its_meeting_is_over()
    {
        var found = await Answering();
        var panelist = await arena.Addressed(found.Nurse);
        await found.MustInRoom(found.Facilitator, new CancelMeeting("Avlyst."));
        await found.LetTimePass();
        Assert.Equal(CaseStage.Presented, (await found.Grain.View(found.Presenter)).Value!.Stage);
        Assert.DoesNotContain(found.Id, await arena.Lists.CasesToWatch(arena.Clock.GetUtcNow(), default));

        arena.Clock.Ahead(TimeSpan.FromDays(5.1));
        Assert.Contains(found.Id, await arena.Lists.CasesToWatch(arena.Clock.GetUtcNow(), default));
        arena.Mail.IsAway = true;
        await found.LetTimePass();
        arena.Mail.IsAway = false;
        await found.LetTimePass();
        Assert.Empty(arena.Mail.To(panelist));
        arena.Clock.Ahead(FollowUpLimits.TriedAgainAfter);
        await found.LetTimePass();
        await found.LetTimePass();
        Assert.Equal(Language.Nb, Assert.Single(arena.Mail.To(panelist))); // when it was opened they had no address
        await found.EndActivation();
        arena.Clock.Ahead(TimeSpan.FromDays(2));
        await found.LetTimePass();
        Assert.Equal(CaseStage.Locked, (await found.Grain.View(found.Presenter)).Value!.Stage);
        Assert.Single(arena.Mail.To(panelist));
    }

    private async Task EverybodyElseHearsNothing(LiveCase found, params Caller[] others)
    {
        foreach (var other in others)
        {
            Assert.DoesNotContain(await arena.Grains.Lists().MyCases(other), one => one.Case == found.Id);
            Assert.Equal(Refusals.NotFound.Code, (await found.Grain.View(other)).Refusal?.Code);
            Assert.Equal(Refusals.NotFound.Code, (await found.Grain.Read(other, NewId())).Refusal?.Code);
            Assert.Equal(Refusals.NotFound.Code, (await found.Grain.Advice(other)).Refusal?.Code);
            Assert.Equal(Refusals.NotFound.Code, (await found.Grain.AdviceSheet(other, NewId())).Refusal?.Code);
            Assert.Equal(Refusals.NotFound.Code, (await found.Grain.FollowUp(other)).Refusal?.Code);
            foreach (var command in new CaseCommand[] { new DeclareForWriting(1), new AskPresenter(new(Guid.NewGuid()), "Hva?"), new StandAside(), new StopWrittenCase(), AdviceCast.Write(new(Guid.NewGuid())) })
            {
                Assert.Equal(Refusals.NotFound.Code, (await found.Grain.Do(other, NewId(), command)).Refusal?.Code);
            }
        }
    }

    // On no agenda, open to the nurse, who has accepted the declaration.
    private async Task<LiveCase> Answering(Func<LiveCase, Caller>? also = null)
    {
        var found = await Approved(arena.Grains);
        await found.MustInRoom(found.Presenter, new CloseCase(found.Id));
        PersonId[] panel = [found.Nurse.Person, .. also is null ? Array.Empty<PersonId>() : [also(found).Person]];
        await found.Must(found.Coordinator, new NamePanel([.. panel], Deadline()));
        await found.Must(found.Presenter, new AgreeToNames(1, [.. panel], []));
        await found.Must(found.Nurse, new DeclareForWriting(RoomLimits.DeclarationVersion));
        await found.LetTimePass();
        return found;
    }

    private DateTimeOffset Deadline() => arena.Clock.GetUtcNow().AddDays(7);
}
