using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Scheduling;

/// <summary>When a case is to be talked of: a meeting, a place on its agenda, and by which method.</summary>
/// <param name="StartsAt">When that meeting begins, UTC.</param>
/// <param name="Minutes">Of the agenda item.</param>
/// <param name="Method">The key of a template; empty when it is chosen in the meeting.</param>
/// <param name="MethodNames">What it is called; null for none.</param>
[GenerateSerializer, Immutable, Alias("arena.slot")]
public sealed record Slot(
    [property: Id(0)] RoomId Room,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] DateTimeOffset StartsAt,
    [property: Id(3)] int Minutes,
    [property: Id(4)] string Method = "",
    [property: Id(5)] MethodNames? MethodNames = null)
{
    public override string ToString() => nameof(Slot);

    /// <summary>The same place for the same case by the same method, whatever is known of it.</summary>
    public bool IsSame(Slot other) => (Room, Item, Method) == (other.Room, other.Item, other.Method);
}

/// <summary>Who has to say something for a case to get its time.</summary>
public enum SlotTurn
{
    Nobody,

    /// <summary>A time is proposed: its presenter says yes or no.</summary>
    Presenter,

    /// <summary>It is approved and has no time, or its presenter has said no: whoever leads or coordinates proposes one.</summary>
    Leaders,
}

public static class SlotLimits
{
    public const int ReasonLength = 400;
    public const int MethodLength = 80;
}
