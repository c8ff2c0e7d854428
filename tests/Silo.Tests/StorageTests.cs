using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests;

/// <summary>Runs each fact below it on both databases: the sealed subclasses choose.</summary>
public abstract class StorageTests : IAsyncLifetime
{
    private protected TestDatabase Given { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Given = await Create();

    public virtual async ValueTask DisposeAsync()
    {
        await Given.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<TestDatabase> Create();

    private protected Task<RunningStorage> Start() => RunningStorage.Start(Given.Options);
}
