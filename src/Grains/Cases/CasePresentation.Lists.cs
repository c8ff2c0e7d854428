using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
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
                ReadersNow, FirstReader, WaitsForRoom, DestroyedBy, Stage == CaseStage.Locked && FollowUp is { IsOpen: true } ? FollowUp.DueAt : null, SlotTurn, WrittenTurn),
            .. PanelOf(id, happened),
        ],
    };

    // Who is neither on the panel nor kept out is in no row.
    private IEnumerable<ReadModelChange> PanelOf(CaseId id, CaseEvent happened)
    {
        if (happened is not (NamesAgreed or PanelNamed or StoodAside or ItemChosen or SlotAgreed or CaseWithdrawn or CaseDestroyed))
        {
            yield break;
        }

        yield return new DropCasePanel(id);
        foreach (var person in Written is null || Stage == CaseStage.Withdrawn ? [] : Written.Named.Concat(Written.Panel?.Vetoed ?? []).Concat(Written.Aside).Distinct())
        {
            if (OnPanel(person) is { } answers)
            {
                yield return new PutCasePanelist(id, person, answers);
            }
        }
    }
}
