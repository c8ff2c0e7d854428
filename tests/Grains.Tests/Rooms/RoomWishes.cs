using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What somebody wants in a room, out of a turn's numbers and how far the room has come.</summary>
internal static class RoomWishes
{
    public const int ChangesTheList = 4;
    public const int TurnsTheMethod = 13;
    public const int TakesTheFloor = 14;
    private const int Items = 8;
    private const int Contributions = 24;
    private const int Cases = 3;

    public static RoomCommand Command(Story story, Turn turn) => (turn.What % 16) switch
    {
        0 => Meeting(turn),
        1 or 2 or 3 => People(story.Room, turn),
        ChangesTheList or 5 => List(story.Room, turn),
        6 or 7 or 8 => Course(turn, turn.Who % 2 == 0 ? story.Room.Agenda.Current?.Item ?? SomeItem(turn.B) : SomeItem(turn.B)),
        9 or 10 => CaseAct(story.Room, turn),
        11 when turn.B >= 192 => RoomGroupTurns.Wish(story.Room, turn),
        11 when turn.B >= 96 => RoomQuestionTurns.Wish(story.Room, turn),
        11 => new NotePresence(Someone(turn.A)),
        TurnsTheMethod => RoomMethodTurns.Wish(story.Room, Case(turn.B % 4 == 0 ? turn.A % Cases : 0), turn),
        TakesTheFloor when turn.A >= 240 => RoomLeadTurns.Wish(story.Room, turn),
        TakesTheFloor => RoomFloorTurns.Wish(story.Room, turn),
        12 when turn.B >= 208 => RoomHoldTurns.Wish(story.Room, turn),
        12 when turn.B >= 128 => RoomModerationTurns.Wish(story.Room, SomethingSaid(story.Room, turn.A), turn),
        12 => Correction(SomethingSaid(story.Room, turn.A), turn.B),
        _ => new PostContribution(Contribution(turn.A % Contributions), OnItem(turn.B), turn.B < 100 ? Contribution(turn.B % Contributions) : null, $"said {turn.A}"),
    };

    private static RoomCommand Correction(ContributionId said, int number) => (number % 6) switch
    {
        0 or 1 => new RetractContribution(said),
        2 => new PullBackContribution(said, "Et navn"),
        _ => new EditContribution(said, $"said anew {number}"),
    };

    private static ContributionId SomethingSaid(Room room, int number) => room.Discussion.AtHand is { IsEmpty: false } said
        ? said[number % said.Count].Id
        : Contribution(number % Contributions);

    private static RoomCommand Meeting(Turn turn) => (turn.A % 16) switch
    {
        0 => new CancelMeeting("Sykdom"),
        1 => new SuspendMeeting(),
        2 or 3 => new ResumeMeeting(),
        4 => new EndMeeting(Why(turn)),
        5 or 6 => new SendNotice(),
        7 or 8 => new OpenLobby(),
        9 or 10 => new StartMeeting(),
        11 => Plan(),
        12 when turn.B % 8 == 0 => new LetTimePass(2),
        _ => new LetTimePass(),
    };

    private static RoomCommand People(Room room, Turn turn) => (turn.A % 16) switch
    {
        0 => new LeaveRoom(),
        1 => new AdmitEveryone(),
        2 or 3 => new AdmitPerson(Someone(turn.B)),
        4 => new RejectPerson(Someone(turn.B), turn.B % 2 == 0 ? null : "Feil dag"),
        5 => turn.B < 128 ? new RemovePerson(Someone(turn.B), "Ba om det selv") : new InvitePerson(Entry(Someone(turn.B), (RoomRole)(1 << (turn.A / 16 % 9))) with { Sector = turn.B % 3 == 0 ? null : (Sector)(turn.B % 12) }),
        6 => new InvitePerson(Roster[turn.B % Roster.Length]),
        7 => new NoteAbsence(Someone(turn.B)),
        8 when turn.B < 128 => new MarkHub(Someone(turn.B), turn.Who % 2 == 0),
        8 or 9 => new NotePresence(Someone(turn.B)),
        10 when turn.B >= 64 => new AcceptDeclaration(Math.Max(room.Declaration, 1)),
        10 => new EnterRoom(turn.B % 2),
        _ => new EnterRoom(Math.Max(room.Declaration, 1)),
    };

