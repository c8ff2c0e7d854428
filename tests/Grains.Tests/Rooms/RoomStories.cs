using System.Collections.Immutable;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Numbers that a story turns into a command of somebody, given how far it has come.</summary>
public readonly record struct Turn(int Who, int What, int A, int B, int Seconds);

/// <summary>A command that somebody gave, and what the rules said.</summary>
public sealed record Attempt(Room Before, RoomCommand Command, Circumstance Circumstance, Decision<RoomEvent> Decision, long Seq);

/// <summary>One event and the room around it.</summary>
public sealed record Moment(Room Before, RoomEvent Event, Circumstance Circumstance, long Seq, Room After);

/// <summary>What has happened in one room from its plan on.</summary>
public sealed record Story(Room Room, ImmutableList<Attempt> Attempts, ImmutableList<Moment> Moments, DateTimeOffset Now)
{
    public long Seq => Moments.Count;

    public Story Try(PersonId by, RoomCommand command)
    {
        var circumstance = new Circumstance(by, Now);
        var decision = Room.Decide(command, circumstance);
        var told = this with { Attempts = Attempts.Add(new Attempt(Room, command, circumstance, decision, Seq)) };
        return decision.Events.Aggregate(told, (story, happened) =>
        {
            var after = story.Room.Apply(happened, circumstance, story.Seq + 1);
            return story with { Room = after, Moments = story.Moments.Add(new Moment(story.Room, happened, circumstance, story.Seq + 1, after)) };
        });
    }
}

/// <summary>
/// Stories of one room: mostly what people with the right would do, sometimes what anybody would try. They begin with the
/// plan, in the lobby, live, or with a case on the screens, and shrink to the shortest that breaks a rule.
/// </summary>
public static class RoomStories
{
    private const int ChangesTheList = 4;
    private const int TurnsTheMethod = 13;
    private const int TakesTheFloor = 14;
    private const int Items = 8;
    private const int Contributions = 24;
    private const int Cases = 3;

    public static Gen<Story> Any { get; } =
        from start in Gen.Int[0, 13]
        from turns in Turns.Array[0, 120]
        select Tell(start, turns);

    /// <summary>As often one in which everything happens: what chance comes to now and then only, is there for certain.</summary>
    public static Gen<Story> AnyOrWhole { get; } =
        from chance in Gen.Int[0, 5]
        from story in Any
        select chance < 3 ? story : WholeStory.All.ElementAt(chance - 3);

    /// <summary>Stories of people who have other roles than usual, up to all of them at once.</summary>
    public static Gen<Story> WithRolesByChance { get; } =
        from start in Gen.Int[0, 13]
        from roles in Gen.Int[1, 255].Array[RoomCast.Everyone.Length]
        from turns in Turns.Array[0, 120]
        select turns.Aggregate(Everyone.Zip(roles).Aggregate(Beginning(start), Cast), Next);

    /// <summary>Stories in which people do nothing but change the agenda.</summary>
    public static Gen<Story> OfTheAgenda { get; } =
        from turns in Turns.Array[0, 60]
        select Tell(start: 2, [.. turns.Select(turn => turn with { What = ChangesTheList })]);

    /// <summary>Stories of a case with a method, in which every second turn is about that.</summary>
    public static Gen<Story> OfMethods { get; } =
        from start in Gen.Int[9, 11]
        from turns in Turns.Array[0, 80]
        select Tell(start, [.. turns.Select(turn => turn.Seconds % 2 == 0 ? turn with { What = TurnsTheMethod } : turn)]);

    /// <summary>Stories in which every second turn is about who has the word, in any meeting that has begun.</summary>
    public static Gen<Story> OfTheFloor { get; } =
        from start in Gen.Int[6, 12]
        from turns in Turns.Array[0, 100]
        select Tell(start, [.. turns.Select(turn => turn.Seconds % 2 == 0 ? turn with { What = TakesTheFloor } : turn)]);

    private static Gen<Turn> Turns =>
        from who in Gen.Int[0, 255]
        from what in Gen.Int[0, 255]
        from a in Gen.Int[0, 255]
        from b in Gen.Int[0, 255]
        from wait in Gen.Int[0, 255]
        select new Turn(who, what, a, b, wait switch { < 200 => wait % 20, < 250 => wait, _ => (wait - 248) * 700 });

    public static Story Tell(int start, IReadOnlyList<Turn> turns) => turns.Aggregate(Beginning(start), Next);

