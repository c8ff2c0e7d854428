using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Pilar.Arena.Silo;

public enum ArenaClustering
{
    /// <summary>One silo on this machine.</summary>
    Localhost,

    /// <summary>Silos find each other in the database.</summary>
    AdoNet,
}

/// <summary>How silos find and watch each other: the section <c>Arena:Cluster</c>.</summary>
public sealed class ArenaClusterOptions : IValidatableObject
{
    public const string Section = "Arena:Cluster";

    /// <summary>Part of every stored key of Orleans: never changed for an installation.</summary>
    [Required]
    public string ServiceId { get; set; } = "pilar-arena";

    /// <summary>Silos with the same one work together; another one is another cluster on the same data.</summary>
    [Required]
    public string ClusterId { get; set; } = "pilar-arena";

    public ArenaClustering Clustering { get; set; } = ArenaClustering.Localhost;

    [Range(1, 65_535)]
    public int SiloPort { get; set; } = 11_111;

    /// <summary>Where web hosts in other processes call; zero: nobody does.</summary>
    [Range(0, 65_535)]
    public int GatewayPort { get; set; }

    /// <summary>The address other silos reach this one by; empty: found by itself.</summary>
    public string? AdvertisedAddress { get; set; }

    /// <summary>How long a silo may take to answer a probe.</summary>
    [Range(1, 60)]
    public int ProbeTimeoutSeconds { get; set; } = 1;

    /// <summary>Probes missed before a silo counts as dead.</summary>
    [Range(1, 20)]
    public int MissedProbes { get; set; } = 2;

    [Range(1, 600)]
    public int TableRefreshSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(AdvertisedAddress) && !IPAddress.TryParse(AdvertisedAddress, out _))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(AdvertisedAddress)} must be an IP address.", [nameof(AdvertisedAddress)]);
        }
    }
}
