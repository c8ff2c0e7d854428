using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Cases;

/// <summary>Every no of a case. The codes are keys of sentences that people read: they are never changed, only added.</summary>
public static class CaseRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");
    public static readonly Refusal NotAllowed = new(RefusalKind.Forbidden, "not-allowed");

    // Beginning
    public static readonly Refusal DutyToReport = new(RefusalKind.Conflict, "case-duty-to-report");
    public static readonly Refusal AreaUnknown = new(RefusalKind.Conflict, "case-area-unknown");
    public static readonly Refusal Invalid = new(RefusalKind.Invalid, "case-form-invalid");

    // The text
    public static readonly Refusal NotAnonymous = new(RefusalKind.Conflict, "case-not-anonymous");
    public static readonly Refusal NotScreened = new(RefusalKind.NotSaved, "case-not-screened");
    public static readonly Refusal FindingsOpen = new(RefusalKind.Conflict, "case-findings-open");
    public static readonly Refusal AskedAgain = new(RefusalKind.Conflict, "case-asked-again");
    public static readonly Refusal PublicIncident = new(RefusalKind.Conflict, "case-public-incident");
    public static readonly Refusal FivePersons = new(RefusalKind.Conflict, "case-five-persons");
    public static readonly Refusal KeptWithoutReason = new(RefusalKind.Invalid, "case-kept-reason");
    public static readonly Refusal KeyQuestionEmpty = new(RefusalKind.Invalid, "case-key-question-empty");
    public static readonly Refusal TooShort = new(RefusalKind.Conflict, "case-too-short");
    public static readonly Refusal TooLong = new(RefusalKind.Conflict, "case-too-long");
    public static readonly Refusal ReadersInvalid = new(RefusalKind.Invalid, "case-readers-invalid");

    // The review
    public static readonly Refusal InReview = new(RefusalKind.Conflict, "case-in-review");
    public static readonly Refusal VersionOld = new(RefusalKind.Conflict, "case-version-old");
    public static readonly Refusal ChecklistOpen = new(RefusalKind.Invalid, "case-checklist-open");
    public static readonly Refusal NotRead = new(RefusalKind.Conflict, "case-not-read");
    public static readonly Refusal SecondReader = new(RefusalKind.Conflict, "case-second-reader");
    public static readonly Refusal RemarksEmpty = new(RefusalKind.Invalid, "case-remarks-empty");
    public static readonly Refusal RemarkAstray = new(RefusalKind.Invalid, "case-remark-astray");

    // Afterwards
    public static readonly Refusal NoText = new(RefusalKind.Conflict, "case-no-text");
    public static readonly Refusal InRoom = new(RefusalKind.Conflict, "case-in-room");
    public static readonly Refusal Frozen = new(RefusalKind.Conflict, "case-frozen");
    public static readonly Refusal RoomAway = new(RefusalKind.NotSaved, "case-room-away");
    public static readonly Refusal RoomAsked = new(RefusalKind.Busy, "case-room-asked"); // for pages that ask again by themselves
    public static readonly Refusal NotNow = new(RefusalKind.Conflict, "case-not-now");
    public static readonly Refusal Over = new(RefusalKind.Conflict, "case-over");
    public static readonly Refusal NumberWrong = new(RefusalKind.Invalid, "case-number-wrong");
    public static readonly Refusal NotDue = new(RefusalKind.Conflict, "case-not-due");
}
