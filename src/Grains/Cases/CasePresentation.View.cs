using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Cases;

// What one person may see of it.
public sealed partial record CasePresentation
{
    /// <summary>Asked only for somebody who has a standing. Never any of the text.</summary>
    public CaseFile File(CaseId id, CaseStanding standing, CaseActor? actor, CaseCertificate? certificate) => new()
    {
        Case = id,
        Number = Number,
        Room = Room,
        Item = Item,
        Theme = Theme,
        Stage = Stage,
        Standing = standing,
        Version = Latest?.Version ?? 0,
        TakenByRoom = TakenByRoom > 0 && TakenByRoom == Latest?.Version,
        Readers = Readers,
        PreReaders = PreReaders,
        WaitsForSecondReader = FirstReader is not null && Stage == CaseStage.InHumanReview,
        GoesAt = TextGoesAt ?? (Stage == CaseStage.Locked && Content is null ? null : GoesAt),
        ReturnOf = standing == CaseStanding.Presenter ? ReturnOf : null,
        Versions = standing == CaseStanding.Presenter
            ? [.. Versions.Select(version => new CaseVersion(
                version.Version, version.Hash, version.Words, version.SentAt, version.Risk, version.Approved, version.Remarks, version == Latest ? Content?.Measure?.WithoutWords() : null))]
            : [],
        Openings = standing == CaseStanding.Presenter ? [.. Openings.Reverse()] : [],
        Slot = SlotsFor(standing, actor),
        Reviewers = standing == CaseStanding.Presenter ? Reviewers : [],
        Stopped = FrozenVersion > 0,
        AloneInRole = AloneInRole && (standing == CaseStanding.Presenter || CaseListed.Schedules(actor)),
        Certificate = certificate,
    };

    /// <summary>
    /// The text, for somebody whose opening of it is stored; null when there is none for them. What the engine marked is for those who
    /// may judge it: the presenter, and reviewers other than the facilitator.
    /// </summary>
    public CaseReading? Reading(PersonId person, CaseActor? actor)
    {
        if (Content is null || StandingOf(person, actor) is not ({ } standing and not CaseStanding.Scheduler)
            || (standing == CaseStanding.Panelist && !ReadsInWriting(person, actor!.Roles)))
        {
            return null;
        }

        var judges = standing == CaseStanding.Presenter
            || (standing == CaseStanding.Reviewer && (actor!.Roles & (RoomRole.CoFacilitator | RoomRole.CentreCoordinator)) != RoomRole.None);
        return new CaseReading(
            Latest!.Version,
            Latest.Hash,
            Content.Text,
            judges ? Content.Kept : [],
            judges ? Content.Findings : null,
            standing is CaseStanding.Reader or CaseStanding.Panelist ? null : Duty,
            standing == CaseStanding.Reviewer ? Earlier : null,
            judges ? Content.Measure : null);
    }

    // What an approval came after was seen to by whoever approved.
    private EarlierRemarks? Earlier =>
        Versions.SkipLast(1).Reverse().TakeWhile(version => !version.Approved).FirstOrDefault(version => !version.Remarks.IsEmpty) is { } version
            ? new EarlierRemarks(version.Version, version.Remarks)
            : null;
}
