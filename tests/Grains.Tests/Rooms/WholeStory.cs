using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>
/// Three meetings in which everything that can happen does, and every command is given. What chance tells may leave some of it out.
/// </summary>
public static class WholeStory
{
    // A turn and a place are named by the number of the event that gave them, which is looked up where it is told.
    private static readonly (PersonId By, RoomCommand Command)[] Floor =
    [
        (Nurse, new AskForFloor(FloorKind.Contribution)),
        (Presenter, new AskForFloor(FloorKind.Question)),
        (Stranger, new AskForFloor(FloorKind.Clarification)),
        (Facilitator, new MovePlace(Stranger, FloorNumbers.Now, null)),
        (Facilitator, new GiveFloor(Nurse, FloorNumbers.Now)),
        (Mentor, new AskForFloor(FloorKind.ShortReply)),
        (Facilitator, new SetSpeakingTime(2)),
        (Facilitator, new PauseTurn(FloorNumbers.Now)),
        (Facilitator, new ResumeTurn(FloorNumbers.Now)),
        (Nurse, new GiveBackFloor(FloorNumbers.Now)),
        (Facilitator, new GiveFloor(Mentor, FloorNumbers.Now)),
        (Facilitator, new TakeFloor(FloorNumbers.Now)),
        (Facilitator, new GiveFloor(Presenter, FloorNumbers.Now)),
        (TheArena, new NoteSpeakerAway(Presenter)),
        (Facilitator, new GiveFloor(Stranger, FloorNumbers.Now)),
        (TheArena, new NoteSpeakerBack(Presenter)),
        (Presenter, new WithdrawRequest(Presenter, FloorNumbers.Now)),
        (Facilitator, new CloseQueue()),
        (Facilitator, new OpenQueue()),
        (Mentor, new AskForFloor(FloorKind.Contribution)),
    ];

    private static readonly (PersonId By, RoomCommand Command)[] Round =
    [
        (Facilitator, new BeginRound(1)),
        (Mentor, new LeaveRoom()),
        (Mentor, RoomScenario.Enters),
        (Nurse, new PassTurn(Nurse, FloorNumbers.Now)),
        (Facilitator, new EndRound(1)),
    ];

