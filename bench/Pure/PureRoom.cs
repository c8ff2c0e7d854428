using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Bench.Pure;

/// <summary>A live meeting without a grain, a disk or a browser: what the rules alone cost.</summary>
internal sealed class PureRoom
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly PersonId[] _people;

    public PureRoom(int people, int contributions)
    {
        _people = [.. Enumerable.Range(0, people).Select(_ => new PersonId(Guid.NewGuid()))];
        Do(Caller.Arena.Person, new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", Noon, 60, Language.Nb, History.Everything,
            [.. _people.Select((person, n) => new RosterEntry(person, $"Deltaker {n}", "RVTS Sør", n == 0 ? RoomRole.Facilitator : RoomRole.Participant))]));
        Do(_people[0], new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Velkommen", AgendaItemType.Information, 5));
        Do(_people[0], new SendNotice());
        Do(_people[0], new OpenLobby());
        Do(_people[0], new EnterRoom(RoomLimits.DeclarationVersion));
        Do(_people[0], new StartMeeting());
        foreach (var person in _people[1..])
        {
            Do(person, new EnterRoom(RoomLimits.DeclarationVersion));
        }

        Do(_people[0], new AdmitEveryone());
        for (var contribution = 0; contribution < contributions; contribution++)
        {
            Do(_people[contribution % people], Contribution());
        }
    }

    public Room Room { get; private set; } = Room.Empty;

    public long Seq { get; private set; }

    public IReadOnlyList<PersonId> People => _people;

    public Circumstance By(int person) => new(_people[person], Noon.AddMinutes(5));

    public static PostContribution Contribution() =>
        new(new ContributionId(Guid.NewGuid()), null, null, "Vi har prøvd det vi ble enige om sist, og det har hjulpet noe i friminuttene.");

    private void Do(PersonId by, RoomCommand command)
    {
        var circumstance = new Circumstance(by, Noon);
        var decision = Room.Decide(command, circumstance);
        if (decision.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{command.GetType().Name}: {refusal.Code}");
        }

        foreach (var happened in decision.Events)
        {
            Room = Room.Apply(happened, circumstance, ++Seq);
        }
    }
}
