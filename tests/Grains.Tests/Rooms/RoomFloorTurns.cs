using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What people want on the floor: mostly with what stands there before their eyes, now and then with what stood there before.</summary>
public static class RoomFloorTurns
{
    public static RoomCommand Wish(Room room, Turn turn)
    {
        var floor = room.Floor ?? Floor.Empty;
        var place = floor.Queue.IsEmpty ? null : floor.Queue[turn.B % floor.Queue.Length];
        var someone = place is null || turn.B % 5 == 0 ? Everyone[turn.B % Everyone.Length] : place.Person;
        var (number, on) = ((place?.Number ?? 0) - (turn.Who % 7 == 0 ? 1 : 0), (floor.Turn?.Number ?? 0) - (turn.Who % 9 == 0 ? 1 : 0));
        var speaker = turn.B % 2 == 0 ? floor.Turn?.Person ?? someone : someone;
        return (turn.A % 32) switch
        {
            _ when floor.Turn is { RunningSince: null } && turn.A % 3 == 0 => new ResumeTurn(on),
            < 6 => new AskForFloor((FloorKind)(turn.B % 4)),
            8 => new WithdrawRequest(someone, number),
            9 => speaker == someone ? new PassTurn(someone, number) : new PassTurn(speaker, on),
            10 or 11 or 12 or 13 => new GiveFloor(someone, on),
            14 => new GiveBackFloor(on),
            15 => new TakeFloor(on),
            16 or 17 => floor.Turn?.RunningSince is null ? new ResumeTurn(on) : new PauseTurn(on),
            6 or 7 or 18 or 19 => new MovePlace(someone, number, floor.Queue is [_, ..] && turn.Who % 3 > 0 ? floor.Queue[turn.Who % floor.Queue.Length].Person : null),
            20 => new SetSpeakingTime(turn.B % 7),
            21 => new CloseQueue(),
            22 => new OpenQueue(),
            23 or 24 => new BeginRound(floor.Rounds + (turn.Who % 6 == 0 ? 0 : 1)),
            25 => new EndRound(floor.Rounds),
            26 or 27 or 28 => new NoteSpeakerAway(speaker),
            _ => new NoteSpeakerBack(speaker),
        };
    }

    /// <summary>Who says it is mostly the one whose word or place it is.</summary>
    public static PersonId? Speaker(Room room, RoomCommand command) => command switch
    {
        GiveBackFloor => room.Floor?.Turn?.Person,
        WithdrawRequest withdraw => withdraw.Person,
        PassTurn pass => pass.Person,
        _ => null,
    };

    /// <summary>
    /// In the first round of the usual method: everybody is there, one has been away, one has passed, one has come back. What chance alone comes to
    /// too seldom has been done.
    /// </summary>
    public static Story InRound(Story story)
    {
        var begun = RoomMethodTurns.Begun(story, phase: 3).Try(Facilitator, new AdmitEveryone()).Try(Facilitator, new BeginRound(1));
        var (first, last) = (begun.Room.Floor!.Queue[0].Person, begun.Room.Floor.Queue[^1].Person);
        (PersonId By, RoomCommand Command)[] course =
        [
            (Facilitator, new GiveFloor(first, FloorNumbers.Now)),
            (Facilitator, new PauseTurn(FloorNumbers.Now)),
            (Facilitator, new ResumeTurn(FloorNumbers.Now)),
            (Facilitator, new MovePlace(last, FloorNumbers.Now, null)),
            (TheArena, new NoteSpeakerAway(first)),
            (Facilitator, new GiveFloor(last, FloorNumbers.Now)),
            (TheArena, new NoteSpeakerBack(first)),
            (last, new GiveBackFloor(FloorNumbers.Now)),
            (Nurse, new LeaveRoom()),
            (Nurse, RoomScenario.Enters),
            (Nurse, new PassTurn(Nurse, FloorNumbers.Now)),
            (Facilitator, new AskForFloor(FloorKind.Question)),
            (Facilitator, new WithdrawRequest(Facilitator, FloorNumbers.Now)),
            (Facilitator, new CloseQueue()),
            (Facilitator, new OpenQueue()),
        ];
        return course.Aggregate(begun, (told, step) => told.Try(step.By, FloorNumbers.In(told.Room, step.Command)));
    }
}
