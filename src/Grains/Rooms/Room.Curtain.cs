using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Who may write in the phase that is on. The presenter behind the curtain writes by no door; the others follow the phase.
public sealed partial record Room
{
    /// <summary>Every door of the room is closed to them, and so is the next section of the case.</summary>
    private Refusal? RefuseBehindCurtain(RoomCommand command, PersonId by) =>
        (command is PresentSection || Writes(command)) && ListensBehindCurtain(by) ? RoomRefusals.BehindCurtain : null;

    private bool ListensBehindCurtain(PersonId by) => Cases.Exists(found => found.Presenter == by && IsOnTheTable(found) && found.Method!.Listens);

    /// <summary>
    /// The one list of what it is to write in the room: every command that carries somebody's words, and what is brought out of a group. The curtain, who may not
    /// write any more and what is locked all ask it.
    /// </summary>
    private static bool Writes(RoomCommand command) => command is ChooseGroupNote || CarriesWords(command);

    // To send somebody away without a word, and to take a message away, is to say nothing.
    private static bool CarriesWords(RoomCommand command) =>
        command is ISpoken and not RejectPerson { Reason: null or "" } and not WriteToLobby { Text: "" } and not SetVideoLink { Link: "" }
        && (command is ConcludeItem || command is not IEndsRun { WhyUnheld: null or "" });

    /// <summary>While a method runs, everything in the room is said in its phase; while its item waits, all that is said of that item.</summary>
    /// <param name="asks">It is a question, or a vote for one.</param>
    private Refusal? RefuseInPhase(AgendaItemId? about, Circumstance circumstance, bool asks = false) =>
        Cases.Find(found => IsOnTheTable(found)
            && (Agenda.Current?.Item == found.Item || about == found.Item)
            && !LetsWrite(found, circumstance.By, asks)
            && !IsInGrace(found, circumstance)) switch
        {
            { } found => Waits(found, circumstance.By) ? RoomRefusals.PhaseNotYet : RoomRefusals.PhaseNotYours,
            null => IsKeptOut(about, circumstance, asks) ? RoomRefusals.PhaseNotYours : null,
        };

    private bool IsOnTheTable(CasePresentation found) =>
        found.Method?.Now is not null && Agenda.Find(found.Item) is { State: AgendaItemState.Current or AgendaItemState.Paused };

    private bool LetsWrite(CasePresentation found, PersonId by, bool asks = false) => asks
        ? found.Method!.LetsAsk(SeatOf(by), by == found.Presenter)
        : found.Method!.LetsWrite(SeatOf(by), by == found.Presenter);

    private bool Waits(CasePresentation found, PersonId by) => found.Method!.Waits(SeatOf(by), by == found.Presenter);

    // By the server's clock, and only for what they could have said a moment ago. The curtain has none: it is refused before.
    private bool IsInGrace(CasePresentation found, Circumstance circumstance) =>
        found.Method is { EnteredAt: { } entered } run
        && circumstance.At - entered <= RoomLimits.PhaseGrace
        && run.LetWriteBefore(SeatOf(circumstance.By), circumstance.By == found.Presenter);

    private Decision<RoomEvent> DecideCurtain(RoomCommand command, PersonId by)
    {
        var lifts = command is LiftCurtain;
        return FindCase(command is LiftCurtain lift ? lift.Case : ((CloseCurtain)command).Case) switch
        {
            null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
            { } found when found.Presenter != by => RoomRefusals.CaseNotYours,
            { Method: null } => RoomRefusals.MethodMissing,
            { Method: { } run } when run.CurtainLifted == lifts => Decision<RoomEvent>.Nothing,
            { } found => lifts ? new CurtainLifted(found.Case) : new CurtainClosed(found.Case),
        };
    }
}
