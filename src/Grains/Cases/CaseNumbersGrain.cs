using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Grains.Cases;

[GenerateSerializer, Alias("arena.case-numbers-state")]
public sealed record CaseNumbersState
{
    [Id(0)]
    public int Last { get; init; }
}

/// <summary>The storage lets only one activation write: two that think they are the one cannot both give out a number.</summary>
[GrainType("arena.case-numbers")]
internal sealed class CaseNumbersGrain([PersistentState("case-numbers", "arena")] IPersistentState<CaseNumbersState> storage) : Grain, ICaseNumbersGrain
{
    public async Task<Reply<CaseNumber>> Next(Caller caller)
    {
        var next = storage.State.Last + 1;
        storage.State = new CaseNumbersState { Last = next };
        await storage.WriteStateAsync();
        return new CaseNumber(FormattableString.Invariant($"S-{this.GetPrimaryKeyString()[GrainKeys.CaseNumbers.Length..]}-{next:0000}"));
    }
}
