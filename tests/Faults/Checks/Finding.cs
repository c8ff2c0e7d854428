namespace Pilar.Arena.Faults.Checks;

/// <summary>What one fault did. Everything but the figures must be zero.</summary>
internal sealed record Finding(string Fault, int Round)
{
    public int Acked { get; init; }

    /// <summary>Answered, and not in the log where it was said to be.</summary>
    public int Lost { get; init; }

    /// <summary>Stored or shown more than once.</summary>
    public int Duplicates { get; init; }

    /// <summary>Shown out of order, or changed.</summary>
    public int Disorder { get; init; }

    /// <summary>In the log and not shown to somebody who should have seen it, or a hole in the numbers.</summary>
    public int Gaps { get; init; }

    /// <summary>Shown to somebody without right.</summary>
    public int Leaks { get; init; }

    /// <summary>Refusals that no fault excuses.</summary>
    public int Refused { get; init; }

    /// <summary>The longest time in which nobody's command was answered, in seconds.</summary>
    public double WriteStop { get; init; }

    public double WriteStopAim { get; init; }

    /// <summary>The longest time in which some reader heard nothing, in seconds.</summary>
    public double Silence { get; init; }

    /// <summary>How long it was played.</summary>
    public double Seconds { get; init; }

    public string Note { get; init; } = "";

    public string? Skipped { get; init; }

    /// <summary>The harness itself could not go on.</summary>
    public string? Error { get; init; }

    /// <summary>Examples of what was wrong.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    public bool Holds => Error is null && Lost + Duplicates + Disorder + Gaps + Leaks + Refused == 0;
}