    private static RoomCommand List(Room room, Turn turn) => (turn.A % 8) switch
    {
        6 when turn.B > 160 => turn.B % 2 == 0 ? new PullBackTitle(SomeItem(turn.B / 2), "Et navn") : new PullBackConclusion(Concluded(room) ?? SomeItem(turn.B / 2), "Et navn"),
        7 when turn.B > 128 => Back(room, turn.B),
        0 => new AcceptItem(SomeItem(turn.B)),
        1 => new DeclineItem(SomeItem(turn.B), "Ikke nå"),
        2 => new WithdrawItem(SomeItem(turn.B)),
        3 when turn.B > 192 => new SetItemMinutes(SomeItem(turn.B), 5 + (turn.Who % 5), room.Agenda.Find(SomeItem(turn.B))?.Minutes + (turn.B % 5 == 0 ? 1 : 0) ?? 5),
        3 or 4 or 5 => new MoveItem(
            SomeItem(turn.B), turn.Who % 4 == 0 ? null : SomeItem(turn.Who), turn.A < 160 ? null : SomeItem(turn.B / Items), room.Agenda.Version - (turn.B % 7 == 0 ? 1 : 0)),
        _ => new ProposeItem(SomeItem(turn.B), $"Punkt {turn.B % Items}", (AgendaItemType)(turn.B % 6), 5 + (turn.B % 3), Why: turn.B % 2 == 0 ? "Det haster" : null),
    };

    // Mostly words that are there.
    private static PullBackWords Back(Room room, int number) => (number % 4) switch
    {
        _ when room.Cases.Find(found => found.BrokenOff is { Reason: not "" }) is { } broken => new PullBackWords(PulledText.BreakOffReason, broken.Item, null, "Et navn"),
        0 => new PullBackWords(PulledText.MeetingTitle, null, null, "Et navn"),
        1 => new PullBackWords(PulledText.CancelReason, null, null, ""),
        2 => new PullBackWords(
            PulledText.DeclineReason, room.Agenda.Items.FirstOrDefault(item => item.DeclineReason is not null)?.Item ?? SomeItem(number / 4), null, "Et navn"),
        _ => new PullBackWords(
            PulledText.RemovalReason, null, room.People.FirstOrDefault(entry => entry.Value.RemovalReason is not null).Key is { } gone && gone != default ? gone : Nurse, "Et navn"),
    };

    private static RoomCommand Course(Turn turn, AgendaItemId item) => (turn.A % 8) switch
    {
        0 or 1 => new StartItem(item),
        2 => new PauseItem(item),
        3 or 4 => new ResumeItem(item),
        5 => new ExtendItem(item, turn.B % 4 == 0 ? 7 : 5),
        6 => new ConcludeItem(item, turn.B % 3 == 0 ? "" : "Vi prøver.", WhyUnheld: Why(turn)),
        _ => new PostponeItem(item, Why(turn)),
    };

    private static RoomCommand CaseAct(Room room, Turn turn) => (turn.A % 16) switch
    {
        8 when turn.B >= 128 => new ShowDuty(Case(turn.B % Cases), turn.B % 3 != 0),
        8 or 9 => new StopCase(Case(turn.B % Cases)),
        10 or 11 or 12 or 14 => new AgreeToShowCase(Case(turn.B % Cases)),
        13 => new RecogniseCase(Case(turn.B % Cases)),
        0 => Attach(Case(turn.B % Cases), SomeItem(turn.B), (RoomRole)turn.Who) with { Fingerprints = turn.Who % 3 == 0 ? null : Names },
        1 or 2 => new OpenCase(Case(turn.B % Cases)),
        3 => new CloseCase(Case(turn.B % Cases), Why(turn)) { WithNames = turn.B / Cases % 2 == 0 },
        15 => Revise(room, Case(turn.B % Cases), turn.Who),
        4 when turn.Who % 4 == 3 => new AgreeToObservers(Case(turn.A / 16 % 4 == 0 ? turn.B % Cases : 0), turn.B % 3 != 0),
        4 => RoomPanelTurns.Wish(room, Case(turn.Who % 2 == 0 ? 0 : turn.B % Cases), turn.B),
        _ => new PresentSection(Case(turn.B % 2), (room.Cases.Find(found => found.Case == Case(turn.B % 2))?.Presented ?? 0) + (turn.B % 5 == 0 ? 1 : 0)),
    };

    public static CaseFingerprints Names => new(new byte[16], [new byte[32]]);

    // Another text for a case that the room has: it is taken when that has been opened, and stops it.
    public static AttachCase Revise(Room room, CaseId id, int number) =>
        Attach(id, room.Cases.Find(found => found.Case == id)?.Item ?? SomeItem(0)) with { Sections = [new CaseSection("Del", $"case-text {number}")] };

    private static string? Why(Turn turn) => turn.B % 2 == 0 ? null : "Vi rakk ikke mer.";

    private static PersonId Someone(int number) => Everyone[number % Everyone.Length];

    private static AgendaItemId? Concluded(Room room) => room.Agenda.Items.Find(item => item.Conclusion is { Length: > 0 })?.Item;

    private static AgendaItemId SomeItem(int number) => Item(number % Items);

    private static AgendaItemId? OnItem(int number) => number % 4 == 3 ? null : Item(number % 2);
}
