using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;

namespace Pilar.Arena.Grains.Cases;

/// <summary>
/// One case presentation, from its number to its certificate. Each file beside this one holds the rules of one topic; who may do what is in
/// <see cref="CaseRights"/>. Only the last version's text is kept: an older one is never shown again.
/// </summary>
public sealed partial record CasePresentation : IAggregate<CasePresentation, CaseCommand, CaseEvent>
{
    public static CasePresentation Empty { get; } = new();

    public CaseStage Stage { get; init; }

    /// <summary>«S-2026-0142»: its only title anywhere.</summary>
    public string Number { get; init; } = "";

    public RoomId Room { get; init; }

    public AgendaItemId? Item { get; init; }

    public CaseTheme Theme { get; init; }

    public DutyAnswer Duty { get; init; }

    public PersonId Presenter { get; init; }

    /// <summary>Where the presenter works. Nobody from there reviews it.</summary>
    public string Area { get; init; } = "";

    public RoomRole Readers { get; init; } = RoomRole.Participant | RoomRole.Leaders;

    public RoomRole PreReaders { get; init; }

    /// <summary>By its presenter's own answer with the last version: nobody else has their role where they work.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AloneInRole { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableList<TextVersion> Versions { get; init; } = [];

    /// <summary>The last version's, while there is a text.</summary>
    public CaseContent? Content { get; init; }

    /// <summary>Who has approved the last version while another reader is waited for.</summary>
    public PersonId? FirstReader { get; init; }

    /// <summary>Who approved the last version.</summary>
    public PersonId? Approver { get; init; }

    /// <summary>The version the room has; 0 when it has none.</summary>
    public int TakenByRoom { get; init; }

    /// <summary>The version that somebody stopped; 0 when none is.</summary>
    public int FrozenVersion { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableList<CaseOpening> Openings { get; init; } = [];

    /// <summary>Since when it stands as it does: what is kept, is kept from then on.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The case that its presenter takes up again with this one; null when it is about something new.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CaseReturn? ReturnOf { get; init; }

    public DestructionCause? DestroyedBy { get; init; }

    public DateTimeOffset? DestroyedAt { get; init; }

    [JsonIgnore]
    public TextVersion? Latest => Versions.Count == 0 ? null : Versions[^1];

    [JsonIgnore]
    public bool IsOver => Stage is CaseStage.Withdrawn or CaseStage.Locked or CaseStage.Destroyed;

    public Decision<CaseEvent> Decide(CaseCommand command, Circumstance circumstance) => DecideKnowing(AsItStands(command, circumstance), circumstance);

    private Decision<CaseEvent> DecideKnowing(CaseCommand command, Circumstance circumstance) =>
        CaseRights.Refuse(this, command, circumstance) is { } refusal ? refusal : command switch
        {
            BeginCase or SendCaseText or ChooseReaders or ChooseItem or RequestReview => DecideWriting(command, circumstance),
            RequestChanges or ApproveCase or NoteReading => DecideReview(command, circumstance),
            NoteAttached or NotePresented or FreezeCase or UnfreezeCase or NoteHeld => DecideInRoom(command),
            WithdrawCase or DestroyCase or LetCaseTimePass => DecideEnding(command, circumstance),
            SlotCommand slot => DecideSlot(slot),
            NoteSlotLost lost => DecideLost(lost),
            WrittenCommand written => DecideWritten(written, circumstance),
            NoteDuty note => DecideDuty(note),
            AdviceCommand advice => DecideAdvice(advice, circumstance),
            FollowUpCommand follow => DecideFollowUp(follow, circumstance),
            _ => CaseRefusals.NotAllowed,
        };

    public CasePresentation Apply(CaseEvent happened, Circumstance circumstance, long seq) =>
        (ApplyWriting(happened, circumstance)
        ?? ApplyReview(happened, circumstance)
        ?? ApplyInRoom(happened, circumstance)
        ?? ApplySlot(happened)
        ?? ApplyEnding(happened, circumstance)
        ?? ApplyAdvice(happened, circumstance, seq)
        ?? ApplyFollowUp(happened, circumstance, seq)
        ?? ApplyWritten(happened, circumstance, seq)
        ?? throw new InvalidOperationException($"A case does not know {happened.GetType().Name}.")).Follow(happened);

    public string RoleOf(PersonId person) => person switch
    {
        _ when person == default => "arena",
        _ when person == Presenter || Stage == CaseStage.NotBegun => "case-presenter",
        _ when OnPanel(person) == true => "panelist",
        _ when Stage == CaseStage.InHumanReview => "reviewer",
        _ => "reader",
    };

    private CasePresentation To(CaseStage stage, Circumstance circumstance) => this with { Stage = stage, Since = circumstance.At };
}

/// <summary>One version that was sent, without its text.</summary>
/// <param name="Risk">The worse of what the writer's browser and the arena say.</param>
public sealed record TextVersion(
    int Version,
    string Hash,
    int Words,
    DateTimeOffset SentAt,
    CaseRisk Risk,
    bool Approved,
    ImmutableArray<CaseRemark> Remarks);

/// <summary>What a version says.</summary>
public sealed record CaseContent(CaseText Text, ImmutableArray<KeptItem> Kept, CaseFindings Findings, CaseFingerprints Fingerprints,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CaseMeasure? Measure = null)
{
    /// <summary>Nothing of it: what it holds must not come into a log by accident.</summary>
    public override string ToString() => nameof(CaseContent);
}
