using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Methods;

/// <summary>Whose a phase is, and who comes first in it. Of two parts the second begins when somebody who leads lets it in.</summary>
public enum PhaseOrder
{
    /// <summary>Whoever may write in it may do so from its beginning.</summary>
    Together,

    /// <summary>It is the hub's, in whatever role somebody of it takes part.</summary>
    HubAlone,

    /// <summary>The spokes, then the hub.</summary>
    SpokesFirst,

    /// <summary>Those who represent the users, then the others; all at once when nobody who represents them is there.</summary>
    UsersFirst,
}

/// <summary>Somebody in a room, as the phases of a method see them.</summary>
public readonly record struct Seat(RoomRole Roles, bool OfHub)
{
    private const RoomRole Panel = RoomRole.Participant | RoomRole.Mentor | RoomRole.CentreCoordinator;

    /// <param name="mark">What was said of whether they are of the hub; null when nothing was.</param>
    public static Seat Of(RoomRole roles, bool? mark) => new(roles, HubAndSpokes.IsOfHub(roles, mark));

    // Who presents another case is one of those who take part in this one.
    internal RoomRole AsPanel => Roles.HasFlag(RoomRole.CasePresenter) ? (Roles & ~RoomRole.CasePresenter) | RoomRole.Participant : Roles;

    /// <summary>
    /// On an item without a case whoever comes along is one of those who take part, but while it waits for a case. A method of a case knows of nobody
    /// who does: no case is for them.
    /// </summary>
    internal Seat In(MethodPhase phase, MethodUse use) => use != MethodUse.Case && !phase.CaseVisible && Roles.HasFlag(RoomRole.Mentee)
        ? this with { Roles = (Roles & ~RoomRole.Mentee) | RoomRole.Participant }
        : this;

    /// <summary>Where hub and spokes are asked apart, what counts is which of them somebody is.</summary>
    internal RoomRole AsHubOrSpoke => OfHub ? (AsPanel & ~Panel) | RoomRole.Mentor | RoomRole.CentreCoordinator
        : (AsPanel & Panel) != RoomRole.None ? (AsPanel & ~Panel) | RoomRole.Participant
        : AsPanel;
}
