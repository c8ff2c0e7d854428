using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Rounds: everybody in turn, and a pass takes nobody else's place.
public sealed partial record Room
{
    private Decision<RoomEvent> DecideRound(RoomCommand command, PersonId by) => command switch
    {
        PassTurn pass => Pass(pass, by),
        BeginRound begin => Begin(begin.Round),
        EndRound end => TheFloor.Round?.Number == end.Round ? new RoundEnded(end.Round) : Decision<RoomEvent>.Nothing,
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Pass(PassTurn pass, PersonId by) => (TheFloor.PlaceOf(pass.Person), TheFloor.Turn) switch
    {
        _ when pass.Person != by && !HasRole(by, RoomRole.Leaders) => RoomRefusals.FloorNotYours,
        _ when TheFloor.Round is null => Decision<RoomEvent>.Nothing,
        ({ InRound: true } place, _) when place.Number == pass.Number => new RoundPassed(pass.Person),
        (_, { InRound: true } turn) when turn.Person == pass.Person && turn.Number == pass.Number => new RoundPassed(pass.Person),
        _ => Decision<RoomEvent>.Nothing,
    };

    private Decision<RoomEvent> Begin(int round)
    {
        PersonId[] people = [.. InRounds(TheFloor)];
        return round switch
        {
            _ when round <= TheFloor.Rounds => Decision<RoomEvent>.Nothing,
            _ when round != TheFloor.Rounds + 1 => RoomRefusals.FloorChanged,
            _ when TheFloor.Round is not null => RoomRefusals.RoundOn,
            _ when !HasRounds => RoomRefusals.RoundNotHere,
            _ when people.Length == 0 => RoomRefusals.RoundEmpty,
            _ => All([.. TheFloor.Turn is { } turn ? EndTurn(turn) : [], new RoundBegun(round, [.. people])]),
        };
    }

    private bool HasRounds => Agenda.Current is { } item
        && (item.Type == AgendaItemType.Round || Cases.Exists(found => found.Item == item.Item && found.Method?.Now is { Round: true }));

    // Those who lead give the word, and the presenter hears what the others say: neither is asked in turn.
    private IEnumerable<PersonId> InRounds(Floor floor) => People
        .Where(entry => !Leads(entry.Value) && !Cases.Exists(found => found.Presenter == entry.Key && IsOnTheTable(found)))
        .Where(entry => floor.Round?.Done.Contains(entry.Key) != true && RefuseToSpeak(entry.Key) is null)
        .OrderBy(entry => entry.Value.Number)
        .Select(entry => entry.Key);
}
