using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.People;

[GrainType("arena.person"), Reentrant]
internal sealed class PersonGrain(
    [PersistentState("person-snapshot", "arena")] IPersistentState<SealedSnapshot> snapshot,
    IEventLog log,
    ITextGuard guard,
    TimeProvider clock,
    ILogger<PersonGrain> logger)
    : AggregateGrain<Person, PersonCommand, PersonEvent>(log, guard, snapshot, clock, logger), IPersonGrain
{
    private PersonId Id => new(Guid.ParseExact(Stream[GrainKeys.Person.Length..], "N"));

    // A person corrects what is known about themselves; nobody learns here who else is known.
    public Task<Reply<Receipt>> Do(Caller caller, CommandId id, PersonCommand command) =>
        caller.IsArena || caller.Person == Id ? Handle(caller, id, command) : Task.FromResult<Reply<Receipt>>(Refusals.NotFound);

    protected override GuardedCommand? Guarded(Person state, PersonCommand command) => GuardedTexts.Of(command);

    protected override IEnumerable<ReadModelChange> ListsChangedBy(Person state, PersonEvent happened) =>
        state.ListsChangedBy(Id, happened);
}
