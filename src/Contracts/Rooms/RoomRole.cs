namespace Pilar.Arena.Contracts.Rooms;

/// <summary>The roles a person holds in one room. A person may hold several there, and others elsewhere.</summary>
[Flags]
public enum RoomRole
{
    None = 0,
    Participant = 1,
    Facilitator = 2,
    CoFacilitator = 4,
    CasePresenter = 8,
    Mentor = 16,
    CentreCoordinator = 32,
    UserRepresentative = 64,
    Observer = 128,

    /// <summary>Those who lead the meeting.</summary>
    Leaders = Facilitator | CoFacilitator,

    Anyone = Participant | Facilitator | CoFacilitator | CasePresenter | Mentor | CentreCoordinator | UserRepresentative | Observer,
}
