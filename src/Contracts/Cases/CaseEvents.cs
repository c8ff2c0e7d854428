using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;

namespace Pilar.Arena.Contracts.Cases;

/// <summary>What has happened to a case. Its stream is sealed with a key of its own: destroying that key destroys the text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CaseBegun), "caseBegun")]
[JsonDerivedType(typeof(SpansResolvedLocally), "spansResolvedLocally")]
[JsonDerivedType(typeof(ReadersChosen), "readersChosen")]
[JsonDerivedType(typeof(ItemChosen), "itemChosen")]
[JsonDerivedType(typeof(ReviewRequested), "reviewRequested")]
[JsonDerivedType(typeof(ChangesRequested), "changesRequested")]
[JsonDerivedType(typeof(FirstReaderApproved), "firstReaderApproved")]
[JsonDerivedType(typeof(CaseApproved), "caseApproved")]
[JsonDerivedType(typeof(CaseTakenByRoom), "caseTakenByRoom")]
[JsonDerivedType(typeof(CasePresented), "casePresented")]
[JsonDerivedType(typeof(CaseFrozen), "caseFrozen")]
[JsonDerivedType(typeof(CaseUnfrozen), "caseUnfrozen")]
[JsonDerivedType(typeof(ConsultationHeld), "consultationHeld")]
[JsonDerivedType(typeof(CaseWithdrawn), "caseWithdrawn")]
[JsonDerivedType(typeof(CaseRead), "caseRead")]
[JsonDerivedType(typeof(CaseDestroyed), "caseDestroyed")]
[JsonDerivedType(typeof(AdviceWritten), "adviceWritten")]
[JsonDerivedType(typeof(AdviceEdited), "adviceEdited")]
[JsonDerivedType(typeof(AdviceWithdrawn), "adviceWithdrawn")]
[JsonDerivedType(typeof(AdviceMarked), "adviceMarked")]
[JsonDerivedType(typeof(AdviceConfirmed), "adviceConfirmed")]
[JsonDerivedType(typeof(TakenAlong), "takenAlong")]
[JsonDerivedType(typeof(DutyReminded), "dutyReminded")]
[JsonDerivedType(typeof(SheetOpened), "sheetOpened")]
[JsonDerivedType(typeof(FollowUpPlanned), "followUpPlanned")]
[JsonDerivedType(typeof(FollowUpReminded), "followUpReminded")]
[JsonDerivedType(typeof(FollowUpAnswered), "followUpAnswered")]
[JsonDerivedType(typeof(CaseTextExpired), "caseTextExpired")]
[JsonDerivedType(typeof(SlotProposed), "slotProposed")]
[JsonDerivedType(typeof(SlotDeclined), "slotDeclined")]
[JsonDerivedType(typeof(SlotAgreed), "slotAgreed")]
[JsonDerivedType(typeof(SlotLost), "slotLost")]
[JsonDerivedType(typeof(WritingChosen), "writingChosen")]
[JsonDerivedType(typeof(PanelNamed), "panelNamed")]
[JsonDerivedType(typeof(NamesAgreed), "namesAgreed")]
[JsonDerivedType(typeof(AnotherReviewNeeded), "anotherReviewNeeded")]
[JsonDerivedType(typeof(WritingDeclared), "writingDeclared")]
[JsonDerivedType(typeof(PresenterAsked), "presenterAsked")]
[JsonDerivedType(typeof(PanelAnswered), "panelAnswered")]
[JsonDerivedType(typeof(QuestionTakenBack), "questionTakenBack")]
[JsonDerivedType(typeof(StoodAside), "stoodAside")]
[JsonDerivedType(typeof(WrittenShowingAgreed), "writtenShowingAgreed")]
[JsonDerivedType(typeof(WritingNearlyOver), "writingNearlyOver")]
[JsonDerivedType(typeof(WrittenTold), "writtenTold")]
[GenerateSerializer, Immutable, Alias("arena.case.event")]
public abstract record CaseEvent
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <param name="Area">Where the presenter works: nobody from there may approve it.</param>
[GenerateSerializer, Immutable, Alias("arena.case.begun")]
public sealed record CaseBegun(
    [property: Id(0)] string Number,
    [property: Id(1)] RoomId Room,
    [property: Id(2)] AgendaItemId? Item,
    [property: Id(3)] CaseTheme Theme,
    [property: Id(4)] DutyAnswer Duty,
    [property: Id(5)] string Area,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CaseReturn? ReturnOf = null) : CaseEvent;

