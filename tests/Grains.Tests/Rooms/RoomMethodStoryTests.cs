using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Methods;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What holds of methods in every story, whoever tries whatever, in usual roles and in all kinds of others.</summary>
public sealed class RoomMethodStoryTests
{
    private const int Stories = 150;

    [Fact]
    public void The_presenter_behind_the_curtain_says_nothing() => EveryMoment(moment =>
    {
        var words = moment.Event is ContributionPosted or ContributionEdited or ItemProposed or ItemDeclined or ItemConcluded or SectionPresented
            or SkipExplained or RunBrokenOff { Reason: not "" } or RemovalExplained or PullBackExplained or MeetingCancelled;
        // Who leads as well may let through what somebody else has written.
        var by = moment.Event is ContributionPosted { Writer: { } writer } ? writer : moment.Circumstance.By;
        Assert.False(words && OnTheTable(moment.Before).Any(found => found.Presenter == by && Listens(found.Method!)), $"{moment.Event}");
    });

    [Fact]
    public void What_is_said_is_said_by_those_whom_its_phase_lets_or_the_one_ten_seconds_before() => EveryMoment(moment =>
    {
        // What comes back from a group was said there.
        if (moment.Event is not ContributionPosted { Origin: null } posted)
        {
            return;
        }

        foreach (var found in OnTheTable(moment.Before).Where(found => found.Item == moment.Before.Agenda.Current?.Item))
        {
            var (run, by) = (found.Method!, posted.Writer ?? moment.Circumstance.By);
            var late = moment.Circumstance.At - run.EnteredAt > TimeSpan.FromSeconds(10);
            var phases = late || run.Phase == 0 ? [run.Phase!.Value] : new[] { run.Phase!.Value, run.Phase.Value - 1 };
            Assert.Contains(phases, phase => run.Method.Phases[phase].LetsWrite(moment.Before.People[by].Seat, by == found.Presenter, run.CurtainLifted));
        }
    });

    [Fact]
    public void Nobody_who_comes_second_in_a_phase_is_heard_in_it_before_they_are_let_in() => EveryMoment(moment =>
    {
        PersonId? heard = moment.Event switch
        {
            ContributionPosted { Origin: null } posted => posted.Writer ?? moment.Circumstance.By,
            ContributionEdited => moment.Circumstance.By,
            FloorGiven given => given.Person,
            _ => null,
        };
        if (heard is { } person)
        {
            Assert.DoesNotContain(OnTheTable(moment.Before), found => found.Item == moment.Before.Agenda.Current?.Item && ComesSecond(moment.Before, found, person));
        }
    });

    [Fact]
    public void A_phase_of_two_parts_is_opened_once_by_somebody_who_leads_and_left_no_sooner_than_a_second_click_after_it() => EveryMoment(moment =>
    {
        if (moment.Event is PhaseOpened opened)
        {
            var run = moment.Before.Cases.Single(found => found.Case == opened.Case).Method!;
            Assert.Equal((run.Phase, true, false), (opened.Phase, run.Method.Phases[opened.Phase].HasTwoParts, run.Opened?.Phase == opened.Phase));
            Assert.NotEqual(RoomRole.None, moment.Before.ViewerOf(moment.Circumstance.By)!.Roles & RoomRole.Leaders);
        }
        else if (moment.Event is PhaseEntered { Skipped: false } or MethodEnded { Skipped: false })
        {
            var id = moment.Event is PhaseEntered entered ? entered.Case : ((MethodEnded)moment.Event).Case;
            var run = moment.Before.Cases.Single(found => found.Case == id).Method!;
            Assert.True(run.Opened is not { } before || before.Phase != run.Phase || moment.Circumstance.At - before.At >= TimeSpan.FromSeconds(2));
        }
    });

    [Fact]
    public void On_an_item_that_goes_by_a_method_only_those_of_its_phase_speak_or_those_ten_seconds_before() => EveryMoment(moment =>
    {
        if (moment.Event is ContributionPosted && moment.Before.Agenda.Current is { Method: { Phase: { } number, Ended: false } run })
        {
            var seat = moment.Before.People[moment.Circumstance.By].Seat;
            var late = moment.Circumstance.At - run.EnteredAt > TimeSpan.FromSeconds(10);
            Assert.Contains(
                late || number == 0 ? [number] : new[] { number, number - 1 },
                phase => run.Method.Phases[phase].LetsWrite(OnItem(seat, run.Method.Phases[phase]), presents: false, curtainLifted: false));
        }
    });

    [Fact]
    public void A_phase_is_entered_from_the_one_before_it_by_somebody_who_leads() => EveryMoment(moment =>
    {
        if (moment.Event is PhaseEntered entered)
        {
            var before = moment.Before.Cases.Single(found => found.Case == entered.Case).Method!;
            Assert.Equal(entered.Phase, (before.Phase ?? -1) + 1);
            Assert.False(before.Ended);
            Assert.NotEqual(RoomRole.None, moment.Before.ViewerOf(moment.Circumstance.By)!.Roles & RoomRole.Leaders);
            Assert.Equal(MeetingPhase.Live, moment.Before.Phase);
        }
    });

