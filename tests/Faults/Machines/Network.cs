
namespace Pilar.Arena.Faults.Machines;

/// <summary>
/// Where the silos are. As root each has a machine's network of its own behind a bridge, so that it can be cut off; otherwise
/// they share the loopback, and nobody can be.
/// </summary>
internal sealed class Network : IAsyncDisposable
{
    private readonly string _prefix;
    private readonly string _net;
    private readonly int _silos;

    private Network(int cluster, int silos)
    {
        _silos = silos;
        _prefix = $"af{Environment.ProcessId % 100_000}{(char)('a' + cluster)}";
        _net = $"10.{201 + (Environment.ProcessId % 50)}.{((Environment.ProcessId / 50) + (cluster * 125)) % 250}";
    }

    /// <summary>Each silo can be cut off from everybody else.</summary>
    public bool IsApart { get; private set; }

    /// <summary>Where the database and the web hosts are.</summary>
    public string Hub => IsApart ? $"{_net}.1" : "127.0.0.1";

    public string Addresses => IsApart ? $"{_net}.0/24" : "127.0.0.1/32";

    /// <param name="cluster">Its number among those of this process, from nought.</param>
    /// <param name="silos">How many machines.</param>
    public static async Task<Network> Lay(int cluster, int silos)
    {
        var network = new Network(cluster, silos);
        if (Shell.IsRoot && await Shell.Works("ip", "link", "add", network._prefix, "type", "bridge"))
        {
            network.IsApart = true;
            await Shell.Run("ip", "addr", "add", $"{network._net}.1/24", "dev", network._prefix);
            await Shell.Run("ip", "link", "set", network._prefix, "up");
            for (var silo = 0; silo < silos; silo++)
            {
                await network.Connect(silo);
            }
        }

        return network;
    }

    public string AddressOf(int silo) => IsApart ? $"{_net}.{10 + silo}" : "127.0.0.1";

    /// <summary>What has to stand before a command for it to run on the silo's machine.</summary>
    public string[] On(int silo) => IsApart ? ["ip", "netns", "exec", Space(silo)] : [];

    /// <summary>Nothing comes or goes any more, and nobody is told.</summary>
    public Task Cut(int silo) => Shell.Run("ip", "link", "set", Cable(silo), "down");

    public Task Mend(int silo) => Shell.Run("ip", "link", "set", Cable(silo), "up");

    public async ValueTask DisposeAsync()
    {
        if (IsApart)
        {
            for (var silo = 0; silo < _silos; silo++)
            {
                await Shell.Works("ip", "netns", "del", Space(silo));
            }

            await Shell.Works("ip", "link", "del", _prefix);
        }
    }

    private async Task Connect(int silo)
    {
        await Shell.Run("ip", "netns", "add", Space(silo));
        await Shell.Run("ip", "link", "add", Cable(silo), "type", "veth", "peer", "name", "eth0", "netns", Space(silo));
        await Shell.Run("ip", "link", "set", Cable(silo), "master", _prefix, "up");
        await Shell.Run([.. On(silo), "ip", "addr", "add", $"{AddressOf(silo)}/24", "dev", "eth0"]);
        await Shell.Run([.. On(silo), "ip", "link", "set", "eth0", "up"]);
        await Shell.Run([.. On(silo), "ip", "link", "set", "lo", "up"]);
    }

    private string Space(int silo) => $"{_prefix}n{silo}";

    private string Cable(int silo) => $"{_prefix}v{silo}";
}
