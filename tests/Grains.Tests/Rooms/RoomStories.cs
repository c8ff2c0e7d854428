using System.Collections.Immutable;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomWishes;

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
    public static Gen<Story> Any { get; } =
        from start in Gen.Int[0, 14]
        from turns in Turns.Array[0, 120]
        select Tell(start, turns);

    /// <summary>As often one in which everything happens: what chance comes to now and then only, is there for certain.</summary>
    public static Gen<Story> AnyOrWhole { get; } =
        from chance in Gen.Int[0, 5]
        from story in Any
        select chance < 3 ? story : WholeStory.All.ElementAt(chance - 3);

    /// <summary>Stories of people who have other roles than usual, up to all of them at once.</summary>
    public static Gen<Story> WithRolesByChance { get; } =
        from start in Gen.Int[0, 14]
        from roles in Gen.Int[1, 511].Array[RoomCast.Everyone.Length]
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
            story = story.Try(TheArena, new InvitePerson(Entry(Mentee, RoomRole.Mentee)));
            story = Everyone.Aggregate(story, (before, person) => before.Try(person, RoomScenario.Enters));
        }

        if (start >= 4)
        {
            story = story.Try(Facilitator, new AdmitPerson(Nurse)).Try(Facilitator, new AdmitPerson(Observer)).Try(Facilitator, new AdmitPerson(Presenter))
                .Try(Facilitator, new AdmitPerson(Mentee)).Try(Facilitator, new StartMeeting());
        }

        if (start >= 6)
        {
            story = story.Try(TheArena, Attach(Case(0), Item(1), start == 6 ? RoomRole.Participant : RoomRole.InCases) with { Fingerprints = Names })
                .Try(Presenter, Agreed(Case(0)) with { Agreed = Agreed(Case(0)).Agreed.Add(Mentee) })
                .Try(Facilitator, new AgreeToObservers(Case(0), start % 3 != 0))
                .Try(Facilitator, new StartItem(Item(1)))
                .Try(Facilitator, new OpenCase(Case(0)));
        }

        // Two have to agree before it is shown again, a method has many phases, and who knows the case comes back after it, and a line is lost just while its phase runs: too much for chance alone.
        return start switch
        {
            5 => RoomMethodTurns.LastOfSession(story.Try(Facilitator, new StartItem(Item(0))), Item(0)),
            < 7 => story,
            7 => story.Try(Nurse, new RecogniseCase(Case(0))).Try(Facilitator, new ConcludeItem(Item(1), "Vi prøver.")).Try(Nurse, RoomScenario.Enters),
            8 => story.Try(Facilitator, new ShowDuty(Case(0), true)).Try(Nurse, new StopCase(Case(0))).Try(TheArena, Revise(story.Room, Case(0), 1)).Try(Presenter, new AgreeToShowCase(Case(0))),
            13 => RoomLeadTurns.LeftAlone(RoomMethodTurns.Begun(story, phase: 3)),
            11 => RoomQuestionTurns.Asked(RoomMethodTurns.Begun(story, phase: 9)),
            12 => RoomFloorTurns.InRound(RoomLeadTurns.TakenOver(RoomHoldTurns.Holding(RoomModerationTurns.LetStand(story)))),
            9 => RoomGroupTurns.Divided(RoomMethodTurns.Begun(story.Try(UserRepresentative, RoomScenario.Enters).Try(Facilitator, new AdmitPerson(UserRepresentative)), phase: 9)),
            10 => RoomMethodTurns.Begun(story.Try(UserRepresentative, RoomScenario.Enters).Try(Facilitator, new AdmitPerson(UserRepresentative)), phase: 3).Try(Presenter, new LiftCurtain(Case(0))).Try(Presenter, new CloseCurtain(Case(0))),
            _ => RoomMethodTurns.LineLost(RoomMethodTurns.Begun(story, phase: 1)),
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
        var able = Everyone.Where(person => room.ViewerOf(person) is { } viewer && ((viewer.Roles & right.Roles) != RoomRole.None || (right.Host && viewer.Hosts))).ToArray();
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
        RetractContribution retract => room.Discussion.Find(retract.Contribution)?.By ?? RoomHoldTurns.Speaker(room, command),
        _ => RoomQuestionTurns.Speaker(room, command) ?? RoomFloorTurns.Speaker(room, command),
    };
}
