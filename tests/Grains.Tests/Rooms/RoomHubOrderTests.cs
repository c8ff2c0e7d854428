using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using Scenario = Pilar.Arena.Grains.Tests.Scenario<Pilar.Arena.Grains.Rooms.Room, Pilar.Arena.Contracts.Rooms.RoomCommand, Pilar.Arena.Contracts.Rooms.RoomEvent>;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Phases of two parts: the spokes and then the hub, those who represent the users and then the others.</summary>
public sealed class RoomHubOrderTests
{
    private const int Didactic = 1;
    private const int Presentation = 2;
    private const int Questions = 3;
    private const int Suggestions = 4;
    private const int Wrap = 5;

    private static readonly AskForFloor Asks = new(FloorKind.Contribution);

    [Fact]
    public void The_spokes_write_first_and_the_hub_when_it_is_let_in()
    {
        var asked = Echo(Questions);
        foreach (var person in new[] { Nurse, Teacher, Facilitator, CoFacilitator, Presenter })
        {
            Assert.Null(asked.When(person, Says()).Decision.Refusal);
        }

        foreach (var person in new[] { Mentor, Coordinator })
        {
            asked.When(person, Says()).ThenRefused(RoomRefusals.PhaseNotYet);
            Assert.Null(asked.Did(Facilitator, Opens(Questions)).When(person, Says()).Decision.Refusal);
        }
    }

    [Fact]
    public void Who_is_of_the_hub_is_what_the_list_says()
    {
        var marked = Echo(Questions).Did(Coordinator, new MarkHub(Teacher, true), new MarkHub(Mentor, false));
        marked.When(Teacher, Says()).ThenRefused(RoomRefusals.PhaseNotYet);
        Assert.Null(marked.When(Mentor, Says()).Decision.Refusal);

        var taught = Echo(Didactic).Did(Coordinator, new MarkHub(Teacher, true), new MarkHub(Mentor, false));
        Assert.Null(taught.When(Teacher, Says()).Decision.Refusal);
        taught.When(Mentor, Says()).ThenRefused(RoomRefusals.PhaseNotYours);
        taught.When(Nurse, Says()).ThenRefused(RoomRefusals.PhaseNotYours);
    }

    [Fact]
    public void Whoever_leads_lets_the_hub_in_once_and_in_the_phase_that_they_saw()
    {
        var asked = Echo(Questions);
        asked.When(Facilitator, Opens(Questions)).ThenHappened(new PhaseOpened(Case(1), Questions));
        asked.When(Mentor, Opens(Questions)).ThenRefused(RoomRefusals.NotAllowed);
        asked.When(Facilitator, Opens(Suggestions)).ThenRefused(RoomRefusals.PhaseUnknown);
        asked.When(Facilitator, Opens(Presentation)).ThenNothing();
        asked.Did(Facilitator, Opens(Questions)).When(CoFacilitator, Opens(Questions)).ThenNothing();
        Echo(Presentation).When(Facilitator, Opens(Presentation)).ThenRefused(RoomRefusals.PhaseUndivided);
        asked.Did(Facilitator, new StepPhase(Case(1), Questions)).When(Facilitator, Opens(Suggestions)).ThenRefused(RoomRefusals.PhaseJustBegun);
        Assert.Equal(Questions, asked.Did(Facilitator, Opens(Questions)).ViewOf(Nurse).Cases[0].Method!.Opened!.Phase);
    }

    [Fact]
    public void A_second_click_on_letting_in_skips_no_phase()
    {
        var opened = Echo(Questions).Did(Facilitator, Opens(Questions));

        opened.When(Facilitator, new StepPhase(Case(1), Questions)).ThenRefused(RoomRefusals.PhaseJustBegun);
        Assert.Null(opened.After(RoomLimits.PhaseSettles).When(Facilitator, new StepPhase(Case(1), Questions)).Decision.Refusal);
    }

    [Fact]
    public void The_hub_neither_asks_for_the_word_nor_gets_it_before()
    {
        var asked = Echo(Questions);
        asked.When(Mentor, Asks).ThenRefused(RoomRefusals.PhaseNotYet);
        asked.When(Facilitator, new GiveFloor(Mentor, 0)).ThenRefused(RoomRefusals.SpeakerNotYet);
        asked.Did(Facilitator, Opens(Questions)).When(Facilitator, new GiveFloor(Mentor, 0)).ThenHappened(new FloorGiven(Mentor, FloorKind.Contribution, false));

        // Nor does a place that somebody had before, or that they have when they are marked.
        var waited = Echo(Questions).Did(Facilitator, Opens(Questions)).Did(Mentor, Asks).After(TimeSpan.FromMinutes(1));
        Assert.Contains(new FloorLost(Mentor), waited.When(Facilitator, new StepPhase(Case(1), Questions)).Decision.Events);
        asked.Did(Nurse, Asks).When(Facilitator, new MarkHub(Nurse, true)).ThenHappened(new FloorLost(Nurse), new HubMarked(Nurse, true));
    }

