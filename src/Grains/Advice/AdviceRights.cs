using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;

namespace Pilar.Arena.Grains.Advice;

/// <summary>
/// What somebody is to the advice of a case. Whether they hear the case is the room's one visibility function's to say; here is what they may do then.
/// </summary>
public static class AdviceRights
{
    /// <summary>Those who may say that something may have to be reported.</summary>
    private const RoomRole Reminding = RoomRole.Leaders | RoomRole.CentreCoordinator;

    /// <summary>Null: for them there is no advice on this case.</summary>
    public static AdviceStanding? StandingOf(CasePresentation found, PersonId person, CaseActor? actor) => actor?.There switch
    {
        // What is taken back is gone, for its presenter too.
        _ when !IsTold(found.Stage) => null,
        _ when person == found.Presenter => AdviceStanding.Presenter,
        null or { Recognised: true } => null,
        { Advice: AdviceTurn.Writes } => AdviceStanding.Writer,
        { Advice: AdviceTurn.Hears } => AdviceStanding.Listener,
        _ when IsClosed(found, actor) && found.Advice?.ConfirmedAt is null && (actor.Roles & RoomRole.Leaders) != RoomRole.None => AdviceStanding.Leader,
        _ => null,
    };

    /// <summary>Nothing is written any more, and the sheet is there: the room has closed the case, with its meeting or before.</summary>
    public static bool IsClosed(CasePresentation found, CaseActor? actor) =>
        found.Stage == CaseStage.Locked || actor?.There is { State: CaseState.Closed } or { Over: true };

    public static bool MayRemind(AdviceStanding standing, CaseActor? actor) =>
        standing == AdviceStanding.Presenter || ((actor?.Roles ?? RoomRole.None) & Reminding) != RoomRole.None;

    /// <summary>Null when this person may give this command at all. <paramref name="right"/> is its row in the case's table.</summary>
    internal static Refusal? Refuse(CasePresentation found, AdviceCommand command, CaseRight right, Circumstance circumstance)
    {
        var standing = circumstance.IsArena ? null : StandingOf(found, circumstance.By, command.As);
        return standing switch
        {
            null => AdviceRefusals.NotFound,
            _ when IsStopped(found, command.As) => AdviceRefusals.Stopped,
            AdviceStanding.Presenter when right.Presenter => null,
            AdviceStanding.Writer when right.Adviser => null,
            AdviceStanding.Listener when right.Adviser => AdviceRefusals.NotYourTurn,
            AdviceStanding.Leader when right.Leader => null,
            { } heard when right.Reminder && MayRemind(heard, command.As) => null,
            _ => AdviceRefusals.NotAllowed,
        };
    }

    /// <summary>Nobody is told of it until the two who must agree have agreed.</summary>
    public static bool IsStopped(CasePresentation found, CaseActor? actor) =>
        found.FrozenVersion > 0 || actor?.There is { State: CaseState.Stopped };

    private static bool IsTold(CaseStage stage) =>
        stage is not (CaseStage.NotBegun or CaseStage.Begun or CaseStage.Withdrawn or CaseStage.Destroyed);
}
