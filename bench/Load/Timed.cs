using System.Diagnostics;

namespace Pilar.Arena.Bench.Load;

/// <summary>One kind of thing that happens again and again: how long it takes to each listener, and to the last one of them.</summary>
internal sealed class Timed(string what)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string What => what;

    public long Times => Last.Count;

    public Latencies Each { get; } = new();

    public Latencies Last { get; } = new();

    /// <summary>Does it once, from quiet, and waits until all have it. One that is refused (null) is not counted.</summary>
    public async Task<bool> Take(IReadOnlyList<LoadClient> listeners, Func<Task<long?>> act)
    {
        foreach (var listener in listeners)
        {
            listener.ForgetArrivals();
        }

        var start = Stopwatch.GetTimestamp();
        if (await act() is not { } number)
        {
            return false;
        }

        var arrivals = await Arrivals(listeners, number, start);
        foreach (var at in arrivals)
        {
            Each.Add(Stopwatch.GetElapsedTime(start, at));
        }

        Last.Add(Stopwatch.GetElapsedTime(start, arrivals.Max()));
        return true;
    }

    // Who never hears it has waited as long as we have.
    private static async Task<long[]> Arrivals(IReadOnlyList<LoadClient> listeners, long number, long start)
    {
        while (listeners.Any(listener => listener.ArrivedAt(number) is null) && Stopwatch.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(20);
        }

        return [.. listeners.Select(listener => listener.ArrivedAt(number) ?? Stopwatch.GetTimestamp())];
    }
}
