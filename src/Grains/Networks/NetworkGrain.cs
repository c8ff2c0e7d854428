using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Networks;

[GrainType("arena.network"), Reentrant]
internal sealed class NetworkGrain(
    [PersistentState("network-snapshot", "arena")] IPersistentState<SealedSnapshot> snapshot,
    IEventLog log,
    ITextGuard guard,
    TimeProvider clock,
    ILogger<NetworkGrain> logger)
    : AggregateGrain<Network, NetworkCommand, NetworkEvent>(log, guard, snapshot, clock, logger), INetworkGrain
{
    private NetworkId Id => new(Guid.ParseExact(Stream[GrainKeys.Network.Length..], "N"));

    public Task<Reply<Receipt>> Do(Caller caller, CommandId id, NetworkCommand command) =>
        caller.IsArena || Committed.IsMember(caller.Person) ? Handle(caller, id, command) : Task.FromResult<Reply<Receipt>>(Refusals.NotFound);

    public Task<Reply<NetworkView>> View(Caller caller) => Task.FromResult<Reply<NetworkView>>(
        Committed.IsMember(caller.Person) ? Committed.View(Id, caller.Person) : Refusals.NotFound);

    public Task<Reply<NetworkStanding>> Standing(Caller caller, PersonId person) => Task.FromResult<Reply<NetworkStanding>>(
        IsDamaged ? Refusals.Damaged : Committed.State == NetworkState.NotProposed ? Refusals.NotFound : Committed.StandingOf(person));

    public async Task<Reply<Receipt>> PlanMeeting(Caller caller, CommandId id, MeetingPlan plan)
    {
        var planned = Committed.Plan(Id, caller, plan);
        return planned.Accepted()
            ? await GrainFactory.Grain(plan.Room).Do(Caller.Arena, id, planned.Value)
            : planned.Refusal;
    }

    protected override GuardedCommand? Guarded(Network state, NetworkCommand command) => GuardedTexts.Of(command);

    protected override IEnumerable<ReadModelChange> ListsChangedBy(Network state, NetworkEvent happened) =>
        state.ListsChangedBy(Id, happened);
}
