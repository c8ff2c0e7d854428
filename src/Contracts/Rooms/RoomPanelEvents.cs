using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Something that befalls a person. When somebody else was the cause, neither the log nor the screens say who.</summary>
public interface IBefalls
{
    PersonId Person { get; }
}

/// <summary>For the presenter alone. Everybody else gets a new view, so that nobody can tell whose has changed.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.panel-agreed")]
public sealed record PanelAgreed(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] ImmutableArray<PersonId> Agreed,
    [property: Id(2)] ImmutableArray<PersonId> Vetoed) : RoomEvent;

/// <summary>Whether those who only observe may hear a case, by the word of those who lead. For them and the presenter; those who observe get a new view.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.observers-agreed")]
public sealed record ObserversAgreed(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] bool Yes) : RoomEvent;

/// <summary>Back to the lobby while a case is on that is not for them. For those who lead, and the person; why is told to nobody.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.person-held-back")]
public sealed record PersonHeldBack([property: Id(0)] PersonId Person) : RoomEvent, IToldByRole;

/// <summary>What its presenter has said of the list: told to them alone.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.case-panel")]
public sealed record CasePanel(
    [property: Id(0)] ImmutableArray<PersonId> Agreed,
    [property: Id(1)] ImmutableArray<PersonId> Vetoed);
