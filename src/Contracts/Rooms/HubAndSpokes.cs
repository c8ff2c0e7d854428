namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Who is of the hub, the centre's own specialists. The others take part from a service: they are its spokes.</summary>
public static class HubAndSpokes
{
    /// <summary>Those who are of the hub as long as nobody has said otherwise.</summary>
    public const RoomRole ByRole = RoomRole.Leaders | RoomRole.Mentor | RoomRole.CentreCoordinator;

    /// <param name="mark">What those who lead or coordinate have said; null when they have said nothing.</param>
    public static bool IsOfHub(RoomRole roles, bool? mark) => !IsOfNeither(roles) && (mark ?? (roles & ByRole) != RoomRole.None);

    /// <summary>They observe, or come along: no service is heard by them in a case, and no mark makes them a specialist.</summary>
    public static bool IsOfNeither(RoomRole roles) => roles == RoomRole.Observer || roles.HearsNoCase();
}

/// <summary>Says whether somebody on the list is of the hub, before the meeting or during it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.mark-hub")]
public sealed record MarkHub(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] bool Hub) : RoomCommand;

/// <summary>Somebody is of the hub from now on, or is not. For those who may know who takes part.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.hub-marked")]
public sealed record HubMarked(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] bool Hub) : RoomEvent;