    [Fact]
    public void A_mandatory_phase_is_left_after_a_minute_or_with_a_reason() => RoomStories.OfMethods.Sample(
        story =>
        {
            foreach (var attempt in story.Attempts.Where(attempt => attempt.Command is StepPhase or SkipPhase && !attempt.Decision.Events.IsEmpty))
            {
                var id = attempt.Command is StepPhase step ? step.Case : ((SkipPhase)attempt.Command).Case;
                var run = attempt.Before.Cases.Single(found => found.Case == id).Method!;
                var held = attempt.Circumstance.At - run.EnteredAt >= TimeSpan.FromMinutes(1);
                Assert.True(!run.Method.Phases[run.Phase!.Value].Mandatory || attempt.Decision.Events.Any(happened => happened is SkipExplained) || held);
            }
        },
        iter: Stories);

    [Fact]
    public void Nobody_but_its_presenter_sees_the_text_of_a_case_outside_the_phases_that_show_it() => EveryMoment(moment =>
    {
        foreach (var found in moment.After.Cases.Where(found => found.Covered))
        {
            Assert.False(moment.Event is SectionPresented presented && presented.Case == found.Case);
            foreach (var person in moment.After.People.Where(entry => entry.Value.Standing != Standing.Removed && entry.Key != found.Presenter).Select(entry => entry.Key))
            {
                var view = moment.After.View(TheRoom, moment.Seq, person, latest: 5).Cases.SingleOrDefault(one => one.Case == found.Case);
                Assert.True(view is null || view.Sections.IsEmpty);
                Assert.True(moment.Event is not CaseCovered || moment.After.ResetBefore(person) >= moment.Seq - 1);
            }
        }
    });

    [Fact]
    public void What_a_phase_is_given_its_item_is_given_and_the_minutes_of_the_method_are_their_sum_still()
    {
        var extended = 0;
        RoomStories.OfMethods.Sample(
            story =>
            {
                // By whole commands: the event of the item follows that of the phase.
                foreach (var attempt in story.Attempts)
                {
                    foreach (var given in attempt.Decision.Events.OfType<PhaseExtended>())
                    {
                        Interlocked.Increment(ref extended);
                        var (before, after) = (attempt.Before, After(attempt));
                        var (was, now) = (Found(before, given), Found(after, given));
                        Assert.Equal(before.Agenda.Find(was.Item)!.Minutes + given.Minutes, after.Agenda.Find(was.Item)!.Minutes);
                        Assert.Equal(was.Method!.Extra + given.Minutes, now.Method!.Extra);
                        Assert.Equal(now.Method.Method.Minutes, now.Method.Method.Phases.Sum(phase => phase.Minutes));
                        Assert.DoesNotContain(MethodRules.FlawsIn(now.Method.Method), flaw => flaw.Fault == MethodFault.TotalWrong);
                    }
                }
            },
            iter: Stories);
        Assert.NotEqual(0, extended);

        static CasePresentation Found(Room room, PhaseExtended given) => room.Cases.Single(found => found.Case == given.Case);
        static Room After(Attempt attempt) => attempt.Decision.Events
            .Aggregate((Room: attempt.Before, attempt.Seq), (past, happened) => (past.Room.Apply(happened, attempt.Circumstance, past.Seq + 1), past.Seq + 1)).Room;
    }

    [Fact]
    public void The_text_is_away_exactly_where_the_method_does_not_show_it() => RoomStories.OfMethods.Sample(
        story =>
        {
            // After a whole command: within it the phase comes before what it does to the text.
            foreach (var found in story.Room.Cases.Where(found => found.Method is not null))
            {
                Assert.Equal(found.Method!.Phase is { } phase && found.Method.Method.Phases[phase].CaseVisible, !found.Covered);
            }
        },
        iter: Stories);

    [Fact]
    public void Why_a_phase_was_skipped_is_told_to_few() => EveryMoment(moment =>
    {
        foreach (var (person, listed) in moment.After.People.Where(entry => entry.Value.Standing != Standing.Removed))
        {
            var told = moment.After.View(TheRoom, moment.Seq, person, latest: 5).Cases.Where(one => !one.Skips.IsDefault);
            Assert.All(told, one => Assert.True(one.Presenter == person || (listed.Roles & RoomRole.Leaders) != RoomRole.None));
        }
    });

