namespace Pilar.Arena.Contracts.Rooms;

/// <summary>
/// Wakes the rooms in which the clock makes something happen, so that an idle room need not be in memory.
/// One for the whole arena; key 0.
/// </summary>
[GrainInterfaceType("arena.meeting-clock"), Alias("arena.meeting-clock")]
public interface IMeetingClockGrain : IGrainWithIntegerKey
{
    /// <summary>Makes sure that the clock runs. Called by each silo when it starts.</summary>
    [Alias("start")]
    Task Start();
}
