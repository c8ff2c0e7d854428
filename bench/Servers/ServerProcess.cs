using System.Diagnostics;
using System.Globalization;

namespace Pilar.Arena.Bench.Servers;

/// <summary>A server in a process of its own, so that its cost can be told from the load's.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time used so far, in user and kernel.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ServerProcess> Start(string kind, Crowd crowd)
    {
        var start = kind == ServerKind.SocketIo
            ? new ProcessStartInfo("node", ["--expose-gc", Path.Combine(BenchRun.Root, "bench", "socketio", "server.mjs")])
            : new ProcessStartInfo(Environment.ProcessPath!, ["serve", kind, $"{crowd}"]);
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"«{kind}» did not start.");
        var address = await Answer(process, "ready ");
        return new ServerProcess(process, new Uri(address));
    }

    /// <summary>What lives on the heap after a full collection, in bytes.</summary>
    public async Task<long> Heap()
    {
        await _process.StandardInput.WriteLineAsync("heap");
        return long.Parse(await Answer(_process, "heap "), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static async Task<string> Answer(Process process, string word)
    {
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return line[word.Length..];
            }
        }

        throw new InvalidOperationException("A server ended before it was ready.");
    }
}
