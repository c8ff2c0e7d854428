using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>Lets everything through, later: whatever may happen while a guard looks, happens.</summary>
internal sealed class SimulatedGuard : ITextGuard
{
    public async ValueTask<Refusal?> Refuse(GuardedCommand command)
    {
        await Task.Yield();
        return null;
    }

    public ValueTask<Refusal?> Glance(GuardedCommand command) => Refuse(command);
}
