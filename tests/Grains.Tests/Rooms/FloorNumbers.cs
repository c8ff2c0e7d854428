using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>For stories that are written before they are told: the number of a place or a turn as it will be then.</summary>
public static class FloorNumbers
{
    /// <summary>Stands for the number that is right when the command is given.</summary>
    public const long Now = -1;

    public static RoomCommand In(Room room, RoomCommand command)
    {
        var turn = room.Floor?.Turn?.Number ?? 0;
        return command switch
        {
            GiveFloor { Turn: Now } give => give with { Turn = turn },
            GiveBackFloor { Turn: Now } back => back with { Turn = turn },
            TakeFloor { Turn: Now } take => take with { Turn = turn },
            PauseTurn { Turn: Now } pause => pause with { Turn = turn },
            ResumeTurn { Turn: Now } resume => resume with { Turn = turn },
            MovePlace { Number: Now } move => move with { Number = PlaceOf(move.Person) },
            WithdrawRequest { Number: Now } withdraw => withdraw with { Number = PlaceOf(withdraw.Person) },
            PassTurn { Number: Now } pass => pass with { Number = PlaceOf(pass.Person) },
            _ => command,
        };

        long PlaceOf(Contracts.PersonId person) => room.Floor?.Queue.FirstOrDefault(place => place.Person == person)?.Number ?? turn;
    }
}
