using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Debian's Chromium, driven by Playwright; nothing is downloaded. Without its windows when that is there: the same engine for half the work.</summary>
public sealed class Chromium(OneForAll all) : IAsyncLifetime
{
    private const string Shell = "/usr/bin/chromium-headless-shell";

    public IBrowser Browser { get; private set; } = null!;

    internal static BrowserTypeLaunchOptions Options { get; } = new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? (File.Exists(Shell) ? Shell : "/usr/bin/chromium"),

        // A sandbox of its own is not to be had as root; the rest keeps the browser from calling home.
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    };

    public async ValueTask InitializeAsync() => Browser = await all.Browser();

    // The others go on with it.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
