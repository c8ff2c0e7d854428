using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;

namespace Pilar.Arena.Grains.Cases;

// What its room says of it.
public sealed partial record CasePresentation
{
    /// <summary>It is approved, has an item, nobody has thought of an answer in writing, and the room has not got this version yet.</summary>
    internal bool WaitsForRoom => Stage == CaseStage.Approved && Item is not null && Written is null && TakenByRoom != Latest!.Version;

    /// <summary>
    /// The room may have it, also when its answer was lost: how it stands there is asked before anybody reads it here, and it is taken off the
    /// screens before it ends.
    /// </summary>
    internal bool MayBeInRoom => Item is not null && Versions.Exists(version => version.Approved);

    /// <summary>What is to be noted of how it stands in its room; null when nothing is.</summary>
    internal CaseCommand? Learnt(CaseInRoom there) => there.State switch
    {
        _ when DutyLearnt(there) is { } duty => duty,
        CaseState.Stopped when FrozenVersion == 0 && Stage is (CaseStage.Approved or CaseStage.Presented) => new FreezeCase(there.StoppedBy),

        // It was closed before the stop was heard of here: it is stopped all the same.
        CaseState.Closed when there.StoppedBy != RoomRole.None && FrozenVersion == 0 && Stage is (CaseStage.Approved or CaseStage.Presented) => new FreezeCase(there.StoppedBy),
        CaseState.Open when FrozenVersion == 0 && Stage == CaseStage.Approved => new NotePresented(),

        // That it was opened was told, and not heard. What was opened and never shown was not talked of.
        CaseState.Closed when there.Shown && FrozenVersion == 0 && Stage == CaseStage.Approved && Item is not null => new NotePresented(),
        CaseState.Closed when there.Over && Stage == CaseStage.Presented => new NoteHeld(),
        CaseState.Closed when FrozenVersion == 0 && Stage == CaseStage.Approved && Item is { } item =>
            new NoteSlotLost(item, there.Over ? SlotLoss.MeetingOver : SlotLoss.OffAgenda),
        CaseState.Open when FrozenVersion > 0 && Stage is (CaseStage.Frozen or CaseStage.Approved) => new UnfreezeCase(TakenByRoom),
        _ => null,
    };

    private Decision<CaseEvent> DecideInRoom(CaseCommand command) => command switch
    {
        NoteAttached attached when TakenByRoom == attached.Version => Decision<CaseEvent>.Nothing,
        NoteAttached attached when Stage != CaseStage.Approved || attached.Version != Latest!.Version => CaseRefusals.NotNow,
        NoteAttached attached => new CaseTakenByRoom(attached.Item, attached.Version),

        NotePresented when Stage == CaseStage.Presented => Decision<CaseEvent>.Nothing,
        NotePresented when FrozenVersion > 0 => CaseRefusals.Frozen,
        NotePresented when Stage != CaseStage.Approved || TakenByRoom != Latest!.Version => CaseRefusals.NotNow,
        NotePresented => new CasePresented(Latest!.Version),

        FreezeCase when Stage == CaseStage.Frozen || FrozenVersion > 0 => Decision<CaseEvent>.Nothing,
        FreezeCase freeze when Stage is CaseStage.Presented or CaseStage.Approved => new CaseFrozen(freeze.By),
        FreezeCase => CaseRefusals.NotNow,

        UnfreezeCase when Stage == CaseStage.Presented && FrozenVersion == 0 => Decision<CaseEvent>.Nothing,
        UnfreezeCase when FrozenVersion == 0 => CaseRefusals.NotNow,

        // Those two who must agree have agreed to show the one that was stopped, or a newer one that the room has got.
        UnfreezeCase unfreeze when unfreeze.Version == TakenByRoom && TakenByRoom == Latest!.Version && Stage is (CaseStage.Frozen or CaseStage.Approved) =>
            new CaseUnfrozen(TakenByRoom),
        UnfreezeCase => CaseRefusals.Frozen,

        NoteHeld when Stage == CaseStage.Locked => Decision<CaseEvent>.Nothing,
        NoteHeld when Stage != CaseStage.Presented => CaseRefusals.NotNow,
        NoteHeld => new ConsultationHeld(),
        _ => CaseRefusals.NotAllowed,
    };

    private CasePresentation? ApplyInRoom(CaseEvent happened, Circumstance circumstance) => happened switch
    {
        CaseTakenByRoom taken => this with { TakenByRoom = taken.Version, Item = taken.Item },
        CasePresented => To(CaseStage.Presented, circumstance),
        CaseFrozen => To(CaseStage.Frozen, circumstance) with { FrozenVersion = Latest!.Version },
        CaseUnfrozen => To(CaseStage.Presented, circumstance) with { FrozenVersion = 0 },
        ConsultationHeld => To(CaseStage.Locked, circumstance),
        _ => null,
    };
}
