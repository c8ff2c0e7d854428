using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A method that ends before phases that are always held, by whatever door: somebody who leads says why, and the minutes have it.</summary>
public sealed class RoomBreakOffTests
{
    private const string Why = "Vi rakk ikke mer.";

    public static TheoryData<RoomCommand> Doors { get; } =
        [new ConcludeItem(Item(2), "Vi prøver."), new PostponeItem(Item(2)), new CloseCase(Case(1)), new EndMeeting()];

    private static RoomCommand With(RoomCommand door, string? why) => door switch
    {
        ConcludeItem conclude => conclude with { WhyUnheld = why },
        PostponeItem postpone => postpone with { WhyUnheld = why },
        CloseCase close => close with { WhyUnheld = why },
        _ => new EndMeeting(why),
    };

    private static RunBrokenOff? Told(Scenario<Room, RoomCommand, RoomEvent> before, PersonId by, RoomCommand command) =>
        before.When(by, command).Decision.Events.OfType<RunBrokenOff>().SingleOrDefault();

    [Theory, MemberData(nameof(Doors))]
    public void Every_door_that_ends_a_method_wants_the_reason(RoomCommand door)
    {
        In(Reflect).When(Facilitator, door).ThenRefused(RoomRefusals.PhasesUnheld);
        In(Reflect).When(CoFacilitator, With(door, " ")).ThenRefused(RoomRefusals.ReasonEmpty);
        In(Reflect).When(Facilitator, With(door, new string('a', 501))).ThenRefused(RoomRefusals.ReasonTooLong);

        Assert.Equal(new RunBrokenOff(Case(1), Summary, Why), Told(In(Reflect), Facilitator, With(door, Why)));

        // When nobody can look a reason through, a meeting ends all the same, and a text goes from the screens.
        Assert.Equal(new RunBrokenOff(Case(1), Summary, ""), Told(In(Reflect), Facilitator, With(door, "")));
    }

    [Theory, MemberData(nameof(Doors))]
    public void Who_leads_from_outside_the_room_is_asked_as_well(RoomCommand door)
    {
        var outside = In(Reflect).Did(CoFacilitator, new LeaveRoom());

        outside.When(CoFacilitator, door).ThenRefused(RoomRefusals.PhasesUnheld);
        Assert.Equal(new RunBrokenOff(Case(1), Summary, Why), Told(outside, CoFacilitator, With(door, Why)));
    }

    [Theory, MemberData(nameof(Doors))]
    public void A_presenter_who_also_leads_is_asked_by_no_door(RoomCommand door)
    {
        var leads = In(Reflect).Did(TheArena, new InvitePerson(Entry(Presenter, RoomRole.CasePresenter | RoomRole.CoFacilitator)));

        Assert.Equal(new RunBrokenOff(Case(1), Summary, ""), Told(leads, Presenter, door is ConcludeItem ? new EndMeeting() : door));
    }

    [Fact]
    public void Who_hears_nothing_of_the_case_is_not_asked_and_writes_nothing_of_it()
    {
        var knowing = In(Reflect).Did(CoFacilitator, new RecogniseCase(Case(1)));

        Assert.Equal(new RunBrokenOff(Case(1), Summary, ""), Told(knowing, CoFacilitator, new EndMeeting()));
        Assert.Equal(new RunBrokenOff(Case(1), Summary, ""), Told(knowing, CoFacilitator, new EndMeeting(Why)));
        knowing.When(Facilitator, new EndMeeting()).ThenRefused(RoomRefusals.PhasesUnheld);
    }

    [Fact]
    public void A_reason_is_taken_back_also_when_another_case_stood_on_its_item_later()
    {
        var pull = new PullBackWords(PulledText.BreakOffReason, Item(2), null, "Et navn");
        var later = In(Reflect).Did(Facilitator, new CloseCase(Case(1), Why)).Did(TheArena, Attach(Case(2), Item(2))).Did(Presenter, Agreed(Case(2)))
            .Did(Facilitator, new ChooseMethod(Case(2), "CrossSector60"), new BeginMethod(Case(2)), new CloseCase(Case(2), ""));

        later.When(Facilitator, pull).ThenHappened(
            new WordsPulledBack(PulledText.BreakOffReason, Item(2), null, Case(1)), new PullBackExplained(PulledText.BreakOffReason, null, Item(2), default, "Et navn"),
            new Moderated(ModerationAct.TakenBack, null));
        Assert.All(later.Did(Facilitator, pull).State.Cases, found => Assert.Equal("", found.BrokenOff!.Reason));
    }

    [Theory, MemberData(nameof(Doors))]
    public void Nothing_is_asked_when_all_that_is_always_held_has_been(RoomCommand door)
    {
        Assert.Null(Told(In(Last), Facilitator, door));
        Assert.NotEmpty(In(Last).When(Facilitator, door).Decision.Events);

        // The one that is on has been held when it has had its minute.
        Assert.NotEmpty(In(Summary).When(Facilitator, door).Decision.Events);
        In(Recommend).Did(Facilitator, new StepPhase(Case(1), Recommend)).When(Facilitator, door).ThenRefused(RoomRefusals.PhasesUnheld);
        Assert.Null(Told(In(Recommend).Did(Facilitator, new StepPhase(Case(1), Recommend), new SkipPhase(Case(1), Summary, Why)), Facilitator, door));
    }

