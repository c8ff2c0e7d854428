using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.People;

[GrainType("arena.organisation"), Reentrant]
internal sealed class OrganisationGrain(
    [PersistentState("organisation-snapshot", "arena")] IPersistentState<SealedSnapshot> snapshot,
    IEventLog log,
    ITextGuard guard,
    TimeProvider clock,
    ILogger<OrganisationGrain> logger)
    : AggregateGrain<Organisation, OrganisationCommand, OrganisationEvent>(log, guard, snapshot, clock, logger), IOrganisationGrain
{
    // Organisations come from the arena until centres administer them here.
    public Task<Reply<Receipt>> Do(Caller caller, CommandId id, OrganisationCommand command) =>
        caller.IsArena ? Handle(caller, id, command) : Task.FromResult<Reply<Receipt>>(Refusals.NotFound);

    protected override GuardedCommand? Guarded(Organisation state, OrganisationCommand command) => GuardedTexts.Of(command);

    protected override IEnumerable<ReadModelChange> ListsChangedBy(Organisation state, OrganisationEvent happened) =>
        state.ListsChangedBy(new OrganisationId(Guid.ParseExact(Stream[GrainKeys.Organisation.Length..], "N")), happened);
}