    [Fact]
    public void In_a_method_of_any_kind_everybody_writes_where_it_lets_them_and_nowhere_else()
    {
        var own = MethodStories.Drafts.Select(draft => CentreScenario.Made(new TemplateId(Case(1).Value), draft, MethodStories.Edited(0)));
        var run = from template in Gen.OneOf(MethodStories.Usable, own) from steps in Gen.Int[0, 6] select (template, steps);
        run.Sample(
            sample =>
            {
                var (template, steps) = sample;
                var begun = MethodScenario.Full().Happened(new MethodChosen(Case(1), template)).Happened(new CaseCovered(Case(1))).Did(Facilitator, new BeginMethod(Case(1)));
                var phase = Math.Min(steps, template.Phases.Length - 1);
                var there = Enumerable.Range(0, phase).Aggregate(begun, (before, from) => before.After(TimeSpan.FromMinutes(1)).Did(Facilitator, new StepPhase(Case(1), from)))
                    .After(TimeSpan.FromSeconds(11));
                foreach (var person in Everyone.Where(person => there.State.ViewerOf(person) is not null && person != Observer))
                {
                    var lets = person == Presenter
                        ? template.Phases[phase].Presenter != PresenterMode.Listens && template.Phases[phase].Writers.HasFlag(RoomRole.CasePresenter)
                        : (template.Phases[phase].Writers & Counted(template.Phases[phase].Order, there.State.ViewerOf(person)!.Roles)) != RoomRole.None
                            && !ComesSecond(there.State, there.State.Cases[0], person);
                    Assert.Equal(lets, there.When(person, MethodScenario.Says()).Decision.Refusal is null);
                }

                Assert.Equal(RoomRefusals.NotAllowed, there.When(Observer, MethodScenario.Says()).Decision.Refusal);
                Assert.Equal(!template.Phases[phase].CaseVisible, there.State.Cases[0].Covered);
            },
            iter: 400);
    }

    [Fact]
    public void Nobody_is_noted_as_away_but_the_presenter_whom_a_phase_waits_for() => EveryMoment(moment =>
    {
        if (moment.Event is PresenterAway lost)
        {
            Assert.Contains(OnTheTable(moment.Before), found => found.Presenter == lost.Person && !Listens(found.Method!)
                && moment.Before.Agenda.Find(found.Item)!.State == AgendaItemState.Paused);
            Assert.True(moment.Before.People[lost.Person] is { Present: true, Away: false });
        }
    });

    // A guard on the stories: a rule that nobody comes near is not tested.
    [Fact]
    public void The_stories_come_near_the_rules()
    {
        var refused = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        RoomStories.OfMethods.Sample(
            story => story.Attempts.Where(attempt => attempt.Decision.Refusal is not null)
                .ToList().ForEach(attempt => refused.AddOrUpdate(attempt.Decision.Refusal!.Code, 1, (_, times) => times + 1)),
            iter: 4 * Stories);

        Assert.Empty(new[]
        {
            RoomRefusals.BehindCurtain, RoomRefusals.PhaseNotYours, RoomRefusals.PhaseMandatory, RoomRefusals.PhaseUnknown, RoomRefusals.MethodBegun,
            RoomRefusals.CaseCovered, RoomRefusals.PhaseNotYet, RoomRefusals.PhaseUndivided,
        }.Select(refusal => refusal.Code).Except(refused.Keys));
    }

    // Written down once more, apart from the rule itself.
    private static bool ComesSecond(Room room, CasePresentation found, PersonId person)
    {
        var (run, listed) = (found.Method!, room.People[person]);
        return person != found.Presenter && (listed.Roles & RoomRole.Leaders) == RoomRole.None && run.Opened?.Phase != run.Phase
            && run.Method.Phases[run.Phase!.Value].Order switch
            {
                PhaseOrder.SpokesFirst => listed.IsOfHub,
                PhaseOrder.UsersFirst => !listed.Roles.HasFlag(RoomRole.UserRepresentative),
                _ => false,
            };
    }

    // Where hub and spokes are asked apart, mentors and coordinators count as one, and nobody here is marked.
    private static RoomRole Counted(PhaseOrder order, RoomRole roles) => order is PhaseOrder.HubAlone or PhaseOrder.SpokesFirst && (roles & HubAndSpokes.ByRole) != RoomRole.None
        ? (roles & ~RoomRole.Participant) | RoomRole.Mentor | RoomRole.CentreCoordinator
        : roles;

    // Whoever comes along takes part where no case is, nor waited for.
    private static Seat OnItem(Seat seat, MethodPhase phase) =>
        seat.Roles.HasFlag(RoomRole.Mentee) && !phase.CaseVisible ? seat with { Roles = seat.Roles | RoomRole.Participant } : seat;

    private static bool Listens(MethodRun run) => run.Method.Phases[run.Phase!.Value].Presenter == PresenterMode.Listens && !run.CurtainLifted;

    private static IEnumerable<CasePresentation> OnTheTable(Room room) => room.Cases.Where(found => found.Method is { Phase: not null, Ended: false }
        && room.Agenda.Find(found.Item) is { State: AgendaItemState.Current or AgendaItemState.Paused });

    private static void EveryMoment(Action<Moment> holds)
    {
        RoomStories.OfMethods.Sample(story => story.Moments.ForEach(holds), iter: Stories);
        RoomStories.WithRolesByChance.Sample(story => story.Moments.ForEach(holds), iter: Stories);
    }
}
