using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Tests;

/// <summary>The browser's own fold, bundled as for the browser and run by Node: a line with a question, a line with the answer.</summary>
internal sealed class BrowserFold : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _node;

    public BrowserFold()
    {
        var start = new ProcessStartInfo("node", [RepositoryRoot.File("src/Web/client/fold-check.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _node = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
    }

    /// <summary>How <paramref name="view"/>, folded with <paramref name="events"/>, differs from <paramref name="expected"/>.</summary>
    public async Task<string[]> Differences(RoomView view, ImmutableArray<Happened> events, RoomView expected)
    {
        var question = JsonSerializer.Serialize(new { view, events, expected }, ContractJson.Options);
        await _node.StandardInput.WriteLineAsync(question).WaitAsync(Patience);
        await _node.StandardInput.FlushAsync().WaitAsync(Patience);
        var answer = await _node.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return JsonSerializer.Deserialize<string[]>(answer ?? throw new InvalidOperationException("Node has ended."))!;
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync().WaitAsync(Patience);
        _node.Dispose();
    }
}
