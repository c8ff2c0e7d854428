using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Minutes;

namespace Pilar.Arena.Grains.Cases;

// What may stand of it in the minutes of a meeting that had it.
public sealed partial record CasePresentation
{
    /// <summary>Its presenter took it back, or it was never agreed that it can be shown again. One that went because its time was over was talked of, and that may be told.</summary>
    private bool IsTakenBack => Stage == CaseStage.Withdrawn || DestroyedBy is DestructionCause.ByPresenter or DestructionCause.Breach || (Stage == CaseStage.Destroyed && FrozenVersion > 0);

    /// <param name="id">Its own.</param>
    internal CaseForMinutes ForMinutes(CaseId id) =>
        new(id, IsTakenBack, !IsTakenBack && FrozenVersion > 0, Content?.Fingerprints ?? FollowUp?.Fingerprints);
}