    private static Story Beginning(int start)
    {
        var story = new Story(Room.Empty, [], [], StartsAt.AddMinutes(-30)).Try(TheArena, Plan((History)(start % 2)));
        if (start >= 2)
        {
            story = story.Try(Facilitator, new ProposeItem(Item(0), "Erfaringer", AgendaItemType.Discussion, 20))
                .Try(Coordinator, new ProposeItem(Item(1), "Sak", AgendaItemType.Case, 40))
                .Try(Facilitator, new ProposeItem(Item(2), "Orientering", AgendaItemType.Information, 5))
                .Try(Facilitator, new ProposeItem(Item(3), "Runde", AgendaItemType.Round, 10))
                .Try(Facilitator, new ProposeItem(Item(4), "Eventuelt", AgendaItemType.Discussion, 10))
                .Try(Facilitator, new SendNotice()).Try(Facilitator, new OpenLobby());
            story = Everyone.Aggregate(story, (before, person) => before.Try(person, RoomScenario.Enters));
        }

        if (start >= 4)
        {
            story = story.Try(Facilitator, new AdmitPerson(Nurse)).Try(Facilitator, new AdmitPerson(Observer)).Try(Facilitator, new AdmitPerson(Presenter))
                .Try(Facilitator, new StartMeeting());
        }

        if (start >= 6)
        {
            story = story.Try(TheArena, Attach(Case(0), Item(1), start == 6 ? RoomRole.Participant : RoomRole.Anyone))
                .Try(Presenter, Agreed(Case(0)))
                .Try(Facilitator, new StartItem(Item(1)))
                .Try(Facilitator, new OpenCase(Case(0)));
        }

        // Two have to agree before it is shown again, a method has many phases, and who knows the case comes back after it: too much for chance alone.
        return start switch
        {
            5 => RoomMethodTurns.LastOfSession(story.Try(Facilitator, new StartItem(Item(0))), Item(0)),
            < 7 => story,
            7 => story.Try(Nurse, new RecogniseCase(Case(0))).Try(Facilitator, new ConcludeItem(Item(1), "Vi prøver.")).Try(Nurse, RoomScenario.Enters),
            8 => story.Try(Nurse, new StopCase(Case(0))).Try(TheArena, Revise(story.Room, Case(0), 1)).Try(Presenter, new AgreeToShowCase(Case(0))),
            13 => RoomLeadTurns.LeftAlone(RoomMethodTurns.Begun(story, phase: 3)),
            12 => RoomFloorTurns.InRound(RoomLeadTurns.TakenOver(RoomModerationTurns.LetStand(story))),
            10 => RoomMethodTurns.Begun(story, phase: 3).Try(Presenter, new LiftCurtain(Case(0))).Try(Presenter, new CloseCurtain(Case(0))),
            _ => RoomMethodTurns.Begun(story, phase: start == 9 ? 0 : 9),
        };
    }

    private static Story Cast(Story story, (PersonId Person, int Roles) part) =>
        story.Try(TheArena, new InvitePerson(Entry(part.Person, (RoomRole)part.Roles)));

    /// <summary>What somebody wants in a room that has come this far.</summary>
    internal static (PersonId By, RoomCommand Command) Wish(Room room, Turn turn)
    {
        var command = Command(new Story(room, [], [], default), turn);
        return (Author(room, command, turn.Who), command);
    }

    private static Story Next(Story story, Turn turn)
    {
        var later = story with { Now = story.Now.AddSeconds(turn.Seconds) };
        var command = Command(story, turn);
        return later.Try(Author(story.Room, command, turn.Who), command);
    }

    // Three of four times it is somebody whose role may do it.
    private static PersonId Author(Room room, RoomCommand command, int who)
    {
        if (who >= 192)
        {
            return who == 255 ? TheArena : Everyone[who % Everyone.Length];
        }

        if (Speaker(room, command) is { } speaker)
        {
            return speaker;
        }

        var right = RoomRights.Table[command.GetType()];
        var able = Everyone.Where(person => room.ViewerOf(person) is { } viewer && (viewer.Roles & right.Roles) != RoomRole.None).ToArray();
        return right.Arena || able.Length == 0 ? TheArena : able[who % able.Length];
    }

    // What was said is mostly changed by the one who said it.
    private static PersonId? Speaker(Room room, RoomCommand command) => command switch
    {
        AgreeToShowCase agree => room.Cases.Find(found => found.Case == agree.Case) switch
        {
            { Stop.PresenterAgrees: false } stopped => stopped.Presenter,
            _ => Everyone.FirstOrDefault(person => room.ViewerOf(person) is { Standing: Standing.Admitted } viewer && (viewer.Roles & RoomRole.Leaders) != RoomRole.None),
        },
        AgreeToPanel agree => room.Cases.Find(found => found.Case == agree.Case)?.Presenter,
        LiftCurtain lift => room.Cases.Find(found => found.Case == lift.Case)?.Presenter,
        CloseCurtain close => room.Cases.Find(found => found.Case == close.Case)?.Presenter,
        EditContribution edit => room.Discussion.Find(edit.Contribution)?.By,
        RetractContribution retract => room.Discussion.Find(retract.Contribution)?.By,
        _ => RoomFloorTurns.Speaker(room, command),
    };

