using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Who has the word, and who is next. Rounds are in Room.Round.cs; who may speak at all, and what becomes of the others, in Room.Speakers.cs.
public sealed partial record Room
{
    private Floor TheFloor => Floor ?? Floor.Empty;

    private Decision<RoomEvent> DecideFloor(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        NoteSpeakerAway note => MarkedAs(away: true, note.Person, new SpeakerAway(note.Person, TheFloor.Turn is { RunningSince: not null } turn && turn.Person == note.Person)),
        NoteSpeakerBack note => MarkedAs(away: false, note.Person, new SpeakerBack(note.Person)),
        WithdrawRequest withdraw => Withdraw(withdraw, circumstance.By),
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        AskForFloor ask => Ask(ask.For, circumstance.By),
        GiveFloor give => Give(give),
        GiveBackFloor back => TheFloor.Turn switch
        {
            { } turn when turn.Number != back.Turn => Decision<RoomEvent>.Nothing,
            { } turn when turn.Person != circumstance.By => RoomRefusals.FloorNotYours,
            { } turn => new FloorReturned(turn.Person),
            null => Decision<RoomEvent>.Nothing,
        },
        TakeFloor take => InTurn(take.Turn, EndTurn),
        PauseTurn pause => InTurn(pause.Turn, turn => turn.RunningSince is null ? [] : [new TurnPaused(turn.Person)]),
        ResumeTurn resume => InTurn(resume.Turn, turn => turn.RunningSince is null ? [new TurnResumed(turn.Person)] : []),
        MovePlace move => Move(move),
        SetSpeakingTime set when set.Minutes is not (0 or 1 or 2 or 3 or 5) => RoomRefusals.MinutesInvalid,
        SetSpeakingTime set => set.Minutes == TheFloor.Minutes ? Decision<RoomEvent>.Nothing : new SpeakingTimeSet(set.Minutes),
        CloseQueue => TheFloor.Closed ? Decision<RoomEvent>.Nothing : new QueueClosed(),
        OpenQueue => TheFloor.Closed ? new QueueOpened() : Decision<RoomEvent>.Nothing,
        PassTurn or BeginRound or EndRound => DecideRound(command, circumstance.By),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Ask(FloorKind kind, PersonId by) => (RefuseToSpeak(by), TheFloor.PlaceOf(by)) switch
    {
        _ when !Enum.IsDefined(kind) => RoomRefusals.ChoiceInvalid,
        (_, { } place) => place.For == kind ? Decision<RoomEvent>.Nothing : RoomRefusals.FloorAsked,
        ({ } refusal, _) => refusal,
        _ when TheFloor.Turn?.Person == by => RoomRefusals.FloorYours,
        _ when TheFloor.Closed => RoomRefusals.QueueClosed,
        _ when kind != FloorKind.ShortReply => new FloorRequested(by, kind, null),
        _ when TheFloor.Round is not null => RoomRefusals.RoundOn,
        _ when TheFloor.Turn is null => RoomRefusals.NobodySpeaks,

        // After the short replies that wait already, before everything else: the others keep their order.
        _ => new FloorRequested(by, kind, TheFloor.Queue.SkipWhile(place => place.For == FloorKind.ShortReply).FirstOrDefault()?.Person),
    };

    private Decision<RoomEvent> Withdraw(WithdrawRequest withdraw, PersonId by) => TheFloor.PlaceOf(withdraw.Person) switch
    {
        _ when withdraw.Person != by && !HasRole(by, RoomRole.Leaders) => RoomRefusals.FloorNotYours,
        null => Decision<RoomEvent>.Nothing,
        { } place when place.Number != withdraw.Number => Decision<RoomEvent>.Nothing,
        { InRound: true } => new RoundPassed(withdraw.Person),
        _ => new RequestWithdrawn(withdraw.Person),
    };

    // Whoever decided it had another turn before their eyes: nobody is skipped by a second click or a second hand.
    private Decision<RoomEvent> Give(GiveFloor give)
    {
        var (turn, place) = (TheFloor.Turn, TheFloor.PlaceOf(give.Person));
        return Find(give.Person) switch
        {
            _ when turn?.Person == give.Person => Decision<RoomEvent>.Nothing,
            _ when (turn?.Number ?? 0) != give.Turn => RoomRefusals.FloorChanged,
            _ when give.Place is { } named && place?.Number != named => RoomRefusals.FloorChanged,
            null or { Standing: not Standing.Admitted } => RoomRefusals.PersonNotOnList,
            _ when place?.AwaySince is not null || RefuseToSpeak(give.Person) == RoomRefusals.NotPresent => RoomRefusals.SpeakerAway,
            _ when RefuseToSpeak(give.Person) == RoomRefusals.PhaseNotYet => RoomRefusals.SpeakerNotYet,
            _ when RefuseToSpeak(give.Person) is not null => RoomRefusals.SpeakerNotInPhase,
            _ => All([.. turn is null ? [] : EndTurn(turn), new FloorGiven(give.Person, place?.For ?? FloorKind.Contribution, place?.InRound ?? false)]),
        };
    }

    private static RoomEvent[] EndTurn(FloorTurn turn) => turn.AwaySince is null ? [new FloorReturned(turn.Person)] : [new FloorInterrupted(turn.Person)];

    // A turn that is over is no news: it was ended by the click before, or by the other one who leads.
    private Decision<RoomEvent> InTurn(long number, Func<FloorTurn, RoomEvent[]> then) =>
        TheFloor.Turn is { } turn && turn.Number == number ? then(turn) : Decision<RoomEvent>.Nothing;

    private Decision<RoomEvent> Move(MovePlace move) => TheFloor.PlaceOf(move.Person) switch
    {
        null => RoomRefusals.FloorChanged,
        { } place when place.Number != move.Number || move.After == move.Person => RoomRefusals.FloorChanged,
        _ when move.After is { } after && TheFloor.PlaceOf(after) is null => RoomRefusals.FloorChanged,
        _ when TheFloor.Move(move.Person, move.After).Queue.SequenceEqual(TheFloor.Queue) => Decision<RoomEvent>.Nothing,
        _ => new PlaceMoved(move.Person, move.After),
    };

    private Decision<RoomEvent> MarkedAs(bool away, PersonId person, RoomEvent marked) =>
        TheFloor.Everybody().Contains(person) && TheFloor.Away().Contains(person) != away ? marked : Decision<RoomEvent>.Nothing;

    private Room? ApplyFloor(RoomEvent happened, Circumstance circumstance, long seq) =>
        TheFloor.After(happened, circumstance.At, seq) is { } after ? this with { Floor = after } : null;
}
