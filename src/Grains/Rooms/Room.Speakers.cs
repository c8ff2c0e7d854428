using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Who may speak now, and what everything else that happens in the room does to the floor, in the same command: there is no moment in between.
public sealed partial record Room
{
    /// <summary>Whoever may write in a phase may speak in it; there is no grace for the word, and none behind the curtain.</summary>
    private Refusal? RefuseToSpeak(PersonId by) => Find(by) switch
    {
        null or { Present: false } or { Standing: not Standing.Admitted } => RoomRefusals.NotPresent,
        { Roles: RoomRole.Observer } => RoomRefusals.NotAllowed,
        _ when Cases.Exists(found => found.Presenter == by && IsOnTheTable(found) && found.Method!.Listens) => RoomRefusals.BehindCurtain,
        _ when Cases.Find(found => IsOnTheTable(found) && IsTalkedOf(found) && !LetsWrite(found, by)) is { } kept =>
            Waits(kept, by) ? RoomRefusals.PhaseNotYet : RoomRefusals.FloorNotInPhase,
        _ when Agenda.Items.Exists(item => HasNoWordIn(item, by)) => RoomRefusals.FloorNotInPhase,
        _ => null,
    };

    // While its item waits and no other is on, the phase waits too, and the floor with it.
    private bool IsTalkedOf(CasePresentation found) => Agenda.Current is null || Agenda.Current.Item == found.Item;

    /// <summary>
    /// What <paramref name="decision"/> means for the floor. Who may not speak after it has lost the word before it, but after what takes text
    /// off the screens: what stands before that is told to nobody again.
    /// </summary>
    private Decision<RoomEvent> WithFloor(Decision<RoomEvent> decision, Circumstance circumstance)
    {
        if (decision.Events.IsEmpty || TheFloor is { IsQuiet: true, Closed: false })
        {
            return decision;
        }

        var text = decision.Events.TakeWhile(happened => happened.TakesBack()).Count();
        RoomEvent[] before = [.. Losses(decision, After(decision.Events, circumstance))];
        RoomEvent[] course = [.. decision.Events[..text], .. before, .. decision.Events[text..]];
        return All([.. course, .. After(course, circumstance).Follows(course)]);
    }

    private Room After(IEnumerable<RoomEvent> events, Circumstance circumstance) =>
        events.Aggregate(this, (room, happened) => room.Apply(happened, circumstance, 0));

    private IEnumerable<RoomEvent> Losses(Decision<RoomEvent> decision, Room after)
    {
        if (after.IsOver || decision.Events.Any(EndsTalk))
        {
            return [new FloorCleared()];
        }

        // Only who stands there before and after can lose it: the rest the decision itself gives and takes.
        var there = after.TheFloor.Everybody().ToHashSet();
        var lost = TheFloor.Everybody().Where(person => there.Contains(person) && after.RefuseToSpeak(person) is not null).ToList();
        var suspended = after.Phase == MeetingPhase.Suspended && TheFloor.Turn is { } turn && !lost.Contains(turn.Person);
        var phaseOver = decision.Events.Any(happened => happened is PhaseEntered or MethodEnded or ItemPhaseEntered or ItemMethodEnded);
        return
        [
            .. lost.Select(person => new FloorLost(person)),
            .. suspended ? EndTurn(TheFloor.Turn!) : [],
            .. phaseOver && TheFloor.Round is { } round ? Once(new RoundEnded(round.Number)) : [],
            .. phaseOver && TheFloor.Closed ? Once(new QueueOpened()) : [],
        ];
    }

    private static RoomEvent[] Once(RoomEvent happened) => [happened];

    private bool EndsTalk(RoomEvent happened) => happened switch
    {
        ItemConcluded concluded => IsTalkedOf(concluded.Item),
        ItemPostponed postponed => IsTalkedOf(postponed.Item),
        _ => false,
    };

    private bool IsTalkedOf(AgendaItemId item) => Agenda.Find(item) switch
    {
        { State: AgendaItemState.Current } => true,
        { State: AgendaItemState.Paused } => Agenda.Current is null,
        _ => false,
    };

    // Who comes or is let in while a round is on is last in it; and a round in which everybody has had their turn is over.
    private IEnumerable<RoomEvent> Follows(IReadOnlyCollection<RoomEvent> course)
    {
        if (TheFloor.Round is not { } round || course.OfType<RoundBegun>().Any())
        {
            return [];
        }

        var joining = course.Any(happened => happened is PersonEntered or PersonInvited or PhaseOpened or HubMarked)
            ? InRounds(TheFloor).Except(TheFloor.Everybody()).ToList()
            : [];
        var over = joining.Count == 0 && TheFloor.Turn is not { InRound: true } && !TheFloor.Queue.Any(place => place.InRound);
        return over ? Once(new RoundEnded(round.Number)) : joining.Select(person => new RoundJoined(person));
    }
}
