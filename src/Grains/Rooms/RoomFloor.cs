using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>What each event does to the floor. Who may do what, and when, is in <c>Room.Floor.cs</c>.</summary>
internal static class RoomFloor
{
    public static FloorPlace? PlaceOf(this Floor floor, PersonId person) => floor.Queue.FirstOrDefault(place => place.Person == person);

    public static IEnumerable<PersonId> Everybody(this Floor floor) =>
        floor.Turn is { } turn ? floor.Queue.Select(place => place.Person).Append(turn.Person) : floor.Queue.Select(place => place.Person);

    /// <summary>Those marked as away.</summary>
    public static IEnumerable<PersonId> Away(this Floor floor) =>
        floor.Queue.Where(place => place.AwaySince is not null).Select(place => place.Person)
            .Concat(floor.Turn is { AwaySince: not null } turn ? [turn.Person] : []);

    /// <summary>Null when <paramref name="happened"/> is about something else.</summary>
    public static Floor? After(this Floor floor, RoomEvent happened, DateTimeOffset at, long seq) => happened switch
    {
        FloorRequested asked => floor.Insert(new FloorPlace(asked.Person, seq, asked.For, false, null), asked.Before),
        RequestWithdrawn withdrawn => floor.Without(withdrawn.Person),
        PlaceMoved moved => floor.Move(moved.Person, moved.After),
        FloorGiven given => floor.Without(given.Person) with
        {
            Turn = new FloorTurn(given.Person, seq, given.For, given.InRound, 0, at, null),
        },
        FloorReturned => floor.EndTurn(at),
        FloorInterrupted => floor.Interrupt(at, seq),
        FloorLost lost => (floor.Turn?.Person == lost.Person ? floor.EndTurn(at) : floor).Without(lost.Person),
        FloorCleared => floor.EndTurn(at) with { Queue = [], Round = null, Closed = false },
        TurnPaused => floor with { Turn = Stop(floor.Turn!, at) },
        TurnResumed => floor with { Turn = Start(floor.Turn!, at) },
        SpeakingTimeSet set => floor with { Minutes = set.Minutes },
        QueueClosed => floor with { Closed = true },
        QueueOpened => floor with { Closed = false },
        SpeakerAway { ClockStops: true } away => (floor with { Turn = Stop(floor.Turn!, at) with { ClockStopped = true } }).Mark(away.Person, at),
        SpeakerAway away => floor.Mark(away.Person, at),
        SpeakerBack back when floor.Turn is { ClockStopped: true } turn && turn.Person == back.Person => (floor with { Turn = Start(turn, at) }).Mark(back.Person, null),
        SpeakerBack back => floor.Mark(back.Person, null),
        _ => floor.AfterInRound(happened, seq),
    };

    private static Floor? AfterInRound(this Floor floor, RoomEvent happened, long seq) => happened switch
    {
        RoundBegun begun => floor with
        {
            Queue = [.. begun.People.Select(person => InRound(person, seq, floor.PlaceOf(person)?.AwaySince)), .. floor.Queue.Where(place => !begun.People.Contains(place.Person))],
            Rounds = begun.Round,
            Round = new FloorRound(begun.Round, [], []),
        },
        RoundJoined joined => floor.Insert(InRound(joined.Person, seq, null), floor.Queue.FirstOrDefault(place => !place.InRound)?.Person),
        RoundPassed passed => floor.Pass(passed.Person),
        RoundEnded => floor with { Queue = [.. floor.Queue.Where(place => !place.InRound)], Round = null },
        _ => null,
    };

    private static FloorPlace InRound(PersonId person, long seq, DateTimeOffset? awaySince) => new(person, seq, FloorKind.Contribution, true, awaySince);

    private static Floor Insert(this Floor floor, FloorPlace place, PersonId? before)
    {
        var index = before is { } other ? floor.Queue.IndexOf(floor.PlaceOf(other)!) : floor.Queue.Length;
        return floor with { Queue = floor.Queue.Insert(index, place) };
    }

    private static Floor Without(this Floor floor, PersonId person) => floor with { Queue = [.. floor.Queue.Where(place => place.Person != person)] };

    public static Floor Move(this Floor floor, PersonId person, PersonId? after)
    {
        var (place, rest) = (floor.PlaceOf(person)!, floor.Without(person));
        return rest with { Queue = rest.Queue.Insert(after is { } other ? rest.Queue.IndexOf(rest.PlaceOf(other)!) + 1 : 0, place) };
    }

    private static FloorTurn Stop(FloorTurn turn, DateTimeOffset at) => turn.RunningSince is { } since
        ? turn with { UsedMilliseconds = turn.UsedMilliseconds + (long)(at - since).TotalMilliseconds, RunningSince = null }
        : turn;

    private static FloorTurn Start(FloorTurn turn, DateTimeOffset at) => turn with { RunningSince = at, ClockStopped = false };

    // They have been heard, for as long as their clock ran; and have had their turn in the round, if it was one of it.
    private static Floor EndTurn(this Floor floor, DateTimeOffset at)
    {
        if (floor.Turn is not { } turn)
        {
            return floor;
        }

        var heard = floor.Heard.FirstOrDefault(one => one.Person == turn.Person);
        var used = Stop(turn, at).UsedMilliseconds;
        return floor with
        {
            Turn = null,
            Heard = heard is null
                ? floor.Heard.Add(new FloorHeard(turn.Person, 1, used))
                : floor.Heard.Replace(heard, heard with { Times = heard.Times + 1, Milliseconds = heard.Milliseconds + used }),
            Round = floor.Round is { } round && turn.InRound ? round with { Done = round.Done.Add(turn.Person) } : floor.Round,
        };
    }

    private static Floor Interrupt(this Floor floor, DateTimeOffset at, long seq)
    {
        var turn = floor.Turn!;
        var ended = (floor with { Turn = turn with { InRound = false } }).EndTurn(at);
        return ended with { Queue = ended.Queue.Insert(0, new FloorPlace(turn.Person, seq, turn.For, turn.InRound && floor.Round is not null, turn.AwaySince)) };
    }

    private static Floor Pass(this Floor floor, PersonId person) => floor.Without(person) with
    {
        Turn = floor.Turn?.Person == person ? null : floor.Turn,
        Round = floor.Round! with { Done = floor.Round.Done.Add(person), Passed = floor.Round.Passed.Add(person) },
    };

    private static Floor Mark(this Floor floor, PersonId person, DateTimeOffset? awaySince) => floor with
    {
        Queue = [.. floor.Queue.Select(place => place.Person == person ? place with { AwaySince = awaySince } : place)],
        Turn = floor.Turn?.Person == person ? floor.Turn with { AwaySince = awaySince } : floor.Turn,
    };
}
