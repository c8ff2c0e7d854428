namespace Pilar.Arena.Faults.Harm;

/// <summary>Something that goes wrong while people talk, and is put right again before <see cref="Do"/> ends.</summary>
/// <param name="Name">As <c>--only</c> and the table know it.</param>
/// <param name="WriteStopAim">The longest stop we aim at, in seconds, the time that the fault itself lasts included where nobody could write.</param>
/// <param name="Do">Answers a note for the table.</param>
internal sealed record Fault(string Name, double WriteStopAim, Func<Stage, Meeting, Random, Task<string>> Do)
{
    /// <summary>Why it cannot be played here; null when it can.</summary>
    public Func<Stage, string?> Missing { get; init; } = _ => null;

    /// <summary>Ends and stops nothing that another meeting stands on: in a short run all such faults are played at once, in a room each.</summary>
    public bool HarmsOneRoom { get; init; }

    /// <summary>Added to everything that is said, where long texts are wanted.</summary>
    public string Filling { get; init; } = "";
}
