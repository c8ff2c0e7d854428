using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;
using Scenario = Pilar.Arena.Grains.Tests.Scenario<Pilar.Arena.Grains.Rooms.Room, Pilar.Arena.Contracts.Rooms.RoomCommand, Pilar.Arena.Contracts.Rooms.RoomEvent>;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Whoever comes along to a meeting is in it like those who take part, and out of it, by itself and for as long, while a case is on.</summary>
public sealed class RoomMenteeTests
{
    private static readonly CaseId TheCase = Case(1);

    private static Scenario Inside => Live().WithMentee().Did(Facilitator, new AdmitPerson(Mentee));

    /// <summary>Everybody has said yes to everybody, as far as there is anything to say.</summary>
    private static Scenario Listed => Inside.Did(Nurse, Says(1, "Før saken"))
        .Did(TheArena, Attach(TheCase, Item(2), RoomRole.InCases))
        .Did(Presenter, Agreed(TheCase) with { Agreed = Agreed(TheCase).Agreed.Add(Mentee) })
        .Did(Facilitator, new AgreeToObservers(TheCase, true));

    private static Scenario Open => Listed.Did(Facilitator, new StartItem(Item(2)), new OpenCase(TheCase))
        .Did(Presenter, new PresentSection(TheCase, 0), Says(2, "Om saken", 2));

