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

    /// <summary>The silos, then the web hosts.</summary>
    public IEnumerable<IArenaMember> Members => [.. _silos, .. _webs];

    /// <param name="number">Among those of this process, from nought.</param>
    /// <param name="build">The root of the checkout whose programs it starts with.</param>
    public static async Task<Cluster> Start(int number, string build)
    {
        var cluster = new Cluster(await Network.Lay(number, SiloCount + 1));
        try
        {
            await cluster.Database.Start();
            for (var silo = 0; silo < SiloCount; silo++)
            {
                cluster._silos.Add(new SiloMember(cluster._folder, cluster.Network, silo, build, cluster.Database.ConnectionString, Id, new Dictionary<string, string>()));
            }

            for (var web = 0; web < WebCount; web++)
            {
                cluster._webs.Add(new WebMember(cluster._folder, web, build, cluster.Database.ConnectionString));
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
        var another = new SiloMember(_folder, Network, SiloCount, Product.Root, Database.ConnectionString, clusterId, environment);
        another.Member.Start();
        await Ready(another.Health);
        return another;
    }

    public async Task AllReady()
    {
        foreach (var member in Members)
        {
            await Ready(member.Health);
        }
    }

    /// <summary>Ends a member in good order and waits until its next start, by its supervisor, answers.</summary>
    public async Task Renew(IArenaMember member)
    {
        await End(member, "TERM");
        await Ready(member.Health);
    }

    /// <summary>Ends a member by a signal: when this is over its supervisor has found it gone and begun to start it again.</summary>
    public async Task End(IArenaMember member, string signal)
    {
        var before = member.Member.Restarts;
        await member.Member.Signal(signal);
        await Until(() => Task.FromResult(member.Member.Restarts > before), $"{member.Member.Name} did not end");
    }

    private Task Ready(Uri health) => Until(() => Says200(health), $"{health} was not ready");

    private async Task Until(Func<Task<bool>> holds, string otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"{otherwise} within {Patience.TotalSeconds} s; what the processes said is in {_folder}.");
            }

            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Members.Select(member => member.Member.DisposeAsync().AsTask()));
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
