namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Why somebody waits in the lobby while an item is on. A closed list: how somebody is tied to a case could show whom it is about.</summary>
public enum LobbyReason
{
    /// <summary>They know the case, or may.</summary>
    KnowsTheCase,

    /// <summary>They have ties that could make others doubt what they say of it.</summary>
    Ties,

    /// <summary>They asked for it.</summary>
    Asked,
}

/// <summary>To the lobby while the item that is on is on. They come back by themselves when it is left.</summary>
/// <param name="Item">The one that was on when it was decided.</param>
[GenerateSerializer, Immutable, Alias("arena.room.send-out")]
public sealed record SendOut(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] LobbyReason Reason) : RoomCommand;

/// <summary>For those who lead, and the person: nobody else hears that it was so, or why.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.person-sent-out")]
public sealed record PersonSentOut(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] LobbyReason Reason) : RoomEvent, IToldByRole;
