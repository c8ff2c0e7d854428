namespace Pilar.Arena.Browser.Tests;

/// <summary>
/// The arena that is one for all, with its demo people: for tests that only look, or write what nobody else's test meets (a case of their own, a method of their own).
/// Who changes the live meeting or holds the database has an <see cref="ArenaProcess"/> of their own.
/// </summary>
public sealed class DemoArena(OneForAll all) : IAsyncLifetime
{
    public ArenaProcess Arena { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Arena = await all.Arena();

    // The others go on in it.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
