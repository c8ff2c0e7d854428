using System.Collections.Frozen;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.FollowUps;

namespace Pilar.Arena.Grains.Cases;

/// <summary>Who may give a command: the presenter of this case, who may review it, a coordinator of its room, the arena.</summary>
/// <param name="Reader">Anybody who has a standing in the case.</param>
/// <param name="Adviser">Whom the method's phase for advice lets write, as are the two below: see <see cref="AdviceRights"/>.</param>
/// <param name="Leader">Who led, when it is over and nothing has been confirmed.</param>
/// <param name="Scheduler">Leads or coordinates, and knows of the approved case.</param>
/// <param name="Panelist">On the panel that answers it in writing.</param>
/// <param name="Reminder">Who may say that something may have to be reported.</param>
public sealed record CaseRight(
    bool Presenter = false, bool Reviewer = false, bool Coordinator = false, bool Reader = false, bool Arena = false,
    bool Adviser = false, bool Leader = false, bool Reminder = false, bool Scheduler = false, bool Panelist = false);

/// <summary>The one table of rights in a case. A command without a row is refused to everybody.</summary>
public static class CaseRights
{
    public static FrozenDictionary<Type, CaseRight> Table { get; } = new Dictionary<Type, CaseRight>
    {
        [typeof(BeginCase)] = new(Presenter: true),
        [typeof(SendCaseText)] = new(Presenter: true),
        [typeof(ChooseReaders)] = new(Presenter: true),
        [typeof(ChooseItem)] = new(Presenter: true),
        [typeof(RequestReview)] = new(Presenter: true),
        [typeof(WithdrawCase)] = new(Presenter: true),
        [typeof(DestroyCase)] = new(Presenter: true, Coordinator: true, Arena: true),

        [typeof(RequestChanges)] = new(Reviewer: true),
        [typeof(ApproveCase)] = new(Reviewer: true),
        [typeof(NoteReading)] = new(Reader: true),

        [typeof(WriteAdvice)] = new(Adviser: true),
        [typeof(EditAdvice)] = new(Adviser: true),
        [typeof(WithdrawAdvice)] = new(Adviser: true),
        [typeof(MarkAdvice)] = new(Presenter: true),
        [typeof(ConfirmAdvice)] = new(Presenter: true),
        [typeof(TakeAlong)] = new(Presenter: true),
        [typeof(RemindOfDuty)] = new(Presenter: true, Reminder: true),
        [typeof(NoteSheetOpened)] = new(Presenter: true, Leader: true),

        [typeof(ProposeSlot)] = new(Scheduler: true),
        [typeof(AcceptSlot)] = new(Presenter: true),
        [typeof(DeclineSlot)] = new(Presenter: true),
        [typeof(NoteSlotLost)] = new(Arena: true),

        [typeof(ChooseWriting)] = new(Presenter: true),
        [typeof(NamePanel)] = new(Scheduler: true),
        [typeof(AgreeToNames)] = new(Presenter: true),
        [typeof(DeclareForWriting)] = new(Panelist: true),
        [typeof(AskPresenter)] = new(Panelist: true),
        [typeof(AnswerPanel)] = new(Presenter: true),
        [typeof(TakeBackQuestion)] = new(Presenter: true, Panelist: true),
        [typeof(StandAside)] = new(Panelist: true),
        [typeof(StopWrittenCase)] = new(Presenter: true, Panelist: true, Scheduler: true),
        [typeof(ShowWrittenCase)] = new(Presenter: true, Scheduler: true),
        [typeof(EndWriting)] = new(Presenter: true),
        [typeof(NoteWrittenTold)] = new(Arena: true),

        [typeof(PlanFollowUp)] = new(Presenter: true),
        [typeof(AnswerFollowUp)] = new(Presenter: true),
        [typeof(NoteReminded)] = new(Arena: true),

        [typeof(NoteAttached)] = new(Arena: true),
        [typeof(NoteDuty)] = new(Arena: true),
        [typeof(NotePresented)] = new(Arena: true),
        [typeof(FreezeCase)] = new(Arena: true),
        [typeof(UnfreezeCase)] = new(Arena: true),
        [typeof(NoteHeld)] = new(Arena: true),
        [typeof(LetCaseTimePass)] = new(Arena: true),
    }.ToFrozenDictionary();

    /// <summary>
    /// Null when this person may give this command at all; whether it can be done now is for the rules. For whom the case does not exist it
    /// does not exist here either: somebody from the presenter's own municipality must not learn that from another wording.
    /// </summary>
    public static Refusal? Refuse(CasePresentation found, CaseCommand command, Circumstance circumstance)
    {
        var right = Table.GetValueOrDefault(command.GetType());
        if (command is AdviceCommand advice && right is not null)
        {
            return AdviceRights.Refuse(found, advice, right, circumstance);
        }

        if (command is FollowUpCommand follow && right is not null)
        {
            return FollowUpRights.Refuse(found, right, follow, circumstance);
        }

        if (circumstance.IsArena)
        {
            return found.Stage == CaseStage.NotBegun ? CaseRefusals.NotFound : right is { Arena: true } ? null : CaseRefusals.NotAllowed;
        }

        if (command is BeginCase && found.Stage == CaseStage.NotBegun)
        {
            return command.As?.Roles switch
            {
                null or RoomRole.None => CaseRefusals.NotFound,
                { } roles => (roles & RoomRoles.Presenting) != RoomRole.None ? null : CaseRefusals.NotAllowed,
            };
        }

        var standing = found.StandingOf(circumstance.By, command.As);
        return standing switch
        {
            _ when right is { Coordinator: true } && IsCoordinator(found, command.As) => null,
            null => CaseRefusals.NotFound,
            _ when right is null => CaseRefusals.NotAllowed,
            CaseStanding.Presenter when right.Presenter || right.Reader => null,
            CaseStanding.Reviewer when right.Reviewer || right.Reader => null,
            CaseStanding.Reader when right.Reader => null,
            CaseStanding.Panelist when right.Panelist || right.Reader => null,
            CaseStanding.Reader or CaseStanding.Scheduler or CaseStanding.Panelist when right.Scheduler && CaseListed.Schedules(command.As) => null,
            _ => CaseRefusals.NotAllowed,
        };
    }

    private static bool IsCoordinator(CasePresentation found, CaseActor? actor) =>
        found.Stage != CaseStage.NotBegun && actor is not null && actor.Roles.HasFlag(RoomRole.CentreCoordinator);
}
