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
        { Reads: true } when IsClosed(found, actor) && Leads(actor) => AdviceStanding.Leader,
        _ => null,
    };

    /// <summary>Nothing is written any more, and the sheet is there: the room has closed the case, with its meeting or before.</summary>
    public static bool IsClosed(CasePresentation found, CaseActor? actor) =>
        found.Stage == CaseStage.Locked || actor?.There is { State: CaseState.Closed } or { Over: true };

    public static bool MayRemind(AdviceStanding standing, CaseActor? actor) =>
        standing == AdviceStanding.Presenter || ((actor?.Roles ?? RoomRole.None) & Reminding) != RoomRole.None;

    /// <summary>Anybody's, when it tells who somebody is.</summary>
    public static bool MayTakeBack(AdviceStanding standing, CaseActor? actor) => standing == AdviceStanding.Presenter || Leads(actor);

    // How to report, or advice by a method of before. Else the sheet is the presenter's, whether there is anything on it or not.
    private static bool HasForAll(CasePresentation found) => found.Advice is { } advice && (advice.DutyReminded || advice.Standing.Any());

    private static bool Leads(CaseActor? actor) => ((actor?.Roles ?? RoomRole.None) & RoomRole.Leaders) != RoomRole.None;

    private static bool IsOwn(CasePresentation found, WithdrawAdvice withdraw, PersonId by) =>
        found.Advice?.Items.Find(item => item.Id == withdraw.Advice) is not { } item || item.By == by;

    /// <summary>Null when this person may give this command at all. <paramref name="right"/> is its row in the case's table.</summary>
    internal static Refusal? Refuse(CasePresentation found, AdviceCommand command, CaseRight right, Circumstance circumstance)
    {
        var standing = circumstance.IsArena ? null : StandingOf(found, circumstance.By, command.As);
        return standing switch
        {
            null => AdviceRefusals.NotFound,

            // To take one's own words away is never too late, and nobody need see them for it.
            AdviceStanding.Presenter when command is TakeAlong { Text: var words } && string.IsNullOrWhiteSpace(words) => null,
            _ when IsStopped(found, circumstance.By, command.As) => AdviceRefusals.Stopped,
            _ when command is WithdrawAdvice withdraw => MayTakeBack(standing.Value, command.As) || IsOwn(found, withdraw, circumstance.By) ? null : AdviceRefusals.NotYours,
            AdviceStanding.Presenter when command is TakeAlong && command.As?.There is not { TakesAlong: true } => AdviceRefusals.NothingToTake,
            AdviceStanding.Presenter when right.Presenter => null,
            AdviceStanding.Writer when right.Adviser => null,
            AdviceStanding.Listener when right.Adviser => AdviceRefusals.NotYourTurn,
            AdviceStanding.Leader when command is NoteSheetOpened && command.As?.There is { WithoutAdvice: true } && !HasForAll(found) => AdviceRefusals.SheetNotYours,
            AdviceStanding.Leader when right.Leader && found.Advice?.ConfirmedAt is null => null,
            _ when command is NoteSheetOpened => AdviceRefusals.SheetNotYours,
            { } heard when right.Reminder && MayRemind(heard, command.As) => null,
            _ => AdviceRefusals.NotAllowed,
        };
    }

    /// <summary>
    /// Nobody is told of it until the two who must agree have agreed. When the room has closed it without that, only its presenter is: it is their own
    /// case, and nobody can show it again.
    /// </summary>
    public static bool IsStopped(CasePresentation found, PersonId person, CaseActor? actor) =>
        actor?.There is { State: CaseState.Stopped } || (found.FrozenVersion > 0 && !(person == found.Presenter && IsClosed(found, actor)));

    private static bool IsTold(CaseStage stage) =>
        stage is not (CaseStage.NotBegun or CaseStage.Begun or CaseStage.Withdrawn or CaseStage.Destroyed);
}