/// <summary>The writer has resolved every finding, the server has found nothing more, and this is the text.</summary>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="Hash">SHA-256 of the text, in hexadecimal.</param>
/// <param name="Measure">Null in a history that is older than the arena's own reading.</param>
/// <param name="AloneInRole">Its presenter's name must not be told to those who hear it; false in a history that is older than the question.</param>
[GenerateSerializer, Immutable, Alias("arena.case.spans-resolved-locally")]
public sealed record SpansResolvedLocally(
    [property: Id(0)] int Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] int Words,
    [property: Id(3)] CaseText Text,
    [property: Id(4)] ImmutableArray<KeptItem> Kept,
    [property: Id(5)] CaseFindings Findings,
    [property: Id(6)] CaseFingerprints Fingerprints,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CaseMeasure? Measure = null,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AloneInRole = false) : CaseEvent
{
    /// <summary>The same without words, and without what it told of its presenter: its number, its hash, and how long it was.</summary>
    public SpansResolvedLocally Erased() => this with
    {
        Text = new CaseText([], new CaseTextSection("", "", "")),
        Kept = [],
        Findings = Findings with { Counts = [], Raisers = [] },
        Fingerprints = new CaseFingerprints([], []),
        Measure = Measure?.WithoutWords(),
        AloneInRole = false,
    };
}

[GenerateSerializer, Immutable, Alias("arena.case.readers-chosen")]
public sealed record ReadersChosen(
    [property: Id(0)] RoomRole Readers,
    [property: Id(1)] RoomRole PreReaders) : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.case.item-chosen")]
public sealed record ItemChosen([property: Id(0)] AgendaItemId Item) : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.case.review-requested")]
public sealed record ReviewRequested([property: Id(0)] int Version) : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.case.changes-requested")]
public sealed record ChangesRequested(
    [property: Id(0)] int Version,
    [property: Id(1)] ImmutableArray<CaseRemark> Remarks) : CaseEvent;

/// <summary>One reader has approved; another one has to as well.</summary>
/// <param name="Area">Where the reader works.</param>
[GenerateSerializer, Immutable, Alias("arena.case.first-reader-approved")]
public sealed record FirstReaderApproved(
    [property: Id(0)] int Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] CaseChecklist Checklist,
    [property: Id(3)] string Area) : CaseEvent;

/// <param name="Area">Where the approver works.</param>
[GenerateSerializer, Immutable, Alias("arena.case.approved")]
public sealed record CaseApproved(
    [property: Id(0)] int Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] CaseChecklist Checklist,
    [property: Id(3)] string Area) : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.case.taken-by-room")]
public sealed record CaseTakenByRoom(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Version) : CaseEvent;

/// <summary>The room opened it: from now on its sections may be shown to those the presenter chose.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.presented")]
public sealed record CasePresented([property: Id(0)] int Version) : CaseEvent;

/// <param name="By">The role of whoever said stop, never who.</param>
[GenerateSerializer, Immutable, Alias("arena.case.frozen")]
public sealed record CaseFrozen([property: Id(0)] RoomRole By) : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.case.unfrozen")]
public sealed record CaseUnfrozen([property: Id(0)] int Version) : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.case.consultation-held")]
public sealed record ConsultationHeld : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.case.withdrawn")]
public sealed record CaseWithdrawn : CaseEvent;

/// <summary>Somebody opened the text. Who and when stands beside the event.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.read")]
public sealed record CaseRead(
    [property: Id(0)] CaseStanding As,
    [property: Id(1)] int Version) : CaseEvent;

/// <summary>The last event of the stream. The key goes after it is stored, and a certificate is left.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.destroyed")]
public sealed record CaseDestroyed([property: Id(0)] DestructionCause Cause) : CaseEvent;
