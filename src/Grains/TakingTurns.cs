namespace Pilar.Arena.Grains;

/// <summary>A grain that answers many at once does some things one after another all the same: each waits for the one before, however that ended.</summary>
internal sealed class TakingTurns
{
    private Task _last = Task.CompletedTask;

    /// <summary>Nobody is at it.</summary>
    public bool IsFree => _last.IsCompleted;

    public Task<T> Take<T>(Func<Task<T>> act)
    {
        var mine = After(_last, act);
        _last = mine;
        return mine;
    }

    private static async Task<T> After<T>(Task before, Func<Task<T>> act)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        return await act();
    }
}
