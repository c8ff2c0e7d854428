
namespace Pilar.Arena.Browser.Tests.Cluster;

/// <summary>Two silos, two web hosts and a PostgreSQL, each a process of its own, and a proxy in front.</summary>
public sealed class ArenaCluster : IAsyncDisposable
{
    private const int Size = 2;
    private const string Started = "Application started";

    private readonly string _folder = Directory.CreateTempSubdirectory("arena-cluster-").FullName;
    private readonly List<ArenaProgram> _silos = [];
    private readonly List<ArenaProgram> _webs = [];
    private FrontDoor? _door;

    public PostgresServer Database { get; } = new();

    public string Address => _door!.Address;

    /// <summary>All of it, or nothing: nobody else ends what a failed start leaves running.</summary>
    public async Task Start()
    {
        try
        {
            await StartAll();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task StartAll()
    {
        await Database.InitializeAsync();
        var common = Common(await Database.CreateDatabase());
        var ports = Enumerable.Range(0, Size).Select(_ => FreePort.Next()).ToList();
        for (var member = 0; member < Size; member++)
        {
            _silos.Add(new ArenaProgram("Silo", Silo(common)));
            _webs.Add(new ArenaProgram("Web", Web(common, ports[member])));
        }

        foreach (var silo in _silos)
        {
            await silo.Start(Started);
        }

        await _webs[0].Start("Demo filled");
        await _webs[1].Start(Started);
        _door = new FrontDoor(ports);
    }

    public Task KillSilo(int silo) => _silos[silo].Kill();

    public Task StartSilo(int silo) => _silos[silo].Start(Started);

    public Task KillWeb(int web) => _webs[web].Kill();

    public Task StartWeb(int web) => _webs[web].Start(Started);

    public async ValueTask DisposeAsync()
    {
        if (_door is not null)
        {
            await _door.DisposeAsync();
        }

        foreach (var program in _webs.Concat(_silos))
        {
            await program.DisposeAsync();
        }

        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Dictionary<string, string> Common(string database) => new(StringComparer.Ordinal)
    {
        ["Arena:Storage:Database"] = "Postgres",
        ["Arena:Storage:ConnectionString"] = database,
        ["Arena:Storage:DataFolder"] = _folder,
        ["Arena:Storage:StatementSeconds"] = "2", // a database that hangs is given up before a test is
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information", // says when it has started
    };

    private static Dictionary<string, string> Silo(Dictionary<string, string> common) => new(common, StringComparer.Ordinal)
    {
        ["Arena:Cluster:AdvertisedAddress"] = "127.0.0.1",
        ["Arena:Cluster:SiloPort"] = $"{FreePort.Next()}",
        ["Arena:Cluster:GatewayPort"] = $"{FreePort.Next()}",
        ["Arena:Cluster:HealthUrl"] = "http://127.0.0.1:0",
    };

    private Dictionary<string, string> Web(Dictionary<string, string> common, int port) => new(common, StringComparer.Ordinal)
    {
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
        ["Arena:Cluster:OneProcess"] = "false",
        ["Arena:Web:KeyFolder"] = Path.Combine(_folder, "keys"),
        ["Logging:LogLevel:Pilar.Arena.Web.Demo"] = "Information", // says when it is filled
    };
}
