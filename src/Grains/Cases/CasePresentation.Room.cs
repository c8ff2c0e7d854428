using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Grains.Cases;

// What its room says of it.
public sealed partial record CasePresentation
{
    /// <summary>It is approved, has an item, and the room has not got this version yet.</summary>
    internal bool WaitsForRoom => Stage == CaseStage.Approved && Item is not null && TakenByRoom != Latest!.Version;

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
        FreezeCase freeze when Stage == CaseStage.Presented || (Stage == CaseStage.Approved && TakenByRoom > 0) => new CaseFrozen(freeze.By),
        FreezeCase => CaseRefusals.NotNow,

        UnfreezeCase when Stage == CaseStage.Presented && FrozenVersion == 0 => Decision<CaseEvent>.Nothing,
        UnfreezeCase unfreeze when Stage != CaseStage.Approved || unfreeze.Version != Latest!.Version || unfreeze.Version <= FrozenVersion =>
            FrozenVersion > 0 ? CaseRefusals.Frozen : CaseRefusals.NotNow,
        UnfreezeCase unfreeze when FrozenVersion == 0 => CaseRefusals.NotNow,
        UnfreezeCase unfreeze => new CaseUnfrozen(unfreeze.Version),

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
