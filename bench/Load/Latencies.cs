namespace Pilar.Arena.Bench.Load;

/// <summary>How long things took, in tenths of milliseconds up to a minute; counted without a lock.</summary>
internal sealed class Latencies
{
    private const int PerMs = 10;
    private readonly int[] _counts = new int[60_000 * PerMs + 1];

    public long Count => _counts.Sum(count => (long)count);

    public void Add(TimeSpan took) =>
        Interlocked.Increment(ref _counts[Math.Clamp((int)(took.TotalMilliseconds * PerMs), 0, _counts.Length - 1)]);

    public void Clear() => Array.Clear(_counts);

    /// <summary>In milliseconds; zero when nothing was counted.</summary>
    public double Percentile(double share)
    {
        var left = (long)Math.Ceiling(Count * share);
        for (var i = 0; i < _counts.Length; i++)
        {
            left -= _counts[i];
            if (left <= 0)
            {
                return (double)i / PerMs;
            }
        }

        return 0;
    }
}
