namespace Pilar.Arena.Contracts.Rooms;

// When something is not anonymous

/// <summary>«Jeg kjenner igjen saken»: out of the room at once, until the case is closed. Only those who lead are told.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.recognise-case")]
public sealed record RecogniseCase([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>«Stopp – ikke anonymt»: the text is off every screen, until its presenter and somebody who leads agree to show it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.stop-case")]
public sealed record StopCase([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>The presenter's yes, or a leader's, to showing a stopped case again. It takes both.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.agree-to-show-case")]
public sealed record AgreeToShowCase([property: Id(0)] CaseId Case) : RoomCommand;
