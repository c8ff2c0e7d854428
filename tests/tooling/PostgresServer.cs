using System.Diagnostics;
using Npgsql;

namespace Pilar.Arena.Tooling;

/// <summary>
/// A throwaway PostgreSQL on a unix socket in a folder of its own, one a test run. It stops when this process ends, however it ends:
/// the shell that started it waits for the pipe to close. Shared as a file by the tests and the benchmark.
/// </summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    // PostgreSQL refuses to run as root. Nothing here outlives the run, so nothing needs to be flushed when the cluster is made.
    private const string Script =
        """
        set -e
        here=$(mktemp -d /tmp/arena-pg-XXXXXX)
        trap 'rm -rf "$here"' EXIT
        begin() { "$0/pg_ctl" -D "$here/data" -w -s -l "$here/log" -o "-c listen_addresses='' -c max_connections=200 -k $here $1" start; }
        end() { "$0/pg_ctl" -D "$here/data" -w -s -m immediate stop; }
        "$0/initdb" -D "$here/data" -U arena -A trust -E UTF8 --locale=C --no-sync > "$here/initdb.log"
        begin "$1"
        echo "$here"
        while read -r order; do "$order" "$1"; echo "$order"; done
        end
        """;

    /// <summary>More for its command line: «-c fsync=off».</summary>
    public string Settings { get; init; } = "";

    private Process? _shell;
    private string? _folder;

    public async ValueTask InitializeAsync()
    {
        string[] command = ["sh", "-c", Script, PostgresBinaries.Folder(), Settings];
        string[] whole = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
        _shell = Process.Start(new ProcessStartInfo(whole[0], whole[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        _folder = await _shell.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        if (_folder is null)
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await _shell.StandardError.ReadToEndAsync()}");
        }
    }

    /// <summary>Ends at once, whatever it is doing, as when its machine loses power.</summary>
    public Task Kill() => Order("end");

    /// <summary>Starts again after <see cref="Kill"/>, on what reached the disk.</summary>
    public Task StartAgain() => Order("begin");

    /// <returns>The connection string of a new, empty database.</returns>
    public async Task<string> CreateDatabase()
    {
        var name = $"arena_{Guid.NewGuid():N}";
        await Run($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Runs SQL beside every test database.</summary>
    public async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is not null)
        {
            NpgsqlConnection.ClearAllPools();
            _shell.StandardInput.Close();
            await _shell.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            _shell.Dispose();
        }
    }

    private async Task Order(string order)
    {
        await _shell!.StandardInput.WriteLineAsync(order);
        await _shell.StandardInput.FlushAsync();
        await _shell.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = _folder, Username = "arena", Database = database, MaxPoolSize = 20, Pooling = database != "postgres" }
            .ConnectionString;
}
