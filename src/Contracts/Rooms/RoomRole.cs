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

    /// <summary>Somebody newly employed who comes along to a network's meeting: in it like those who take part, and in no case.</summary>
    Mentee = 256,

    /// <summary>Those who lead the meeting.</summary>
    Leaders = Facilitator | CoFacilitator,

    /// <summary>Those whom a case can be for, when its presenter says so, and whom a method can name.</summary>
    InCases = Participant | Facilitator | CoFacilitator | CasePresenter | Mentor | CentreCoordinator | UserRepresentative | Observer,

    Anyone = InCases | Mentee,
}
