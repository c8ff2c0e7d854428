using System.Diagnostics;

namespace Pilar.Arena.Faults.Machines;

/// <summary>One process of the cluster and its supervisor: whatever ends it, it is started again, unless it is kept down.</summary>
internal sealed class Member(string name, string log, Func<ProcessStartInfo> start) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _over = new();
    private Task _supervising = Task.CompletedTask;
    private Process? _process;

    public string Name => name;

    public int Restarts { get; private set; }

    public int Pid => _process?.Id ?? throw new InvalidOperationException($"{name} does not run.");

    public void Start()
    {
        Launch();
        _supervising = Supervise();
    }

    public Task Signal(string signal) => Shell.Signal(signal, Pid);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        if (_process is { HasExited: false } alive)
        {
            await Shell.Signal("CONT", alive.Id);
            alive.Kill(entireProcessTree: true);
        }

        await _supervising;
        _process?.Dispose();
        _over.Dispose();
    }

    private async Task Supervise()
    {
        try
        {
            while (true)
            {
                await _process!.WaitForExitAsync(_over.Token);
                await Task.Delay(Pause, _over.Token);
                _process.Dispose();
                Restarts++;
                Launch();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private void Launch()
    {
        var how = start();
        how.UseShellExecute = false;
        how.RedirectStandardOutput = true;
        how.RedirectStandardError = true;
        _process = Process.Start(how) ?? throw new InvalidOperationException($"{name} did not start.");
        _process.OutputDataReceived += (_, line) => Write(line.Data);
        _process.ErrorDataReceived += (_, line) => Write(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Write(string? line)
    {
        if (line is not null)
        {
            lock (_over)
            {
                File.AppendAllText(log, $"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {line}\n");
            }
        }
    }
}
