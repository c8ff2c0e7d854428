namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Somebody who came in with an older declaration of confidentiality has read and accepts the one in force.</summary>
/// <param name="Version">The one they have read.</param>
[GenerateSerializer, Immutable, Alias("arena.room.accept-declaration")]
public sealed record AcceptDeclaration([property: Id(0)] int Version) : RoomCommand;

/// <summary>Another declaration is in force from now on than the one people came in with. For everybody invited.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.declaration-renewed")]
public sealed record DeclarationRenewed([property: Id(0)] int Version) : RoomEvent;

/// <summary>For those who lead, and the person.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.declaration-accepted")]
public sealed record DeclarationAccepted(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] int Version) : RoomEvent;
