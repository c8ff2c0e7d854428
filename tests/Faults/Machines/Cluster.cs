using System.Diagnostics;

namespace Pilar.Arena.Faults.Machines;

/// <summary>Three silos, two web hosts and a database, as an operator would start them: by configuration alone.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    public const string Id = "arena-faults";

    private const int SiloCount = 3;
    private const int WebCount = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _folder = Directory.CreateTempSubdirectory("arena-faults-").FullName;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly List<SiloMember> _silos = [];
    private readonly List<WebMember> _webs = [];

    private Cluster(Network network)
    {
        Network = network;
        Database = new Database(_folder, network);
    }

    public Network Network { get; }

    public Database Database { get; }

    public IReadOnlyList<SiloMember> Silos => _silos;

    public IReadOnlyList<WebMember> Webs => _webs;

    public static async Task<Cluster> Start()
    {
        var cluster = new Cluster(await Network.Lay(SiloCount + 1));
        try
        {
            await cluster.Database.Start();
            for (var silo = 0; silo < SiloCount; silo++)
            {
                cluster._silos.Add(new SiloMember(cluster._folder, cluster.Network, silo, cluster.Database.ConnectionString, Id, new Dictionary<string, string>()));
            }

            for (var web = 0; web < WebCount; web++)
            {
                cluster._webs.Add(new WebMember(cluster._folder, web, cluster.Database.ConnectionString));
            }

            cluster._silos[0].Member.Start();
            await cluster.Ready(cluster._silos[0].Health); // it makes the tables
            cluster._silos.Skip(1).ToList().ForEach(silo => silo.Member.Start());
            cluster._webs.ForEach(web => web.Member.Start());
            await cluster.AllReady();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>One silo more, at an address of its own: of this cluster, or of another one on the same data, which knows nothing of this.</summary>
    public async Task<SiloMember> StartAnother(string clusterId, IReadOnlyDictionary<string, string> environment)
    {
        var another = new SiloMember(_folder, Network, SiloCount, Database.ConnectionString, clusterId, environment);
        another.Member.Start();
        await Ready(another.Health);
        return another;
    }

    public async Task AllReady()
    {
        foreach (var health in _silos.Select(silo => silo.Health).Concat(_webs.Select(web => web.Health)))
        {
            await Ready(health);
        }
    }

    public async Task Ready(Uri health)
    {
        var waited = Stopwatch.StartNew();
        while (!await Says200(health))
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"{health} was not ready after {Patience.TotalSeconds} s; what the processes said is in {_folder}.");
            }

            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_webs.Select(web => web.Member).Concat(_silos.Select(silo => silo.Member)).Select(member => member.DisposeAsync().AsTask()));
        await Database.DisposeAsync();
        await Network.DisposeAsync();
        _http.Dispose();
    }

    public string Logs => _folder;

    public void Forget() => Directory.Delete(_folder, recursive: true);

    private async Task<bool> Says200(Uri health)
    {
        try
        {
            using var answer = await _http.GetAsync(health);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
