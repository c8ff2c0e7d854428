using System.Collections.Concurrent;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>
/// An arena of their own, for they change what is on in its live meeting: somebody who writes, two who may review what they write, and somebody who hears it, signed in once
/// for many cases.
/// </summary>
public sealed class CasePeople(OneForAll all) : IAsyncLifetime
{
    private readonly ArenaProcess _arena = new();
    private readonly ConcurrentQueue<string> _fetched = new();
    private bool _hasEngine;

    internal WriterAtBrowser Writer { get; private set; } = null!;

    /// <summary>Coordinator of a centre in another part of the country.</summary>
    public PersonAtBrowser Reviewer { get; private set; } = null!;

    /// <summary>Asked when one reader is not enough. Leads the meeting.</summary>
    public PersonAtBrowser Second { get; private set; } = null!;

    /// <summary>Takes part in the meeting.</summary>
    public PersonAtBrowser Listener { get; private set; } = null!;

    /// <summary>The path of everything that the others' browsers have asked for, on their own page, in the room, and where they review.</summary>
    public IReadOnlyCollection<string> Fetched => _fetched;

    public async ValueTask InitializeAsync()
    {
        await _arena.Start();
        var browser = await all.Browser();
        Writer = await WriterAtBrowser.SignIn(browser, _arena);
        Reviewer = await PersonAtBrowser.SignIn(browser, _arena.Address, "Rask Foss");
        Second = await PersonAtBrowser.SignIn(browser, _arena.Address, "Klok Bjørk");
        Listener = await PersonAtBrowser.SignIn(browser, _arena.Address, "Varsom Vind");
        foreach (var person in new[] { Reviewer, Second, Listener })
        {
            person.Page.Context.Request += (_, request) => _fetched.Enqueue(new Uri(request.Url).AbsolutePath);
        }
    }

    /// <summary>Over the line the first time that the page which writes is open; from then on out of what the browser has kept.</summary>
    internal async Task EngineComesOnce()
    {
        var came = await Assert.Single(Writer.Page.Workers).EvaluateAsync<int[]>(
            "() => performance.getEntriesByType('resource').filter(({ name }) => /[/]engine[/].*[.]wasm$/.test(name)).map(({ transferSize }) => transferSize)");
        Assert.NotEmpty(came);
        Assert.All(came, bytes => Assert.Equal(_hasEngine, bytes == 0));
        _hasEngine = true;
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await Reviewer.DisposeAsync();
        await Second.DisposeAsync();
        await Listener.DisposeAsync();
        await _arena.DisposeAsync();
    }
}
