using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The arena as a person starts it: one process, one SQLite file, demo people. It can be killed without warning and started again.</summary>
public sealed class ArenaProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("arena-browser-").FullName;
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private readonly string _port = FreePort();
    private readonly string _siloPort = FreePort();
    private Process? _process;
    private bool _filled;

    public string DataFolder => _folder;

    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>Starts, and waits until the demo data is there; the second time it is there from the start.</summary>
    public async Task Start()
    {
        var web = Path.Combine(Root(), "src", "Web");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(web, "bin", Configuration(), "net10.0", "Pilar.Arena.Web.dll") },
            WorkingDirectory = web,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = Address,
                ["Arena__Cluster__SiloPort"] = _siloPort,
                ["Arena__Storage__DataFolder"] = _folder,
                ["Arena__Storage__StatementSeconds"] = "2", // a database that hangs is given up before a test is
                ["Logging__LogLevel__Pilar.Arena.Web.Demo"] = "Information", // says when it is filled
            },
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The arena did not start.");
        _process.OutputDataReceived += (_, line) => _said.Writer.TryWrite(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Writer.TryWrite(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Says(_filled ? "Pilar Arena kjører på" : "Demo filled").WaitAsync(Patience);
        _filled = true;
    }

    /// <summary>Ends the process as a power cut does: nothing is flushed, nobody is told.</summary>
    public async Task Kill()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task Says(string words)
    {
        var heard = new List<string>();
        while (!_process!.HasExited || _said.Reader.Count > 0)
        {
            var line = await _said.Reader.ReadAsync().AsTask().WaitAsync(Patience);
            heard.Add(line);
            if (line.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The arena ended before it said «{words}»:\n{string.Join('\n', heard)}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pilar.Arena.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    // The same build of the product as of its tests.
    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
