using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Scheduling;
using Pilar.Arena.Grains.Written;

namespace Pilar.Arena.Grains.Cases;

// What the presenter does before anybody else has read it.
public sealed partial record CasePresentation
{
    private Decision<CaseEvent> DecideWriting(CaseCommand command, Circumstance circumstance) => command switch
    {
        BeginCase begin => Begin(begin),
        _ when IsOver => CaseRefusals.Over,
        SendCaseText send => Send(send),
        // They are said with every version.
        ChooseReaders choose when (choose.Readers, choose.PreReaders) == (Readers, PreReaders) => Decision<CaseEvent>.Nothing,
        // With what was stopped they may be others: the room gets them with the text that is written anew.
        ChooseReaders when TakenByRoom > 0 && (FrozenVersion == 0 || Stage == CaseStage.Approved) => CaseRefusals.InRoom,
        ChooseReaders choose when !AreReaders(choose) => CaseRefusals.ReadersInvalid,
        ChooseReaders choose => new ReadersChosen(choose.Readers, choose.PreReaders),
        ChooseItem when IsWritten => WrittenRefusals.WithPanel,
        ChooseItem choose when choose.Item == Item && Written is null => Decision<CaseEvent>.Nothing,
        ChooseItem when TakenByRoom > 0 => CaseRefusals.InRoom,
        ChooseItem choose => new ItemChosen(choose.Item),
        RequestReview when Stage == CaseStage.InHumanReview => Decision<CaseEvent>.Nothing,
        RequestReview when Stage != CaseStage.MachineAnonymised => CaseRefusals.NotNow,
        RequestReview when Latest!.Words < CaseLimits.FewestWords => CaseRefusals.TooShort,
        RequestReview when Latest!.Words > CaseLimits.MostWords => CaseRefusals.TooLong,
        RequestReview => new ReviewRequested(Latest!.Version),
        _ => CaseRefusals.NotAllowed,
    };

    private Decision<CaseEvent> Begin(BeginCase begin) => begin switch
    {
        _ when Stage != CaseStage.NotBegun => begin.Room == Room ? Decision<CaseEvent>.Nothing : CaseRefusals.NotFound,
        { Duty: DutyAnswer.Yes } => CaseRefusals.DutyToReport,
        _ when !Enum.IsDefined(begin.Theme) || !Enum.IsDefined(begin.Duty) || begin.Number.Length == 0 => CaseRefusals.Invalid,

        // Where it is not known where the presenter works, nobody could be kept from reviewing it.
        { As.Area.Length: 0 } => CaseRefusals.AreaUnknown,
        _ => new CaseBegun(begin.Number, begin.Room, begin.Item, begin.Theme, begin.Duty, begin.As!.Area, begin.ReturnOf),
    };

    private Decision<CaseEvent> Send(SendCaseText send) => Stage switch
    {
        CaseStage.InHumanReview => CaseRefusals.InReview,
        CaseStage.Presented => CaseRefusals.NotNow,

        // The room has the approved version, and shows it as it is or not at all.
        CaseStage.Approved when TakenByRoom > 0 => CaseRefusals.InRoom,
        _ when CaseWording.Refuse(send) is { } refusal => refusal,
        _ when send.Measure is null => CaseRefusals.NotScreened,
        _ => new SpansResolvedLocally(
            Versions.Count + 1, CaseWording.Hash(send.Text), CaseWording.Words(send.Text), send.Text, send.Kept, send.Findings, send.Fingerprints, send.Measure, send.AloneInRole),
    };

    // Nobody's browser is believed about how many its text could fit.
    private static CaseRisk Worse(SpansResolvedLocally sent) => sent.Measure is { } measure && measure.Risk > sent.Findings.Risk ? measure.Risk : sent.Findings.Risk;

    // Observers never read on their own, and nobody reads before who may not read when it is presented.
    private static bool AreReaders(ChooseReaders choose) =>
        (choose.Readers & ~RoomRole.InCases) == RoomRole.None
        && (choose.PreReaders & ~choose.Readers) == RoomRole.None
        && (choose.PreReaders & RoomRole.Observer) == RoomRole.None;

    private CasePresentation? ApplyWriting(CaseEvent happened, Circumstance circumstance) => happened switch
    {
        CaseBegun begun => To(CaseStage.Begun, circumstance) with
        {
            Number = begun.Number,
            Room = begun.Room,
            Item = begun.Item,
            Theme = begun.Theme,
            Duty = begun.Duty,
            Presenter = circumstance.By,
            Area = begun.Area,
            ReturnOf = begun.ReturnOf,
        },
        SpansResolvedLocally sent => To(CaseStage.MachineAnonymised, circumstance) with
        {
            Versions = Versions.Add(new TextVersion(sent.Version, sent.Hash, sent.Words, circumstance.At, Worse(sent), Approved: false, [])),
            Content = new CaseContent(sent.Text, sent.Kept, sent.Findings, sent.Fingerprints, sent.Measure),
            FirstReader = null,
            Approver = null,
            AloneInRole = sent.AloneInRole,
        },
        ReadersChosen chosen => this with { Readers = chosen.Readers, PreReaders = chosen.PreReaders },
        // Whoever hangs it somewhere themselves has answered what was proposed.
        ItemChosen chosen => this with { Item = chosen.Item, Written = null, Slots = Slots is null ? null : new SlotTalk { Proposal = Slots.Proposal } },
        ReviewRequested => To(CaseStage.InHumanReview, circumstance),
        _ => null,
    };
}
