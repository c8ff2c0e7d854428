using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Cases;

/// <summary>What somebody wants to happen to a case. Who asks, when, and with which command id travels beside it.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.command")]
public abstract record CaseCommand
{
    /// <summary>What the caller is in the case's room, and where they work. The case's grain says it: whatever a caller writes here is overwritten.</summary>
    [Id(0)]
    public CaseActor? As { get; init; }

    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <param name="Roles">In the case's room; none for somebody who is not on its list.</param>
/// <param name="Area">The municipality or region of the caller's organisation; empty when it is not known.</param>
/// <param name="There">How the case stands in its room for the caller; null when the command has nothing to do with that.</param>
[GenerateSerializer, Immutable, Alias("arena.case.actor")]
public sealed record CaseActor(
    [property: Id(0)] RoomRole Roles,
    [property: Id(1)] string Area,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CaseInRoom? There = null)
{
    public override string ToString() => nameof(CaseActor);
}

// By the presenter

/// <summary>Begins a case for a room that the caller is on the list of. They are its presenter from now on.</summary>
/// <param name="Item">The agenda item it is for, when that is known already.</param>
/// <param name="Duty">The duty gate's answer. <see cref="DutyAnswer.Yes"/> begins nothing.</param>
[GenerateSerializer, Immutable, Alias("arena.case.begin")]
public sealed record BeginCase(
    [property: Id(0)] RoomId Room,
    [property: Id(1)] AgendaItemId? Item,
    [property: Id(2)] CaseTheme Theme,
    [property: Id(3)] DutyAnswer Duty) : CaseCommand
{
    /// <summary>Its number, «S-2026-0142». The case's grain says it.</summary>
    [Id(4)]
    public string Number { get; init; } = "";

    /// <summary>The case that is taken up again: one that the caller presented, and that has been discussed. The case's grain says its number.</summary>
    [Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CaseReturn? ReturnOf { get; init; }
}

/// <summary>Which case another one takes up again (åpen retur).</summary>
/// <param name="Number">Its only title.</param>
[GenerateSerializer, Immutable, Alias("arena.case.return")]
public sealed record CaseReturn(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] string Number)
{
    public override string ToString() => nameof(CaseReturn);
}

/// <summary>
/// A redacted text: the first, or another version, which has to be reviewed again. Only by <see cref="ICaseGrain.Send"/>, which screens it first.
/// </summary>
/// <param name="FitsFivePersons">The writer's own answer: it could be about at least five persons.</param>
/// <param name="Cleared">Words of the reasons for what stays, those of the text that the arena asked about although the writer's browser did not, and the writer's own words for what they generalised.</param>
[GenerateSerializer, Immutable, Alias("arena.case.send-text")]
public sealed record SendCaseText(
    [property: Id(0)] CaseText Text,
    [property: Id(1)] ImmutableArray<KeptItem> Kept,
    [property: Id(2)] CaseFindings Findings,
    [property: Id(3)] bool FitsFivePersons,
    [property: Id(4)] CaseFingerprints Fingerprints,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : CaseCommand, ISpoken
{
    /// <summary>The case's grain says it: whatever a caller writes here is overwritten. Without it nothing is stored.</summary>
    [Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CaseMeasure? Measure { get; init; }

    /// <summary>The writer's own answer: nobody else has their role where they work, so that their name would show whom the case is about.</summary>
    [Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AloneInRole { get; init; }
}

/// <summary>Which roles of the room may read the approved text.</summary>
/// <param name="Readers">When it is presented.</param>
/// <param name="PreReaders">Before the meeting; of those in <paramref name="Readers"/>. Those who lead the meeting may in any case.</param>
[GenerateSerializer, Immutable, Alias("arena.case.choose-readers")]
public sealed record ChooseReaders(
    [property: Id(0)] RoomRole Readers,
    [property: Id(1)] RoomRole PreReaders) : CaseCommand;

/// <summary>The agenda item it is for. An approved case is put on it at once.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.choose-item")]
public sealed record ChooseItem([property: Id(0)] AgendaItemId Item) : CaseCommand;

/// <summary>Asks for the review of the version that was sent last.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.request-review")]
public sealed record RequestReview : CaseCommand;

/// <summary>Takes the case back, at any time: it is off every screen when this is answered.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.withdraw")]
public sealed record WithdrawCase : CaseCommand;

/// <summary>Destroys the text for good. A presenter names the number, so that it is this case they mean.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.destroy")]
public sealed record DestroyCase(
    [property: Id(0)] string Number,
    [property: Id(1)] DestructionCause Cause) : CaseCommand;

// By a reviewer

/// <summary>Sends the version back with remarks, at least one.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.request-changes")]
public sealed record RequestChanges(
    [property: Id(0)] int Version,
    [property: Id(1)] ImmutableArray<CaseRemark> Remarks,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : CaseCommand, ISpoken;

/// <summary>Approves exactly the text that was read.</summary>
/// <param name="Hash">The SHA-256 of it, as <see cref="CaseReading.Hash"/> said.</param>
/// <param name="WantsSecondReader">This reader is in doubt: another one is to read it too, whatever the risk.</param>
[GenerateSerializer, Immutable, Alias("arena.case.approve")]
public sealed record ApproveCase(
    [property: Id(0)] int Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] CaseChecklist Checklist,
    [property: Id(3)] bool WantsSecondReader) : CaseCommand;

/// <summary>What a reviewer has asked themselves. Each must be answered with yes.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.checklist")]
public sealed record CaseChecklist(
    [property: Id(0)] bool NoDirectIdentifiers,
    [property: Id(1)] bool FitsFivePersons,
    [property: Id(2)] bool NoPublicIncident,
    [property: Id(3)] bool NoRecognisableQuote,
    [property: Id(4)] bool DutyToReportConsidered);

/// <param name="Section">The key of the section it is about; empty for the whole.</param>
/// <param name="Start">Where in the section, in UTF-16 units; 0 with <paramref name="Length"/> 0 for all of it.</param>
[GenerateSerializer, Immutable, Alias("arena.case.remark")]
public sealed record CaseRemark(
    [property: Id(0)] string Section,
    [property: Id(1)] int Start,
    [property: Id(2)] int Length,
    [property: Id(3)] string Comment)
{
    public override string ToString() => $"{nameof(CaseRemark)} {Section}";
}

// Only from the arena: the case's own grain and its room

/// <summary>The text is about to be shown to somebody: that is stored first.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.note-reading")]
public sealed record NoteReading : CaseCommand;

/// <summary>The room has taken the approved version on its agenda item.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.note-attached")]
public sealed record NoteAttached(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Version) : CaseCommand;

/// <summary>The room has opened the case. Only from the room's grain, as are the three below.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.note-presented")]
public sealed record NotePresented : CaseCommand;

/// <summary>Somebody in the room said «stop – not anonymous».</summary>
/// <param name="By">In what role; who, is not kept here.</param>
[GenerateSerializer, Immutable, Alias("arena.case.freeze")]
public sealed record FreezeCase([property: Id(0)] RoomRole By) : CaseCommand;

/// <summary>The room shows it again: the version that was frozen, or a newer one that is approved.</summary>
/// <param name="Version">The one that the room has.</param>
[GenerateSerializer, Immutable, Alias("arena.case.unfreeze")]
public sealed record UnfreezeCase([property: Id(0)] int Version) : CaseCommand;

/// <summary>The consultation has been held: nothing of the case changes any more.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.note-held")]
public sealed record NoteHeld : CaseCommand;

/// <summary>The clock has moved: whatever is due by now happens (a draft expires, a text is destroyed).</summary>
[GenerateSerializer, Immutable, Alias("arena.case.let-time-pass")]
public sealed record LetCaseTimePass : CaseCommand;
