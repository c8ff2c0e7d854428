namespace Pilar.Arena.Faults.Machines;

/// <summary>One silo: where it is, and its process.</summary>
internal sealed class SiloMember : IArenaMember
{
    public SiloMember(string folder, Network network, int number, string build, string database, string clusterId, IReadOnlyDictionary<string, string> environment)
    {
        (Number, Build) = (number, build);
        Address = network.AddressOf(number);
        Port = FreePort.Next();
        Health = new Uri($"http://{Address}:{FreePort.Next()}/health/ready");
        var settings = new Dictionary<string, string>
        {
            ["Arena:Storage:ConnectionString"] = database,
            ["Arena:Storage:DataFolder"] = folder,
            ["Arena:Cluster:ClusterId"] = clusterId,
            ["Arena:Cluster:AdvertisedAddress"] = Address,
            ["Arena:Cluster:SiloPort"] = $"{Port}",
            ["Arena:Cluster:GatewayPort"] = $"{FreePort.Next()}",
            ["Arena:Cluster:HealthUrl"] = Health.GetLeftPart(UriPartial.Authority),
        };
        Member = new Member(
            $"silo {number}", Path.Combine(folder, $"silo-{number}.log"),
            () => Product.Start(Build, "Silo", network.On(number), settings.Concat(environment)));
    }

    public int Number { get; }

    public string Address { get; }

    public int Port { get; }

    public Uri Health { get; }

    public string Build { get; set; }

    public Member Member { get; }
}
