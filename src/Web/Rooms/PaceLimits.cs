using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Rooms;

/// <summary>How fast one person may go, over all their connections to this host, and everybody together in one room.</summary>
public sealed class PaceOptions
{
    public const string Section = "Arena:Pace";

    /// <summary>Things done in rooms, as a steady pace.</summary>
    [Range(1, 100_000)]
    public int CommandsPerSecond { get; set; } = 20;

    /// <summary>Things done at once after a pause.</summary>
    [Range(1, 100_000)]
    public int CommandBurst { get; set; } = 40;

    /// <summary>Things done in one room by everybody on this host together, as a steady pace: more than people can read.</summary>
    [Range(1, 100_000)]
    public int RoomCommandsPerSecond { get; set; } = 500;

    /// <summary>Things done in one room at once after a pause: a vote of a thousand people.</summary>
    [Range(1, 100_000)]
    public int RoomCommandBurst { get; set; } = 2_000;

    /// <summary>Questions to a room (joining, reading back), as a steady pace.</summary>
    [Range(1, 100_000)]
    public int ReadsPerSecond { get; set; } = 10;

    /// <summary>Questions at once after a pause: a page that comes back asks several.</summary>
    [Range(1, 100_000)]
    public int ReadBurst { get; set; } = 40;

    /// <summary>Unsent texts put away, as a steady pace; and as many looked through.</summary>
    [Range(1, 100_000)]
    public int DraftsPerSecond { get; set; } = 5;

    /// <summary>Unsent texts put away at once after a pause.</summary>
    [Range(1, 100_000)]
    public int DraftBurst { get; set; } = 10;

    /// <summary>Forms over HTTP, also those of people who have not signed in: by network address then, so a whole office shares it.</summary>
    [Range(1, 100_000)]
    public int FormsPerSecond { get; set; } = 20;

    /// <summary>Forms at once after a pause.</summary>
    [Range(1, 100_000)]
    public int FormBurst { get; set; } = 100;

    /// <summary>Pages that are read, by person, or by network address like the forms.</summary>
    [Range(1, 100_000)]
    public int PagesPerSecond { get; set; } = 50;

    /// <summary>Pages at once after a pause.</summary>
    [Range(1, 100_000)]
    public int PageBurst { get; set; } = 500;

    /// <summary>Live lines one person may have to this host: tabs and devices.</summary>
    [Range(1, 10_000)]
    public int ConnectionsPerPerson { get; set; } = 10;
}

/// <summary>A bucket for each person and kind, and one for each room. Those that have been quiet for a while are forgotten.</summary>
internal sealed class PaceLimits(IOptions<PaceOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<(PersonId Person, Pace Pace)> _buckets =
        PartitionedRateLimiter.Create<(PersonId Person, Pace Pace), (PersonId Person, Pace Pace)>(
            who => RateLimitPartition.GetTokenBucketLimiter(who, key => Bucket(options.Value, key.Pace)));

    private readonly PartitionedRateLimiter<RoomId> _rooms = PartitionedRateLimiter.Create<RoomId, RoomId>(
        room => RateLimitPartition.GetTokenBucketLimiter(
            room, _ => Bucket(options.Value.RoomCommandsPerSecond, options.Value.RoomCommandBurst)));

    private readonly PartitionedRateLimiter<PersonId> _lines = Of(perPeriod: 1, TimeSpan.FromMinutes(1), burst: 1);

    private readonly PartitionedRateLimiter<PersonId> _refusals = Of(perPeriod: 20, TimeSpan.FromSeconds(1), burst: 200);

    public bool Allows(PersonId person, Pace pace)
    {
        using var lease = _buckets.AttemptAcquire((person, pace));
        return lease.IsAcquired;
    }

    /// <summary>Asked only for those who may know of the room, so that nobody else can use up its pace.</summary>
    public bool Allows(RoomId room)
    {
        using var lease = _rooms.AttemptAcquire(room);
        return lease.IsAcquired;
    }

    /// <summary>A refusal is told to the log once a minute for each person: a flood of calls must not become one of lines.</summary>
    public bool IsWorthALine(PersonId person)
    {
        using var lease = _lines.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    /// <summary>False for who goes on and on after being told to slow down: no page of ours does that.</summary>
    public bool IsBearable(PersonId person)
    {
        using var lease = _refusals.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _refusals.Dispose();
        _buckets.Dispose();
        _rooms.Dispose();
    }

    private static TokenBucketRateLimiterOptions Bucket(PaceOptions options, Pace pace) => pace switch
    {
        Pace.Command => Bucket(options.CommandsPerSecond, options.CommandBurst),
        Pace.Draft or Pace.Screen => Bucket(options.DraftsPerSecond, options.DraftBurst),
        _ => Bucket(options.ReadsPerSecond, options.ReadBurst),
    };

    private static PartitionedRateLimiter<PersonId> Of(int perPeriod, TimeSpan period, int burst) =>
        PartitionedRateLimiter.Create<PersonId, PersonId>(person =>
            RateLimitPartition.GetTokenBucketLimiter(person, _ => Bucket(perPeriod, burst, period)));

    private static TokenBucketRateLimiterOptions Bucket(int perSecond, int burst) => Bucket(perSecond, burst, TimeSpan.FromSeconds(1));

    private static TokenBucketRateLimiterOptions Bucket(int perPeriod, int burst, TimeSpan period) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = perPeriod,
        ReplenishmentPeriod = period,
        QueueLimit = 0,
    };
}
