using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Rooms;

/// <summary>How fast one person may go, over all their connections to this host.</summary>
public sealed class PaceOptions
{
    public const string Section = "Arena:Pace";

    /// <summary>Things done in rooms, as a steady pace.</summary>
    [Range(1, 100_000)]
    public int CommandsPerSecond { get; set; } = 20;

    /// <summary>Things done at once after a pause.</summary>
    [Range(1, 100_000)]
    public int CommandBurst { get; set; } = 40;

    /// <summary>Questions to a room (joining, reading back), as a steady pace.</summary>
    [Range(1, 100_000)]
    public int ReadsPerSecond { get; set; } = 10;

    /// <summary>Questions at once after a pause: a page that comes back asks several.</summary>
    [Range(1, 100_000)]
    public int ReadBurst { get; set; } = 40;

    /// <summary>Unsent texts put away, as a steady pace.</summary>
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

/// <summary>A bucket for each person and kind. Those who have been quiet for a while are forgotten.</summary>
internal sealed class PaceLimits(IOptions<PaceOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<(PersonId Person, Pace Pace)> _buckets =
        PartitionedRateLimiter.Create<(PersonId Person, Pace Pace), (PersonId Person, Pace Pace)>(
            who => RateLimitPartition.GetTokenBucketLimiter(who, key => Bucket(options.Value, key.Pace)));

    public bool Allows(PersonId person, Pace pace)
    {
        using var lease = _buckets.AttemptAcquire((person, pace));
        return lease.IsAcquired;
    }

    public void Dispose() => _buckets.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(PaceOptions options, Pace pace)
    {
        var (perSecond, burst) = pace switch
        {
            Pace.Command => (options.CommandsPerSecond, options.CommandBurst),
            Pace.Draft => (options.DraftsPerSecond, options.DraftBurst),
            _ => (options.ReadsPerSecond, options.ReadBurst),
        };
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
    }
}
