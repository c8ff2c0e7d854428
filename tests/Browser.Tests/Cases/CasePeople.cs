namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>An arena, somebody who writes, two who may review what they write, and somebody who hears it: signed in once for many cases.</summary>
public sealed class CasePeople : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private readonly DemoArena _demo = new();

    internal WriterAtBrowser Writer { get; private set; } = null!;

    /// <summary>Coordinator of a centre in another part of the country.</summary>
    public PersonAtBrowser Reviewer { get; private set; } = null!;

    /// <summary>Asked when one reader is not enough. Leads the meeting.</summary>
    public PersonAtBrowser Second { get; private set; } = null!;

    /// <summary>Takes part in the meeting.</summary>
    public PersonAtBrowser Listener { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _chromium.InitializeAsync();
        await _demo.InitializeAsync();
        Writer = await WriterAtBrowser.SignIn(_chromium.Browser, _demo);
        Reviewer = await PersonAtBrowser.SignIn(_chromium.Browser, _demo.Arena.Address, "Rask Foss");
        Second = await PersonAtBrowser.SignIn(_chromium.Browser, _demo.Arena.Address, "Klok Bjørk");
        Listener = await PersonAtBrowser.SignIn(_chromium.Browser, _demo.Arena.Address, "Varsom Vind");
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await Reviewer.DisposeAsync();
        await Second.DisposeAsync();
        await Listener.DisposeAsync();
        await _demo.DisposeAsync();
        await _chromium.DisposeAsync();
    }
}
