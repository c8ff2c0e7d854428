using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Cases;

// What a second person does with it, and that whoever opens the text is seen to have done so.
public sealed partial record CasePresentation
{
    /// <summary>What somebody is to this case now; null when it does not exist for them.</summary>
    public CaseStanding? StandingOf(PersonId person, CaseActor? actor) =>
        new CaseListed(Stage, Presenter, Area, ReadersNow, FirstReader, OnPanel(person), Written is not null).StandingOf(person, actor);

    // Before the meeting; in it, the room shows the text, and in writing the panel alone reads it. What was stopped is shown to nobody.
    private RoomRole ReadersNow => Stage == CaseStage.Approved && FrozenVersion == 0 && Written is null ? RoomRole.Leaders | PreReaders : RoomRole.None;

    private Decision<CaseEvent> DecideReview(CaseCommand command, Circumstance circumstance) => command switch
    {
        NoteReading when Content is null => CaseRefusals.NoText,
        NoteReading when OnPanel(circumstance.By) == true && !ReadsInWriting(circumstance.By, command.As!.Roles) => RefuseInWriting(),
        NoteReading => new CaseRead(StandingOf(circumstance.By, command.As)!.Value, Latest!.Version),
        RequestChanges { Version: var version } when version != Latest!.Version => CaseRefusals.VersionOld,
        RequestChanges request => CaseWording.Refuse(request.Remarks, Content!.Text) is { } refusal
            ? refusal
            : new ChangesRequested(request.Version, request.Remarks),
        ApproveCase approve => Approve(approve, circumstance.By),
        _ => CaseRefusals.NotAllowed,
    };

    private Decision<CaseEvent> Approve(ApproveCase approve, PersonId reader) => approve switch
    {
        _ when approve.Version != Latest!.Version || approve.Hash != Latest.Hash => CaseRefusals.VersionOld,
        _ when approve.Checklist != new CaseChecklist(true, true, true, true, true) => CaseRefusals.ChecklistOpen,
        _ when !Openings.Exists(opening => opening.By == reader && opening.Version == approve.Version) => CaseRefusals.NotRead,
        _ when FirstReader == reader => CaseRefusals.SecondReader,
        _ when FirstReader is null && (approve.WantsSecondReader || Latest.Risk == CaseRisk.Red) =>
            new FirstReaderApproved(approve.Version, approve.Hash, approve.Checklist, approve.As!.Area),
        // The panel has waited for it.
        _ when IsWritten && FrozenVersion == 0 =>
            new CaseEvent[] { new CaseApproved(approve.Version, approve.Hash, approve.Checklist, approve.As!.Area), new CasePresented(approve.Version) },
        _ => new CaseApproved(approve.Version, approve.Hash, approve.Checklist, approve.As!.Area),
    };

    private CasePresentation? ApplyReview(CaseEvent happened, Circumstance circumstance) => happened switch
    {
        CaseRead read => this with { Openings = Openings.Add(new CaseOpening(circumstance.By, circumstance.At, read.As, read.Version)) },
        ChangesRequested changes => To(CaseStage.MachineAnonymised, circumstance) with
        {
            FirstReader = null,
            Versions = Versions.SetItem(Versions.Count - 1, Latest! with { Remarks = changes.Remarks }),
        },
        FirstReaderApproved => this with { FirstReader = circumstance.By },
        CaseApproved => To(CaseStage.Approved, circumstance) with
        {
            Approver = circumstance.By,
            Versions = Versions.SetItem(Versions.Count - 1, Latest! with { Approved = true }),
        },
        _ => null,
    };
}