    private static readonly (PersonId By, RoomCommand Command)[] Course =
    [
        (Facilitator, new ProposeItem(Item(0), "Erfaringer", AgendaItemType.Discussion, 20)),
        (Coordinator, new ProposeItem(Item(1), "Sak", AgendaItemType.Case, 40)),
        (Nurse, new ProposeItem(Item(2), "Runde", AgendaItemType.Round, 10, Why: "Alle bør høres.")),
        (Teacher, new ProposeItem(Item(3), "Pause", AgendaItemType.Break, 5)),
        (Teacher, new ProposeItem(Item(4), "Nytt", AgendaItemType.Information, 5)),
        (Facilitator, new AcceptItem(Item(2))),
        (Facilitator, new DeclineItem(Item(3), "Ikke nå")),
        (Teacher, new WithdrawItem(Item(4))),
        (Coordinator, new SetItemMinutes(Item(0), 25, 20)),
        (Facilitator, new SendNotice()),
        (Facilitator, new OpenLobby()),
        (Facilitator, RoomScenario.Enters),
        (Presenter, RoomScenario.Enters),
        (Nurse, RoomScenario.Enters),
        (Teacher, RoomScenario.Enters),
        (Mentor, RoomScenario.Enters),
        (Facilitator, new AdmitPerson(Presenter)),
        (Facilitator, new AdmitPerson(Nurse)),
        (Facilitator, new AdmitPerson(Mentor)),
        (Coordinator, new SetVideoLink("https://whereby.com/fellesrom")),
        (Facilitator, new WriteToLobby("Vi begynner snart.")),
        (Facilitator, new RejectPerson(Teacher, "Feil dag")),
        (Facilitator, new PullBackWords(PulledText.RejectionReason, null, Teacher, "Et navn")),
        (Facilitator, new WriteToLobby("")),
        (CoFacilitator, new WriteToLobby("Straks.")),
        (TheArena, new InvitePerson(Entry(Stranger, RoomRole.Participant))),
        (Facilitator, new StartMeeting()),
        (Stranger, RoomScenario.Enters),
        (Facilitator, new AdmitEveryone()),
        (TheArena, new NoteAbsence(Presenter)),
        (TheArena, new NotePresence(Presenter)),
        (TheArena, Attach(Case(0), Item(1))),
        (Observer, RoomScenario.Enters),
        (Facilitator, new AdmitPerson(Observer)),
        (Presenter, new AgreeToPanel(
            Case(0), [Facilitator, CoFacilitator, Coordinator, Nurse, Teacher, Mentor, UserRepresentative, Stranger], [Observer])),
        (CoFacilitator, RoomScenario.Enters),
        (CoFacilitator, new AgreeToObservers(Case(0), true)),
        (Facilitator, new AgreeToObservers(Case(0), false)),
        (Coordinator, new MarkHub(Teacher, true)),
        (TheArena, new NoteLeaderAway(Facilitator)),
        (TheArena, new NoteLeaderBack(Facilitator)),
        (Facilitator, new SetVideoLink("https://whereby.com/videorom")),
        (Facilitator, new StartItem(Item(0))),
        (Nurse, new PostContribution(Contribution(0), Item(0), null, "Vi har prøvd.")),
        (Presenter, new PostContribution(Contribution(1), Item(0), Contribution(0), "Hvordan?")),
        (Nurse, new EditContribution(Contribution(0), "Vi har prøvd to ganger.")),
        (Facilitator, new SendOut(Observer, Item(0), LobbyReason.Ties)),
        (Presenter, new RetractContribution(Contribution(1))),
        (Stranger, new ReportContribution(Contribution(0), HouseRule.Topic)),
        (Facilitator, new LetStand(Contribution(0))),
        (Facilitator, new AskForRewrite(Contribution(0), HouseRule.Respect)),
        (Facilitator, new LetStand(Contribution(0))),
        (Facilitator, new StopWriting(Stranger, HouseRule.Respect)),
        (Facilitator, new LetWrite(Stranger)),
        .. RoomHoldTurns.Course(Item(0)),
        (Facilitator, new LockRoom(true, true, true)),
        (Facilitator, new LockRoom(false, false, false, new RoomLocks(true, true, true))),
        .. RoomQuestionTurns.Course(Item(0)),
        .. RoomGroupTurns.Course(Item(0)),
        .. RoomMethodTurns.Session(Item(0)),
        .. Floor,
        (TheArena, new InvitePerson(Entry(Mentee, RoomRole.Mentee))),
        (Mentee, RoomScenario.Enters),
        (Facilitator, new AdmitPerson(Mentee)),
        (Facilitator, new PauseItem(Item(0))),
        (Facilitator, new ResumeItem(Item(0))),
        (Facilitator, new ExtendItem(Item(0), 5)),
        (Facilitator, new ConcludeItem(Item(0), "Vi prøver.")),
        (Facilitator, new PostponeItem(Item(2))),
        (Facilitator, new ChooseMethod(Case(0), "CrossSector60")),
        (Facilitator, new StartItem(Item(1))),
        (Facilitator, new BeginMethod(Case(0))),
        (Facilitator, new SkipPhase(Case(0), 0, "Alle kjenner rammen.")),
        (Facilitator, new ShowDuty(Case(0), true)),
        (Facilitator, new OpenCase(Case(0))),
        (Presenter, new ShowDuty(Case(0), false)),
        (Presenter, new PresentSection(Case(0), 0)),
        (TheArena, new NotePresenterAway(Presenter)),
        (TheArena, new NotePresence(Presenter)),
        (Facilitator, new ResumeItem(Item(1))),
        (Presenter, new PresentSection(Case(0), 1)),
        (Facilitator, new StepPhase(Case(0), 1)),
        (Facilitator, new ExtendPhase(Case(0), 2, 5)),
        (Facilitator, new SkipPhase(Case(0), 2, "")),
        .. Round,
        (Presenter, new LiftCurtain(Case(0))),
        (Presenter, new CloseCurtain(Case(0))),
        (UserRepresentative, RoomScenario.Enters),
        (Facilitator, new AdmitPerson(UserRepresentative)),
        (Facilitator, new SkipPhase(Case(0), 3, "")),
        (CoFacilitator, new OpenPhase(Case(0), 4)),
        (Facilitator, new SkipPhase(Case(0), 4, "")),
        (Facilitator, new SkipPhase(Case(0), 5, "")),
        (Facilitator, new SkipPhase(Case(0), 6, "")),
        (Facilitator, new SkipPhase(Case(0), 7, "")),
        (Facilitator, new SkipPhase(Case(0), 8, "Vi gjør det muntlig.")),
        (Facilitator, new SkipPhase(Case(0), 9, "")),
        (Nurse, new StopCase(Case(0))),
        (TheArena, Attach(Case(0), Item(1)) with { Sections = [new CaseSection("Del", "case-text")], Fingerprints = new CaseFingerprints(new byte[16], [new byte[32]]) }),
        (Facilitator, new AgreeToShowCase(Case(0))),
        (Presenter, new AgreeToShowCase(Case(0))),
        (Stranger, new RecogniseCase(Case(0))),
        (Facilitator, new CloseCase(Case(0))),
        (Facilitator, new ConcludeItem(Item(1), "Vi ringer.")),
        (Stranger, RoomScenario.Enters),
        (Facilitator, new AdmitPerson(Stranger)),
        (Facilitator, new PullBackContribution(Contribution(0), "Et navn")),
        (Facilitator, new PullBackTitle(Item(2), "Et navn")),
        (Facilitator, new PullBackConclusion(Item(0), "Et navn")),
        (Mentor, new LeaveRoom()),
        (Facilitator, new RemovePerson(Mentor, "Ba om det selv")),
        (Facilitator, new PullBackWords(PulledText.RemovalReason, null, Mentor, "Et navn")),
        (Facilitator, new PullBackWords(PulledText.DeclineReason, Item(3), null, "Et navn")),
        (Facilitator, new PullBackWords(PulledText.MeetingTitle, null, null, "Et navn")),
        (Facilitator, new SuspendMeeting()),
        (Facilitator, new LeaveRoom()),
        (CoFacilitator, new ResumeMeeting()),
        (CoFacilitator, new TakeOverLead()),
        (Facilitator, RoomScenario.Enters),
        (Facilitator, new TakeBackLead()),
        (TheArena, new LetTimePass(2)),
        (Nurse, new AcceptDeclaration(2)),
        (Facilitator, new EndMeeting()),
    ];

