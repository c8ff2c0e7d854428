using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;

namespace Pilar.Arena.Grains.Cases;

// What the minutes of its meeting have to do with it.
internal sealed partial class CaseGrain
{
    // Of one that cannot be read nobody knows that it may be talked of.
    public Task<Reply<CaseForMinutes>> ForMinutes(Caller caller) =>
        Task.FromResult<Reply<CaseForMinutes>>(IsDamaged ? new CaseForMinutes(Id, TakenBack: false, Stopped: true, Names: null) : Committed.ForMinutes(Id));
}