    [Theory, MemberData(nameof(Doors))]
    public void A_method_that_has_not_begun_or_is_at_its_end_is_left_as_before(RoomCommand door)
    {
        Assert.NotEmpty(Chosen().Did(Facilitator, new OpenCase(Case(1))).When(Facilitator, door).Decision.Events);
        Assert.NotEmpty(In(Last).Did(Facilitator, new StepPhase(Case(1), Last)).When(Facilitator, door).Decision.Events);
    }

    // It is theirs: nobody asks them why, not behind the curtain either, where they say nothing.
    [Fact]
    public void The_presenter_takes_the_case_away_without_a_reason()
    {
        Assert.Equal(new RunBrokenOff(Case(1), Summary, ""), Told(In(Reflect), Presenter, new CloseCase(Case(1))));
        Assert.Equal(new RunBrokenOff(Case(1), Summary, Why), Told(In(Clarify), Presenter, new CloseCase(Case(1), Why)));
        In(Reflect).When(Presenter, new CloseCase(Case(1), Why)).ThenRefused(RoomRefusals.BehindCurtain);
    }

    [Fact]
    public void What_the_clock_or_a_removal_ends_is_recorded_as_broken_off()
    {
        Assert.Equal(new RunBrokenOff(Case(1), Summary, ""), Told(In(Reflect).After(TimeSpan.FromHours(4)), TheArena, new LetTimePass()));
        Assert.Equal(new RunBrokenOff(Case(1), Summary, ""), Told(In(Reflect), Facilitator, new RemovePerson(Presenter, "Ba om det selv")));
    }

    // Whoever must stay out of the item says nothing of it.
    [Fact]
    public void Who_must_stay_out_and_puts_it_off_is_not_asked()
    {
        var alone = In(Reflect).Did(Facilitator, new SendOut(CoFacilitator, Item(2), LobbyReason.Ties)).Did(Facilitator, new LeaveRoom());

        Assert.Equal(new RunBrokenOff(Case(1), Summary, ""), Told(alone, CoFacilitator, new PostponeItem(Item(2))));
    }

    [Fact]
    public void It_is_for_those_who_keep_the_minutes_and_the_presenter_and_stays_when_the_case_is_closed()
    {
        var ended = In(Frame).Did(Facilitator, new EndMeeting(Why));

        Assert.All(new[] { Facilitator, CoFacilitator, Presenter }, person => Assert.Equal(Why, ended.ViewOf(person).Cases[0].BrokenOff!.Reason));
        Assert.Equal(["Oppsummering og ansvar"], ended.ViewOf(Facilitator).Cases[0].BrokenOff!.Unheld.Select(names => names.Nb));
        Assert.Null(ended.ViewOf(Nurse).Cases[0].BrokenOff);
        Assert.Null(ended.ViewOf(Mentor).Cases[0].BrokenOff);
    }

    [Fact]
    public void Why_may_be_taken_back_and_that_it_was_broken_off_stays()
    {
        var pull = new PullBackWords(PulledText.BreakOffReason, Item(2), null, "Et navn");
        var ended = In(Reflect).Did(Facilitator, new ConcludeItem(Item(2), "Vi prøver.", WhyUnheld: Why));

        Assert.Equal(new WordsPulledBack(PulledText.BreakOffReason, Item(2), null, Case(1)), ended.When(Facilitator, pull).Decision.Events[0]);
        Assert.Equal("", ended.Did(Facilitator, pull).ViewOf(Presenter).Cases[0].BrokenOff!.Reason);
        ended.Did(Facilitator, pull).When(Facilitator, pull).ThenNothing();
        In(Last).Did(Facilitator, new ConcludeItem(Item(2), "")).When(Facilitator, pull).ThenRefused(RoomRefusals.WordsMissing);
    }

    // In every story, whoever tries whatever: what is always held was held, was skipped with a reason, or it is said that it was not.
    [Fact]
    public void In_every_story_no_method_ends_without_its_mandatory_phases_untold() => RoomStories.OfMethods.Sample(
        story =>
        {
            foreach (var attempt in story.Attempts.Where(attempt => attempt.Decision.Events.Any(happened => happened is CaseClosed)))
            {
                foreach (var closed in attempt.Decision.Events.OfType<CaseClosed>())
                {
                    var run = attempt.Before.Cases.Single(found => found.Case == closed.Case).Method;
                    var coming = run is { Phase: { } on, Ended: false } && run.Method.Phases.Skip(on + 1).Any(phase => phase.Mandatory);
                    var told = attempt.Decision.Events.OfType<RunBrokenOff>().SingleOrDefault(broken => broken.Case == closed.Case);
                    Assert.True(!coming || told is not null);
                }
            }
        },
        iter: 300);
}
