using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;

namespace Pilar.Arena.Grains.Cases;

// How it goes: taken back, left, kept for its time, and destroyed.
public sealed partial record CasePresentation
{
    /// <summary>When all of it goes by itself; null when it is gone.</summary>
    internal DateTimeOffset? GoesAt => Stage switch
    {
        CaseStage.NotBegun or CaseStage.Destroyed => null,
        CaseStage.Begun or CaseStage.MachineAnonymised => Since + CaseLimits.DraftExpires,
        CaseStage.Withdrawn => Since + CaseLimits.KeptAfterWithdrawal,
        CaseStage.Locked when FollowUp is not null => Since + FollowUpLimits.AdviceKept,
        CaseStage.Locked => Since + CaseLimits.KeptAfterConsultation,
        _ => Since + CaseLimits.LeftAlone,
    };

    public static string? OrderedBy(CaseEvent happened) => happened is CaseDestroyed { Cause: DestructionCause.Breach } ? "data-protection-officer" : null;

    private Decision<CaseEvent> DecideEnding(CaseCommand command, Circumstance circumstance) => command switch
    {
        LetCaseTimePass when TextGoesAt <= circumstance.At && GoesAt > circumstance.At => new CaseTextExpired(Content!.Fingerprints),
        LetCaseTimePass when WrittenDue(circumstance.At) is { } due => due,
        LetCaseTimePass when GoesAt is not { } due || due > circumstance.At => Decision<CaseEvent>.Nothing,
        LetCaseTimePass when Stage is CaseStage.Begun or CaseStage.MachineAnonymised => new CaseDestroyed(DestructionCause.DraftExpired),
        LetCaseTimePass => Destroy(DestructionCause.Retention),
        WithdrawCase => Stage switch
        {
            CaseStage.Withdrawn or CaseStage.Destroyed => Decision<CaseEvent>.Nothing,
            CaseStage.Locked => CaseRefusals.Over,
            _ => new CaseWithdrawn(),
        },
        DestroyCase when Stage == CaseStage.Destroyed => Decision<CaseEvent>.Nothing,
        DestroyCase destroy when circumstance.IsArena => destroy.Cause == DestructionCause.Breach ? Destroy(destroy.Cause) : CaseRefusals.NotAllowed,
        DestroyCase destroy when destroy.Number.Trim() != Number => CaseRefusals.NumberWrong,
        DestroyCase when circumstance.By == Presenter => Destroy(DestructionCause.ByPresenter),

        // A coordinator may hurry what is due, and nothing else.
        DestroyCase => GoesAt <= circumstance.At ? Destroy(DestructionCause.Retention) : CaseRefusals.NotDue,
        _ => CaseRefusals.NotAllowed,
    };

    // What is on its way to a meeting is taken back first: the room hears of that.
    private Decision<CaseEvent> Destroy(DestructionCause cause) => IsOver || Stage is CaseStage.Begun or CaseStage.MachineAnonymised
        ? new CaseDestroyed(cause)
        : new CaseEvent[] { new CaseWithdrawn(), new CaseDestroyed(cause) };

    private CasePresentation? ApplyEnding(CaseEvent happened, Circumstance circumstance) => happened switch
    {
        CaseWithdrawn => To(CaseStage.Withdrawn, circumstance),
        CaseDestroyed destroyed => To(CaseStage.Destroyed, circumstance) with
        {
            Content = null,
            Advice = null,
            FollowUp = null,
            Slots = null,
            Written = null,
            ReturnOf = null,
            Area = "",
            AloneInRole = false,
            Versions = Versions.ConvertAll(version => version with { Remarks = [] }),
            DestroyedBy = destroyed.Cause,
            DestroyedAt = circumstance.At,
        },
        _ => null,
    };
}
