using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Contracts.Rooms;

// The method of an agenda item that has no case. As with a case: phases are counted from 0, and whoever leaves one says which.

/// <summary>Before it has begun; another choice takes its place.</summary>
/// <param name="Method">The key of a template that is made for no single case.</param>
[GenerateSerializer, Immutable, Alias("arena.room.choose-item-method")]
public sealed record ChooseItemMethod(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Method) : RoomCommand
{
    /// <summary>What the centre has published under that key; the room's grain asks it, and nobody else says it: it does not travel.</summary>
    [field: NonSerialized]
    [JsonIgnore]
    public MethodTemplate? Own { get; init; }
}

/// <summary>Enters the first phase.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.begin-item-method")]
public sealed record BeginItemMethod([property: Id(0)] AgendaItemId Item) : RoomCommand;

/// <summary>Leaves phase <paramref name="From"/> for the next; the last one for the end. Refused in the first two seconds of it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.step-item-phase")]
public sealed record StepItemPhase(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int From) : RoomCommand;

/// <summary>Two, five or ten minutes more for the phase that is on.</summary>
/// <param name="Extra">The extra minutes it had when it was decided. Other minutes than these: given already.</param>
[GenerateSerializer, Immutable, Alias("arena.room.extend-item-phase")]
public sealed record ExtendItemPhase(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Phase,
    [property: Id(2)] int Minutes,
    [property: Id(3)] int Extra) : RoomCommand;