    private static RoomCommand Command(Story story, Turn turn) => (turn.What % 16) switch
    {
        0 => Meeting(turn),
        1 or 2 or 3 => People(turn),
        ChangesTheList or 5 => List(story.Room, turn),
        6 or 7 or 8 => Course(turn, turn.Who % 2 == 0 ? story.Room.Agenda.Current?.Item ?? SomeItem(turn.B) : SomeItem(turn.B)),
        9 or 10 => CaseAct(story.Room, turn),
        11 => new NotePresence(Someone(turn.A)),
        TurnsTheMethod => RoomMethodTurns.Wish(story.Room, Case(turn.B % 4 == 0 ? turn.A % Cases : 0), turn),
        TakesTheFloor when turn.A >= 240 => RoomLeadTurns.Wish(turn),
        TakesTheFloor => RoomFloorTurns.Wish(story.Room, turn),
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
        4 => new EndMeeting(),
        5 or 6 => new SendNotice(),
        7 or 8 => new OpenLobby(),
        9 or 10 => new StartMeeting(),
        11 => Plan(),
        _ => new LetTimePass(),
    };

    private static RoomCommand People(Turn turn) => (turn.A % 16) switch
    {
        0 => new LeaveRoom(),
        1 => new AdmitEveryone(),
        2 or 3 => new AdmitPerson(Someone(turn.B)),
        4 => new RejectPerson(Someone(turn.B), turn.B % 2 == 0 ? null : "Feil dag"),
        5 => turn.B < 128 ? new RemovePerson(Someone(turn.B), "Ba om det selv") : new InvitePerson(Entry(Someone(turn.B), (RoomRole)(1 << (turn.A / 16 % 8))) with { Sector = turn.B % 3 == 0 ? null : (Sector)(turn.B % 12) }),
        6 => new InvitePerson(Roster[turn.B % Roster.Length]),
        7 => new NoteAbsence(Someone(turn.B)),
        8 or 9 => new NotePresence(Someone(turn.B)),
        10 => new EnterRoom(turn.B % 2),
        _ => RoomScenario.Enters,
    };

    private static RoomCommand List(Room room, Turn turn) => (turn.A % 8) switch
    {
        6 when turn.B > 160 => turn.B % 2 == 0 ? new PullBackTitle(SomeItem(turn.B / 2), "Et navn") : new PullBackConclusion(Concluded(room) ?? SomeItem(turn.B / 2), "Et navn"),
        7 when turn.B > 128 => Back(room, turn.B),
        0 => new AcceptItem(SomeItem(turn.B)),
        1 => new DeclineItem(SomeItem(turn.B), "Ikke nå"),
        2 => new WithdrawItem(SomeItem(turn.B)),
        3 or 4 or 5 => new MoveItem(
            SomeItem(turn.B), turn.Who % 4 == 0 ? null : SomeItem(turn.Who), turn.A < 160 ? null : SomeItem(turn.B / Items), room.Agenda.Version - (turn.B % 7 == 0 ? 1 : 0)),
        _ => new ProposeItem(SomeItem(turn.B), $"Punkt {turn.B % Items}", (AgendaItemType)(turn.B % 6), 5 + (turn.B % 3)),
    };

    // Mostly words that are there.
    private static PullBackWords Back(Room room, int number) => (number % 4) switch
    {
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
        6 => new ConcludeItem(item, turn.B % 3 == 0 ? "" : "Vi prøver."),
        _ => new PostponeItem(item),
    };

    private static RoomCommand CaseAct(Room room, Turn turn) => (turn.A % 16) switch
    {
        8 or 9 => new StopCase(Case(turn.B % Cases)),
        10 or 11 or 12 or 14 => new AgreeToShowCase(Case(turn.B % Cases)),
        13 => new RecogniseCase(Case(turn.B % Cases)),
        0 => Attach(Case(turn.B % Cases), SomeItem(turn.B), (RoomRole)turn.Who),
        1 or 2 => new OpenCase(Case(turn.B % Cases)),
        3 => new CloseCase(Case(turn.B % Cases)),
        15 => Revise(room, Case(turn.B % Cases), turn.Who),
        4 => RoomPanelTurns.Wish(room, Case(turn.Who % 2 == 0 ? 0 : turn.B % Cases), turn.B),
        _ => new PresentSection(Case(turn.B % 2), (room.Cases.Find(found => found.Case == Case(turn.B % 2))?.Presented ?? 0) + (turn.B % 5 == 0 ? 1 : 0)),
    };

    // Another text for a case that the room has: it is taken when that is stopped.
    private static AttachCase Revise(Room room, CaseId id, int number) =>
        Attach(id, room.Cases.Find(found => found.Case == id)?.Item ?? SomeItem(0)) with { Sections = [new CaseSection("Del", $"case-text {number}")] };

    private static PersonId Someone(int number) => Everyone[number % Everyone.Length];

    private static AgendaItemId? Concluded(Room room) => room.Agenda.Items.Find(item => item.Conclusion is { Length: > 0 })?.Item;

    private static AgendaItemId SomeItem(int number) => Item(number % Items);

    private static AgendaItemId? OnItem(int number) => number % 4 == 3 ? null : Item(number % 2);
}