    // A proposal of one who leads is two events: the second one's is the fourth.
    private static readonly (PersonId By, RoomCommand Command)[] Cancelled =
    [
        (Facilitator, new ProposeItem(Item(0), "Erfaringer", AgendaItemType.Discussion, 20)),
        (Facilitator, new ProposeItem(Item(1), "Runde", AgendaItemType.Round, 20)),
        (Facilitator, new MoveItem(Item(1), Item(0), null, 4)),
        (Facilitator, new SendNotice()),
        (TheArena, new LetTimePass()),
        (Facilitator, new CancelMeeting("Sykdom")),
        (Facilitator, new PullBackWords(PulledText.CancelReason, null, null, "")),
    ];

    // Nobody leads, somebody comes back, and then nobody does: half a minute passes with each. A coordinator at the door may act as host then.
    private static readonly (PersonId By, RoomCommand Command)[] Unled =
    [
        (Facilitator, new ProposeItem(Item(0), "Sak", AgendaItemType.Case, 40)),
        (Facilitator, new SendNotice()),
        (Facilitator, new OpenLobby()),
        (Facilitator, RoomScenario.Enters),
        (Presenter, RoomScenario.Enters),
        (Facilitator, new AdmitEveryone()),
        (Coordinator, RoomScenario.Enters),
        (Facilitator, new StartMeeting()),
        (TheArena, Attach(Case(0), Item(0))),
        (Presenter, Agreed(Case(0))),
        (Facilitator, new ChooseMethod(Case(0), "CrossSector60")),
        (Facilitator, new StartItem(Item(0))),
        (Facilitator, new BeginMethod(Case(0))),
        (Facilitator, new LeaveRoom()),
        (Facilitator, RoomScenario.Enters),
        (Facilitator, new LeaveRoom()),
        .. Enumerable.Repeat<(PersonId, RoomCommand)>((TheArena, new LetTimePass()), 67),
    ];

    public static IEnumerable<Story> All => Courses(StartsAt).Select(course => Tell(course).Story);

    /// <summary>What is to be done, and by whom, in meetings that start at <paramref name="startsAt"/>.</summary>
    public static IEnumerable<ImmutableArray<(PersonId By, RoomCommand Command)>> Courses(DateTimeOffset startsAt) =>
        new[] { Course, Cancelled, Unled }.Select(course => Tell([(TheArena, Plan() with { StartsAt = startsAt }), .. course]).Course);

    // Every meeting gets the same numbers, whenever it is: places and turns are named by them.
    private static (Story Story, ImmutableArray<(PersonId By, RoomCommand Command)> Course) Tell(ImmutableArray<(PersonId By, RoomCommand Command)> course)
    {
        var starts = course.Select(step => step.Command).OfType<PlanMeeting>().Single().StartsAt;
        return course.Aggregate(
            (Story: new Story(Room.Empty, [], [], starts.AddMinutes(-20.5)), Course: ImmutableArray<(PersonId By, RoomCommand Command)>.Empty),
            (told, step) =>
            {
                var command = FloorNumbers.In(told.Story.Room, step.Command);
                return ((told.Story with { Now = told.Story.Now.AddSeconds(30) }).Try(step.By, command), told.Course.Add((step.By, command)));
            });
    }
}
