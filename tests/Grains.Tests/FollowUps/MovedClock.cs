namespace Pilar.Arena.Grains.Tests.FollowUps;

/// <summary>The system's clock, moved ahead. Timers run as ever.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public void Ahead(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
}
