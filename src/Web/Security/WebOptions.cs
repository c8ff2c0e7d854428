namespace Pilar.Arena.Web.Security;

/// <summary>Where this host stands in the network: the section <c>Arena:Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Arena:Web";

    /// <summary>Addresses browsers know us by, besides the one they asked: <c>https://arena.example.no</c>. Seldom needed.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Proxies whose word on scheme and address is taken, as addresses or networks: <c>10.0.0.4</c>, <c>10.0.0.0/24</c>. No others.</summary>
    public string[] Proxies { get; set; } = [];

    /// <summary>Holds the keys that sessions are sealed with. Empty: beside the data, for one process. Several hosts share a folder.</summary>
    public string? KeyFolder { get; set; }
}
