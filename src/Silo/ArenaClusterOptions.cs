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

    /// <summary>The web host holds a silo too. False: it calls silos in other processes, and finds them in the database.</summary>
    public bool OneProcess { get; set; } = true;

    /// <summary>A silo in a process of its own has <see cref="ArenaClustering.AdoNet"/> as its default.</summary>
    public ArenaClustering Clustering { get; set; } = ArenaClustering.Localhost;

    /// <summary>Where other silos call. They trust each other and nothing is encrypted: a private network only.</summary>
    [Range(1, 65_535)]
    public int SiloPort { get; set; } = 11_111;

    /// <summary>Where web hosts in other processes call; zero: nobody does. 30000 for a silo in a process of its own.</summary>
    [Range(0, 65_535)]
    public int GatewayPort { get; set; }

    /// <summary>The address other silos reach this one by; empty: found by itself.</summary>
    public string? AdvertisedAddress { get; set; }

    /// <summary>Starts although the address others reach this silo by is a public one. Whoever reaches its ports is believed.</summary>
    public bool AllowPublicAddress { get; set; }

    /// <summary>Where a silo in a process of its own says <c>/health/live</c> and <c>/health/ready</c>.</summary>
    [Required]
    public string HealthUrl { get; set; } = "http://127.0.0.1:8081";

    /// <summary>How long a call from one process to another may take before it is given up, and by the browser's own id sent again.</summary>
    [Range(1, 60)]
    public int CallTimeoutSeconds { get; set; } = 5;

    /// <summary>How often a web host looks for silos that have come or gone without a word.</summary>
    [Range(1, 600)]
    public int GatewayRefreshSeconds { get; set; } = 2;

    /// <summary>How long a silo may take to answer a probe.</summary>
    [Range(1, 60)]
    public int ProbeTimeoutSeconds { get; set; } = 1;

    /// <summary>Probes missed before a silo counts as dead.</summary>
    [Range(1, 20)]
    public int MissedProbes { get; set; } = 2;

    /// <summary>How often a silo reads the list of members, besides when another one tells it of a change.</summary>
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