    [Fact]
    public void Whoever_leads_invites_them_and_a_participant_does_not()
    {
        var entry = Entry(Mentee, RoomRole.Mentee);
        Planned().When(Facilitator, new InvitePerson(entry)).ThenHappened(new PersonInvited(entry));
        Planned().When(Nurse, new InvitePerson(entry)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void No_case_is_brought_to_their_screen_and_they_are_out_with_the_command_that_begins_its_item()
    {
        Assert.Contains(Mentee, Listed.State.ChangedBy(new CaseAnnounced(TheCase, Item(2), Presenter, "S-12", 4, true)));
        Assert.Empty(Listed.ViewOf(Mentee).Cases);
        Listed.When(Facilitator, new StartItem(Item(2))).ThenHappened(new ItemStarted(Item(2)), new PersonLeft(Mentee), new PersonHeldBack(Mentee));
    }

    [Fact]
    public void While_it_is_on_nobody_lets_them_in_and_they_hear_nothing_of_it()
    {
        Open.When(Facilitator, new AdmitPerson(Mentee)).ThenRefused(RoomRefusals.MustWait);
        Open.When(Facilitator, new AdmitEveryone()).ThenNothing();
        Open.When(Mentee, Enters).ThenNothing();
        Open.When(Mentee, Says(3, "Og dere?", 2)).ThenRefused(RoomRefusals.NotAdmitted);
        Assert.True(Open.State.StandingOf(TheCase, Mentee)!.Recognised);
        Assert.Empty(Open.ViewOf(Mentee).Contributions);

        RoomEvent[] told =
        [
            new CaseAnnounced(TheCase, Item(2), Presenter, "S-12", 4, true), new CaseOpened(TheCase), new SectionPresented(TheCase, 0, new CaseSection("Del", "noe")),
            new DutyShown(TheCase, true), new CaseStopped(TheCase, RoomRole.Participant), new ItemConcluded(Item(2), "Vi ringer."), new CaseClosed(TheCase),
            new ContributionPosted(Contribution(2), Item(2), null, "Om saken"),
        ];
        Assert.All(told, happened => Assert.False(Open.State.ViewerOf(Mentee)!.Sees(Open.State.AudienceOf(happened, default), 100)));
    }

    [Fact]
    public void When_its_item_is_left_they_are_back_by_themselves_and_have_nothing_of_what_was()
    {
        RoomEvent[] returns = [new PersonReturned(Mentee), new PersonEntered(Mentee)];
        Assert.Equal(returns, Open.When(Facilitator, new ConcludeItem(Item(2), "Vi ringer.")).Decision.Events.TakeLast(2));

        var back = Open.Did(Facilitator, new ConcludeItem(Item(2), "Vi ringer.")).Did(Presenter, Says(4, "Etterpå"));
        Assert.Equal(["Etterpå"], back.ViewOf(Mentee).Contributions.Select(said => said.Text));
        Assert.Empty(back.ViewOf(Mentee).Cases);
        Assert.Null(back.ViewOf(Mentee).Agenda.Single(item => item.Item == Item(2)).Conclusion);
        Assert.Null(back.When(Mentee, Says(5, "Takk")).Decision.Refusal);
        back.When(Mentee, Says(5, "Takk", 2)).ThenRefused(RoomRefusals.ItemWithoutYou);
    }

    [Fact]
    public void Whoever_is_made_a_mentee_while_a_case_is_on_is_out_of_it()
    {
        var made = Entry(Nurse, RoomRole.Mentee);
        Open.When(Facilitator, new InvitePerson(made)).ThenHappened(new PersonInvited(made), new PersonLeft(Nurse), new PersonHeldBack(Nurse));
        Assert.Empty(Open.Did(Facilitator, new InvitePerson(made), new ConcludeItem(Item(2), "")).ViewOf(Nurse).Contributions);
    }

    [Fact]
    public void Whoever_takes_part_as_well_hears_the_case_when_its_presenter_says_so_and_who_observes_as_well_does_not()
    {
        var taking = Entry(Mentee, RoomRole.Mentee | RoomRole.Participant);
        var both = Inside.Did(Facilitator, new InvitePerson(taking)).Did(TheArena, Attach(TheCase, Item(2)))
            .Did(Presenter, Agreed(TheCase) with { Agreed = Agreed(TheCase).Agreed.Add(Mentee) });
        both.When(Facilitator, new StartItem(Item(2))).ThenHappened(new ItemStarted(Item(2)));

        // The yes was said to somebody to whom it was nothing: it is asked for again.
        Open.When(Facilitator, new InvitePerson(taking)).ThenHappened(new PersonInvited(taking), new PanelAgreed(TheCase, Agreed(TheCase).Agreed, []));
        Assert.Equal(Standing.InLobby, Open.Did(Facilitator, new InvitePerson(taking)).ViewOf(Mentee).Me.Standing);

        var listens = Entry(Mentee, RoomRole.Mentee | RoomRole.Observer);
        Listed.Did(Facilitator, new InvitePerson(listens)).When(Facilitator, new StartItem(Item(2)))
            .ThenHappened(new ItemStarted(Item(2)), new PersonLeft(Mentee), new PersonHeldBack(Mentee));
    }

    [Fact]
    public void They_press_nothing_of_a_case_propose_nothing_and_are_not_of_the_hub()
    {
        Listed.When(Mentee, new RecogniseCase(TheCase)).ThenRefused(RoomRefusals.NotAllowed);
        Listed.When(Mentee, new StopCase(TheCase)).ThenRefused(RoomRefusals.NotAllowed);
        Inside.When(Mentee, new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 5)).ThenRefused(RoomRefusals.NotAllowed);
        Inside.When(Facilitator, new MarkHub(Mentee, true)).ThenRefused(RoomRefusals.ChoiceInvalid);
        Inside.When(TheArena, Attach(TheCase, Item(2), RoomRole.InCases | RoomRole.Mentee)).ThenRefused(RoomRefusals.CaseInvalid);
    }

    // A session that waits for a case is about it.
    [Theory]
    [InlineData("MentoringSession50", "checkin focus explore transfer close")]
    [InlineData("CrisisSituationMeeting25", "affected actions")]
    [InlineData("EchoSession90", "eval")]
    public void On_an_item_with_a_method_but_no_case_they_write_where_those_who_take_part_do(string method, string phases)
    {
        var template = MethodCatalogue.Find(method)!;
        var begun = Inside.Did(Facilitator, new ChooseItemMethod(Item(1), method), new StartItem(Item(1)), new BeginItemMethod(Item(1)));
        var writes = new List<string>();
        for (var phase = 0; phase < template.Phases.Length; phase++)
        {
            begun = (phase == 0 ? begun : begun.Did(Facilitator, new StepItemPhase(Item(1), phase - 1))).After(TimeSpan.FromMinutes(1));
            if (begun.When(Mentee, Says(1, "Hos oss", 1)).Decision.Refusal is null)
            {
                writes.Add(template.Phases[phase].Key);
            }
        }

        Assert.Equal(phases, string.Join(' ', writes));
    }

    private static PostContribution Says(int number, string text, int? item = null) =>
        new(Contribution(number), item is { } id ? Item(id) : null, null, text);
}
