using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Demo;

/// <summary>
/// Asks again, with the same id, for what could not be stored or looked through just now: a machine that fills the demo has much to do. The one
/// way for every command of it.
/// </summary>
internal sealed class DemoPatience(TimeProvider clock)
{
    private const int Attempts = 12;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);

    /// <summary>The last answer: a yes, a no, or that it could still not be done after three seconds.</summary>
    public async Task<Reply<Receipt>> Ask(Func<Task<Reply<Receipt>>> ask, CancellationToken cancellation)
    {
        var reply = await ask();
        for (var attempt = 1; attempt < Attempts && IsPassing(reply.Refusal); attempt++)
        {
            await Task.Delay(Breath, clock, cancellation);
            reply = await ask();
        }

        return reply;
    }

    /// <summary>Nothing is wrong with what was asked for.</summary>
    public static bool IsPassing(Refusal? refusal) => refusal is { Kind: RefusalKind.NotSaved or RefusalKind.Busy };
}
