using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Grains.Cases;

/// <summary>All that decides who knows of a case: the aggregate and the lists ask the same question of it.</summary>
/// <param name="Area">Where the presenter works.</param>
/// <param name="Readers">The roles that may read it as it stands now.</param>
/// <param name="OnPanel">They are on the panel that answers it in writing; false: nothing of it is for them; null: neither.</param>
/// <param name="Written">It is to be answered in writing.</param>
public sealed record CaseListed(
    CaseStage Stage, PersonId Presenter, string Area, RoomRole Readers, PersonId? FirstReader, bool? OnPanel = null, bool Written = false)
{
    /// <summary>Those who propose when a case of the room is talked of, and may review it when they are not its presenter and work elsewhere.</summary>
    private const RoomRole Reviewing = RoomRole.Leaders | RoomRole.CentreCoordinator;

    /// <summary>What somebody is to the case; null when it does not exist for them.</summary>
    public CaseStanding? StandingOf(PersonId person, CaseActor? actor) => actor switch
    {
        _ when Stage == CaseStage.NotBegun => null,
        _ when person == Presenter => CaseStanding.Presenter,
        null => null,
        _ when actor.Roles.HearsNoCase() => null,
        _ when OnPanel is { } answers => answers && actor.Roles != RoomRole.None && Stage is not (CaseStage.Withdrawn or CaseStage.Destroyed) ? CaseStanding.Panelist : null,
        _ when Stage == CaseStage.InHumanReview => MayReview(actor) ? CaseStanding.Reviewer : null,
        _ when (actor.Roles & Readers) != RoomRole.None => CaseStanding.Reader,
        _ when Written => Stage is CaseStage.Approved or CaseStage.Presented or CaseStage.Frozen && Schedules(actor) ? CaseStanding.Scheduler : null,
        _ => Stage == CaseStage.Approved && actor.Roles.HasFlag(RoomRole.CentreCoordinator) ? CaseStanding.Scheduler : null,
    };

    /// <summary>Those who propose when an approved case is talked of.</summary>
    public static bool Schedules(CaseActor? actor) => ((actor?.Roles ?? RoomRole.None) & Reviewing) != RoomRole.None;

    private bool MayReview(CaseActor actor) =>
        (actor.Roles & Reviewing) != RoomRole.None
        && actor.Area.Length > 0
        && !Areas.AreSame(actor.Area, Area);
}
