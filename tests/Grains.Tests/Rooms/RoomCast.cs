using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The people, ids and times that tests of a room share.</summary>
public static class RoomCast
{
    public static readonly PersonId TheArena;
    public static readonly PersonId Facilitator = Person(1);
    public static readonly PersonId CoFacilitator = Person(2);
    public static readonly PersonId Coordinator = Person(3);
    public static readonly PersonId Presenter = Person(4);
    public static readonly PersonId Nurse = Person(5);
    public static readonly PersonId Teacher = Person(6);
    public static readonly PersonId Mentor = Person(7);
    public static readonly PersonId UserRepresentative = Person(8);
    public static readonly PersonId Observer = Person(9);
    public static readonly PersonId Stranger = Person(10);

    /// <summary>Comes along when somebody asks them to: the meeting was planned without them.</summary>
    public static readonly PersonId Mentee = Person(12);

    public static readonly RoomId TheRoom = new(Id(0, 1));
    public static readonly DateTimeOffset StartsAt = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static ImmutableArray<RosterEntry> Roster { get; } =
    [
        Entry(Facilitator, RoomRole.Facilitator),
        Entry(CoFacilitator, RoomRole.Participant | RoomRole.CoFacilitator),
        Entry(Coordinator, RoomRole.CentreCoordinator),
        Entry(Presenter, RoomRole.Participant | RoomRole.CasePresenter),
        Entry(Nurse, RoomRole.Participant),
        Entry(Teacher, RoomRole.Participant),
        Entry(Mentor, RoomRole.Mentor),
        Entry(UserRepresentative, RoomRole.UserRepresentative),
        Entry(Observer, RoomRole.Observer),
    ];

    public static ImmutableArray<PersonId> Everyone { get; } = [.. Roster.Select(entry => entry.Person), Stranger, Mentee];

    public static PlanMeeting Plan(History history = History.Everything) =>
        new(new NetworkId(Id(6, 1)), "Nettverk for skolehelse", "Nettverksmøte", StartsAt, 90, Language.Nb, history, Roster);

    public static AttachCase Attach(CaseId id, AgendaItemId item, RoomRole readers = RoomRole.Participant | RoomRole.Leaders) =>
        new(id, item, Presenter, "S-12", readers, [.. Enumerable.Range(0, 4).Select(number => new CaseSection($"Del {number}", $"case-text {number}"))]);

    /// <summary>The presenter's yes to everybody on the list, but <paramref name="vetoed"/>.</summary>
    public static AgreeToPanel Agreed(CaseId id, params PersonId[] vetoed) =>
        new(id, [.. Roster.Select(entry => entry.Person).Except([Presenter, .. vetoed])], [.. vetoed]);

    public static RosterEntry Entry(PersonId person, RoomRole roles) =>
        new(person, $"Person {person.Value.ToString("N")[^2..]}", "Kommunen", roles, person == Nurse ? Sector.Health : person == Teacher ? Sector.Education : null);

    public static PersonId Person(int number) => new(Id(1, number));

    public static AgendaItemId Item(int number) => new(Id(2, number));

    public static ContributionId Contribution(int number) => new(Id(3, number));

    public static CaseId Case(int number) => new(Id(4, number));

    private static Guid Id(int kind, int number) => new(number, (short)kind, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
