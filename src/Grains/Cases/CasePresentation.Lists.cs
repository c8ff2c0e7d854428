using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Cases;

// What an event changes in the lists of cases.
public sealed partial record CasePresentation
{
    /// <summary>Asked of the case as it is after <paramref name="happened"/>.</summary>
    public IEnumerable<ReadModelChange> ListsChangedBy(CaseId id, CaseEvent happened) => happened switch
    {
        CaseRead or AdviceEvent => [],
        _ =>
        [
            new PutCase(
                id, Number, Room, Presenter, Area, Theme, Stage, Latest?.Version ?? 0, Since, DueAt,
                ReadersNow, FirstReader, WaitsForRoom, DestroyedBy, Stage == CaseStage.Locked && FollowUp is { IsOpen: true } ? FollowUp.DueAt : null, SlotTurn),
        ],
    };
}
