using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Cases;

/// <summary>What whoever answers for privacy has ordered to be destroyed after a breach. An order is stored where the log is: an arena that was stopped finds it when it starts.</summary>
public interface IDestructionOrders
{
    /// <summary>Those that nobody has carried out.</summary>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    Task<ImmutableArray<CaseId>> Waiting(CancellationToken cancellation);
}
