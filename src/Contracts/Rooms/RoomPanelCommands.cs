using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>
/// The presenter has read the list: who may hear the case, and who may not. Whoever is in neither has come on the list since, and waits
/// for another yes. It takes the place of what was said before.
/// </summary>
[GenerateSerializer, Immutable, Alias("arena.room.agree-to-panel")]
public sealed record AgreeToPanel(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] ImmutableArray<PersonId> Agreed,
    [property: Id(2)] ImmutableArray<PersonId> Vetoed) : RoomCommand;

/// <summary>Whoever leads says that those who only observe may hear a case, or that they may not. Until somebody has said so they may not.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.agree-to-observers")]
public sealed record AgreeToObservers(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] bool Yes) : RoomCommand;
