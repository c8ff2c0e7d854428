using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Grains.Cases;

// What the minutes of its meeting have to do with it.
internal sealed partial class CaseGrain
{
    public Task<Reply<CaseFingerprints>> Names(Caller caller) => Task.FromResult<Reply<CaseFingerprints>>(
        (Committed.Content?.Fingerprints ?? Committed.FollowUp?.Fingerprints) is { } names ? names : Refusals.NotFound);
}
