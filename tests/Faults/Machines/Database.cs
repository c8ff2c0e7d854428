using System.Diagnostics;
using Npgsql;

namespace Pilar.Arena.Faults.Machines;

/// <summary>A PostgreSQL of the run's own, durable as in operation, that can be killed, frozen and starved of disk.</summary>
internal sealed class Database : IAsyncDisposable
{
    // Not in the run's folder: the server's own user has to reach it.
    private readonly string _folder = Directory.CreateTempSubdirectory("arena-faults-pg-").FullName;
    private readonly Network _network;
    private readonly int _port = FreePort.Next();
    private readonly Member _server;
    private bool _small;

    public Database(string logs, Network network)
    {
        _network = network;
        _server = new Member("postgres", Path.Combine(logs, "postgres.log"), () => new ProcessStartInfo(Own[0], [.. Own[1..], .. Server]));
    }

    /// <summary>It lies on a disk of its own, small enough to be filled.</summary>
    public bool CanBeFilled => _small;

    public int Restarts => _server.Restarts;

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = _network.Hub, Port = _port, Username = "arena", Database = "arena", MaxPoolSize = 20,
    }.ConnectionString;

    private string Data => Path.Combine(_folder, "data");

    private string Ballast => Path.Combine(_folder, "ballast");

    // PostgreSQL refuses to run as root.
    private static string[] Own => Shell.IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : ["env"];

    private string[] Server =>
    [
        Path.Combine(PostgresBinaries.Folder(), "postgres"), "-D", Data, "-p", $"{_port}", "-k", _folder,
        "-c", $"listen_addresses={_network.Hub}", "-c", "max_connections=200", "-c", "max_wal_size=96MB", "-c", "min_wal_size=32MB",
        "-c", "shared_buffers=32MB",
    ];

    public async Task Start()
    {
        _small = Shell.IsRoot && await Shell.Works("mount", "-t", "tmpfs", "-o", "size=320m,mode=755", "arena-faults", _folder);
        if (Shell.IsRoot)
        {
            await Shell.Run("chown", "postgres", _folder);
        }

        await Shell.Run(
            [.. Own, Path.Combine(PostgresBinaries.Folder(), "initdb"), "-D", Data, "-U", "arena", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        await File.AppendAllTextAsync(Path.Combine(Data, "pg_hba.conf"), $"host all all {_network.Addresses} trust\n");
        _server.Start();
        await Answers("postgres");
        await Ask<object>("CREATE DATABASE arena", "postgres");
    }

    /// <summary>Everything at once, as when the machine loses its power; its supervisor starts it again.</summary>
    public async Task Kill() => await Shell.Signal("KILL", await Everything());

    public async Task Freeze() => await Shell.Signal("STOP", await Everything());

    public async Task Thaw() => await Shell.Signal("CONT", await Everything());

    public async Task FillTheDisk() => await Shell.Works("sh", "-c", $"cat /dev/zero > {Ballast}");

    public void FreeTheDisk() => File.Delete(Ballast);

    public Task Answers() => Answers("arena");

    public async Task<T?> Ask<T>(string sql, string database = "arena")
    {
        await using var connection = await Open(database);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T?)await command.ExecuteScalarAsync();
    }

    public async Task<List<(long Seq, Guid Command, int Part)>> Rows(string stream)
    {
        await using var connection = await Open("arena");
        await using var command = new NpgsqlCommand("SELECT seq, command, part FROM event_log WHERE stream = $1 ORDER BY seq", connection);
        command.Parameters.AddWithValue(stream);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(long, Guid, int)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetInt64(0), reader.GetGuid(1), reader.GetInt32(2)));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        if (_small)
        {
            // Whoever was killed with the server may hold the disk a moment longer.
            await Shell.Works("umount", "-l", _folder);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task Answers(string database)
    {
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await Ask<object>("SELECT 1", database);
                return;
            }
            catch (NpgsqlException) when (deadline.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(200);
            }
        }
    }

    private async Task<NpgsqlConnection> Open(string database)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database, Pooling = false, Timeout = 5 }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private async Task<IEnumerable<int>> Everything()
    {
        var children = await Shell.Run("sh", "-c", $"pgrep -P {_server.Pid} || true");
        return [_server.Pid, .. children.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(pid => int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture))];
    }
}
