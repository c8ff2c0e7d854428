namespace Pilar.Arena.Browser.Tests;

/// <summary>One arena with its demo people for tests that only look.</summary>
public sealed class DemoArena : IAsyncLifetime
{
    public ArenaProcess Arena { get; } = new();

    public async ValueTask InitializeAsync() => await Arena.Start();

    public ValueTask DisposeAsync() => Arena.DisposeAsync();
}
