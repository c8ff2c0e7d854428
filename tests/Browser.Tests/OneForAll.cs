using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Pilar.Arena.Browser.Tests.OneForAll))]

namespace Pilar.Arena.Browser.Tests;

/// <summary>What is there once for all of these tests, from the first that asks for it to the last: a browser, and a running arena.</summary>
public sealed class OneForAll : IAsyncDisposable
{
    private readonly ArenaProcess _arena = new();
    private readonly Lazy<Task> _running;
    private readonly Lazy<Task<IBrowser>> _launched;
    private IPlaywright? _playwright;

    public OneForAll()
    {
        _running = new Lazy<Task>(_arena.Start);
        _launched = new Lazy<Task<IBrowser>>(Launch);
    }

    /// <summary>For tests that find again what is theirs whatever the others write, and change nothing that the others meet.</summary>
    public async Task<ArenaProcess> Arena()
    {
        await _running.Value;
        return _arena;
    }

    /// <summary>Everybody has a context of their own in it, with nothing in common with another.</summary>
    public Task<IBrowser> Browser() => _launched.Value;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_launched.IsValueCreated)
            {
                await (await _launched.Value).DisposeAsync();
            }
        }
        finally
        {
            _playwright?.Dispose();
            await _arena.DisposeAsync();
        }
    }

    private async Task<IBrowser> Launch()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }
}