    [Fact]
    public void There_is_no_grace_into_a_phase_that_one_waits_in_nor_out_of_one_that_was_never_opened()
    {
        var asked = Echo(Questions).Did(Facilitator, Opens(Questions)).After(RoomLimits.PhaseSettles).Did(Facilitator, new StepPhase(Case(1), Questions));
        asked.When(Mentor, Says()).ThenRefused(RoomRefusals.PhaseNotYet);

        var advised = Echo(Suggestions);
        advised.Did(Facilitator, new StepPhase(Case(1), Suggestions)).When(Mentor, Says()).ThenRefused(RoomRefusals.PhaseNotYours);
        var opened = advised.Did(Facilitator, Opens(Suggestions)).After(RoomLimits.PhaseSettles).Did(Facilitator, new StepPhase(Case(1), Suggestions));
        Assert.Equal(Wrap, opened.Run().Phase);
        Assert.Null(opened.When(Mentor, Says()).Decision.Refusal);
    }

    [Fact]
    public void What_the_hub_wrote_in_a_group_is_not_said_for_it_before()
    {
        var grouped = Echo(Questions).Did(Facilitator, Opens(Questions), new BeginGroups(1, 2, 10, Evenly: false), new MoveToGroup(Mentor, 1), new MoveToGroup(Nurse, 2))
            .Did(Mentor, SaysIn(1, 1), new ChooseGroupNote(Contribution(1), Contribution(8)))
            .Did(Nurse, SaysIn(2, 2), new ChooseGroupNote(Contribution(2), Contribution(9)));
        var stepped = grouped.After(RoomLimits.PhaseSettles).Did(Facilitator, new StepPhase(Case(1), Questions)).After(RoomLimits.PhaseSettles);

        Assert.Equal([Mentor, Nurse], Returned(grouped, new EndGroups(1)));
        Assert.Equal([Nurse], Returned(stepped, new EndGroups(1)));
        Assert.Equal([Nurse], Returned(stepped, new PostponeItem(Item(2), "Vi rakk ikke mer.")));
        Assert.Equal([Mentor, Nurse], Returned(stepped.Did(Facilitator, Opens(Suggestions)), new EndGroups(1)));
        Assert.Empty(Returned(stepped.Did(Facilitator, new MarkHub(Nurse, true)), new EndGroups(1)));

        // It stands in the group still, and its writer says it when they are let in.
        var ended = stepped.Did(Facilitator, new EndGroups(1));
        Assert.Equal("Hos oss", ended.ViewOf(Mentor).Contributions.Single(said => said.Contribution == Contribution(1)).Text);
        ended.When(Mentor, Says(3)).ThenRefused(RoomRefusals.PhaseNotYet);
        Assert.Null(ended.Did(Facilitator, Opens(Suggestions)).When(Mentor, Says(3)).Decision.Refusal);

        static PostContribution SaysIn(int group, int number) => new(Contribution(number), Item(2), null, "Hos oss", Group: group);

        static IEnumerable<PersonId> Returned(Scenario room, RoomCommand command) =>
            room.When(Facilitator, command).Decision.Events.OfType<ContributionPosted>().Select(posted => posted.Writer!.Value);
    }

    [Fact]
    public void The_hub_writes_no_advice_before_either()
    {
        var advised = Echo(Suggestions, RoomRole.InCases);

        Assert.Equal(AdviceTurn.Writes, advised.State.StandingOf(Case(1), Nurse)!.Advice);
        Assert.Equal(AdviceTurn.Hears, advised.State.StandingOf(Case(1), Mentor)!.Advice);
        Assert.Equal(AdviceTurn.Writes, advised.Did(Facilitator, Opens(Suggestions)).State.StandingOf(Case(1), Mentor)!.Advice);
    }

    [Fact]
    public void Those_who_represent_the_users_come_first_in_theirs_when_they_are_there()
    {
        var heard = In(User);
        Assert.Null(heard.When(UserRepresentative, Says()).Decision.Refusal);
        Assert.Null(heard.When(Facilitator, Says()).Decision.Refusal);
        heard.When(Nurse, Says()).ThenRefused(RoomRefusals.PhaseNotYet);
        heard.When(Mentor, Asks).ThenRefused(RoomRefusals.PhaseNotYet);
        Assert.Null(heard.Did(Facilitator, Opens(User)).When(Nurse, Says()).Decision.Refusal);

        In(User - 1).Did(UserRepresentative, new LeaveRoom()).When(Facilitator, new StepPhase(Case(1), User - 1))
            .ThenHappened(new PhaseEntered(Case(1), User, Open: true));
    }

    private static OpenPhase Opens(int phase) => new(Case(1), phase);

    /// <summary>In this phase of <c>EchoSession60</c>, a minute into it.</summary>
    private static Scenario Echo(int phase, RoomRole readers = RoomRole.Participant | RoomRole.Leaders)
    {
        var begun = WithReaders(readers).Did(Facilitator, new ChooseMethod(Case(1), "EchoSession60"), new BeginMethod(Case(1)), new OpenCase(Case(1)));
        return Enumerable.Range(0, phase).Aggregate(begun.After(TimeSpan.FromMinutes(1)), (there, from) => there.Did(Facilitator, new StepPhase(Case(1), from)).After(TimeSpan.FromMinutes(1)));
    }

    private static Scenario WithReaders(RoomRole readers) => RoomScenario.WithCase(readers)
        .JoinedBy(Teacher, Mentor, UserRepresentative, Observer, Coordinator)
        .Did(CoFacilitator, RoomScenario.Enters);
}
