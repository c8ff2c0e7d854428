using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace Pilar.Arena.Browser.Tests;

/// <summary>One of the product's programs, of the same build as these tests. It can be killed without warning and started again.</summary>
/// <param name="project">Its folder in <c>src</c>.</param>
/// <param name="settings">Said to it in its environment.</param>
public sealed class ArenaProgram(string project, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    /// <summary>Every line that it has written, from all its starts.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Starts, and waits until it says <paramref name="words"/>.</summary>
    public async Task Start(string words)
    {
        var home = Home(project);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(home, "bin", Configuration(), "net10.0", $"Pilar.Arena.{project}.dll") },
            WorkingDirectory = home,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Each of many lives for minutes: what measures itself to become quicker later is not worth its while.
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_TieredPGO"] = "0" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException($"{project} did not start.");
        _process.OutputDataReceived += (_, line) => Hear(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => Hear(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Says(words);
    }

    /// <summary>Asks it to end, as whoever runs it does, and waits until it has.</summary>
    public async Task End()
    {
        using var asked = Process.Start("kill", $"-TERM {_process!.Id}");
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
        _process = null;
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
    }

    private void Hear(string line)
    {
        _log.Enqueue(line);
        _said.Writer.TryWrite(line);
    }

    // One that ends is not waited for, and what it said tells why.
    private async Task Says(string words)
    {
        var heard = new List<string>();
        var ended = _process!.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (_said.Reader.TryRead(out var line))
            {
                heard.Add(line);
                if (line.Contains(words, StringComparison.OrdinalIgnoreCase))
                {
                    return;
                }
            }
            else if (ended.IsCompleted || patience.IsCancellationRequested)
            {
                throw new InvalidOperationException($"{project} {(ended.IsCompleted ? "ended" : "waited too long")} before it said «{words}»:\n{string.Join('\n', heard)}");
            }
            else
            {
                await Task.WhenAny(ended, _said.Reader.WaitToReadAsync(patience.Token).AsTask());
            }
        }
    }

    /// <summary>Where the product's project lies.</summary>
    public static string Home(string project) => Path.Combine(Root(), "src", project);

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
}
