using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Advice;

namespace Pilar.Arena.Grains.Cases;

// What is advised on it. The list has its own rules; it lives in the case's stream, and goes with its key.
public sealed partial record CasePresentation
{
    /// <summary>Null as long as there is none, and again when the case is destroyed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AdviceList? Advice { get; init; }

    private AdviceList Advised => Advice ?? AdviceList.None;

    private Decision<CaseEvent> DecideAdvice(AdviceCommand command, Circumstance circumstance)
    {
        var standing = AdviceRights.StandingOf(this, circumstance.By, command.As)!.Value;
        var decided = Advised.Decide(command, circumstance, HasSheet(command.As, standing), standing);
        return new Decision<CaseEvent>
        {
            // Nobody meets to end it: what is confirmed is over.
            Events = [.. decided.Events, .. IsWritten && Stage == CaseStage.Presented && decided.Events.Any(happened => happened is AdviceConfirmed) ? [new ConsultationHeld()] : Array.Empty<CaseEvent>()],
            Refusal = decided.Refusal,
        };
    }

    // What the room says of the duty to report, in its order; also of a case that is locked, and no more of one that is taken back.
    private Decision<CaseEvent> DecideDuty(NoteDuty note) => Stage switch
    {
        CaseStage.Withdrawn or CaseStage.Destroyed => CaseRefusals.Over,
        _ when note.Place <= Advised.DutyHeard => Decision<CaseEvent>.Nothing,
        _ => new DutyReminded(note.On, note.Place),
    };

    /// <summary>The room was told something of the duty to report that is not noted here; null when it was not.</summary>
    internal NoteDuty? DutyLearnt(CaseInRoom there) => there.DutyAt > Advised.DutyHeard ? new NoteDuty(there.Duty, there.DutyAt) : null;

    private CasePresentation? ApplyAdvice(CaseEvent happened, Circumstance circumstance, long seq) =>
        happened is AdviceEvent advice ? this with { Advice = Advised.Apply(advice, circumstance, seq) } : null;

    // What the presenter takes with them needs nobody's yes, and is theirs alone.
    private bool HasSheet(CaseActor? actor, AdviceStanding standing) =>
        Advised.ConfirmedAt is not null || (standing == AdviceStanding.Presenter && Advised.TakenWords is not null) || (AdviceRights.IsClosed(this, actor) && (Advised.Standing.Any() || Advised.DutyReminded));

    /// <summary>What one person may see of the advice on it; null when there is none for them.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="actor">What they are in its room.</param>
    /// <param name="opened">That they read the sheet is stored: who led gets its words by no other way.</param>
    public AdviceBoard? Board(PersonId person, CaseActor? actor, bool opened = false) =>
        AdviceRights.IsStopped(this, person, actor) || AdviceRights.StandingOf(this, person, actor) is not { } standing ? null : new AdviceBoard
        {
            Number = Number,
            Standing = standing,
            Revision = Advised.Revision,
            Items = Advised.DutyReminded || (standing == AdviceStanding.Leader && !opened)
                ? []
                : [.. Advised.Standing.Select(item => new AdviceItemView(item.Id, item.Text, item.Mark, item.By == person))],
            ConfirmedAt = Advised.ConfirmedAt,
            DutyReminded = Advised.DutyReminded,
            HasSheet = HasSheet(actor, standing),
            TakenAlong = standing == AdviceStanding.Presenter && !Advised.DutyReminded ? Advised.TakenWords : null,
            HasTakenAlong = standing == AdviceStanding.Presenter && Advised.TakenWords is not null,
            MayTakeAlong = standing == AdviceStanding.Presenter && actor?.There is { TakesAlong: true } && Advised is { ConfirmedAt: null, DutyReminded: false },
            WithoutAdvice = actor?.There is { WithoutAdvice: true },
            MayRemind = AdviceRights.MayRemind(standing, actor),
            MayTakeBack = AdviceRights.MayTakeBack(standing, actor),
            Closed = AdviceRights.IsClosed(this, actor),
            GoesAt = IsOver ? SheetGoesAt : null,
            Openings = standing == AdviceStanding.Presenter ? [.. Advised.Openings.Reverse()] : [],
        };

    /// <summary>What of it stands on an open page of one person, the sheet too when they may open it; null when nothing is for them.</summary>
    public AdviceStill? StillAdvised(PersonId person, CaseActor? actor, DateTimeOffset now) =>
        Board(person, actor, Decide(new NoteSheetOpened { As = actor }, new Circumstance(person, now)).Refusal is null) is { } board
            ? new AdviceStill(board.Revision, board.ConfirmedAt is not null, board.DutyReminded, [.. board.Items.Select(item => item.Advice)], board.TakenAlong)
            : null;

    /// <summary>What is kept of an advice that was taken back, of an answer that was given anew, and of a text that has expired: that there was one.</summary>
    public static CaseEvent? WithoutWords(CaseEvent happened) => happened switch
    {
        AdviceWritten written => written with { Text = written.Text.Erased() },
        AdviceEdited edited => edited with { Text = edited.Text.Erased() },
        TakenAlong taken => taken with { Text = "" },
        FollowUpAnswered answered => answered with { Needed = "" },
        SpansResolvedLocally sent => sent.Erased(),
        ChangesRequested changes => changes with { Remarks = [] },
        SlotDeclined declined => declined with { Reason = "" },
        PresenterAsked asked => asked with { Text = "" },
        PanelAnswered answered => answered with { Text = "" },
        _ => null,
    };
}
