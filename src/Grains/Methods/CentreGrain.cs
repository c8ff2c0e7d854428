using System.Data.Common;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Methods;

/// <summary>One centre. Rules are in <see cref="Centre"/>, storage in the base; here is who asks.</summary>
[GrainType("arena.centre"), Reentrant]
internal sealed partial class CentreGrain(
    [PersistentState("centre-snapshot", "arena")] IPersistentState<SealedSnapshot> snapshot,
    IEventLog log,
    ITextGuard guard,
    TimeProvider clock,
    ILogger<CentreGrain> logger)
    : AggregateGrain<Centre, CentreCommand, CentreEvent>(log, guard, snapshot, clock, logger), ICentreGrain
{
    private CentreId Id => new(Guid.ParseExact(Stream[GrainKeys.Centre.Length..], "N"));

    public async Task<Reply<Receipt>> Do(Caller caller, CommandId id, NetworkId by, CentreCommand command)
    {
        var standing = await StandingOf(caller, by);
        return (standing.Refusal ?? CentreRights.Refuse(Id, standing.Value!, command)) is { } refusal ? refusal : await Handle(caller, id, command);
    }

    public async Task<Reply<CentreView>> View(Caller caller, NetworkId by)
    {
        var standing = await StandingOf(caller, by);
        return (standing.Refusal ?? CentreRights.RefuseReading(Id, standing.Value!)) is { } refusal ? refusal : IsDamaged ? Refusals.Damaged : Committed.View();
    }

    public async Task<Reply<DutyTold>> DutyAnswers(Caller caller, NetworkId by)
    {
        var standing = await StandingOf(caller, by);
        if ((standing.Refusal ?? CentreRights.RefuseReading(Id, standing.Value!)) is { } refusal)
        {
            return refusal;
        }

        var year = Now().Year;
        try
        {
            var counts = await GrainFactory.DutyGateOf(year).Counts(Caller.Arena);
            return counts.Value is { } told ? DutyTold.Of(year, told) : counts.Refusal!;
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException or DbException)
        {
            LogNotCounted(year, fault);
            return Refusals.NotSaved;
        }
    }

    public Task<Reply<OfferedMethods>> Offered(Caller caller) => Task.FromResult<Reply<OfferedMethods>>(IsDamaged ? Refusals.Damaged : Committed.Offered());

    protected override GuardedCommand? Guarded(Centre state, CentreCommand command) => state.Guarded(command);

    // Nobody has a role at a centre: the network says what they are in it, each time.
    private async Task<Reply<NetworkStanding>> StandingOf(Caller caller, NetworkId by)
    {
        if (caller.IsArena)
        {
            return CentreRefusals.NotFound;
        }

        try
        {
            return await GrainFactory.Grain(by).Standing(Caller.Arena, caller.Person);
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException or LogUnavailableException or DbException)
        {
            LogNotAsked(by.Value, fault);
            return Refusals.NotSaved;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Network {Network} could not be asked who coordinates it")]
    private partial void LogNotAsked(Guid network, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answers to the duty gate in {Year} could not be read")]
    private partial void LogNotCounted(int year, Exception fault);
}
