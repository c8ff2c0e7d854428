using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Pages;

namespace Pilar.Arena.Web.Minutes;

/// <summary>What the page, the document and the plain text of the minutes say alike.</summary>
internal static class MinutesSaying
{
    public static string HeadingOf(this Texts texts, SectionView section) => section switch
    {
        { Withheld: true } => texts.T("minutes.withheldTitle"),
        { Item: null } => texts.T("minutes.rest"),
        { Case: not null } => texts.T("minutes.case", ("number", section.Title)),
        _ => texts.Titled(section.Title),
    };

    /// <summary>What stands in the place of words that are gone.</summary>
    public static string WhyGone(this Texts texts, SectionView section) => section switch
    {
        { Gone: WordsGone.CaseGone } => texts.T("minutes.caseGone"),
        { TakenOutAt: { } at } => texts.T("minutes.takenOutAt", ("at", texts.Date(at))),
        { Gone: WordsGone.TakenOut } => texts.T("minutes.takenOut"),
        _ => texts.T("agenda.conclusionPulledBack"),
    };

    /// <summary>When and how they were approved.</summary>
    public static string ApprovalOf(this Texts texts, ApprovedMinutes approved) =>
        texts.T(approved.Mode == ApprovalMode.Silence ? "minutes.approvedBySilence" : "minutes.approvedByHand", ("at", texts.Date(approved.At)));

    /// <summary>How far cases and items had come at the end, what of a method was not held, and that the duty to report was spoken of; for those who may know of each.</summary>
    public static IEnumerable<string> HowFarItCame(this Texts texts, RoomView meeting)
    {
        yield return texts.T("declaration.version", ("version", Math.Max(meeting.Declaration, 1)));
        foreach (var one in meeting.Cases.Where(one => one.Reached is not null))
        {
            yield return texts.T("minutes.reached", ("number", one.Number), ("phase", one.Reached!.Number), ("total", one.Reached.Of), ("name", one.Reached.Names.In(texts.Language)));
        }

        foreach (var one in meeting.Cases.Where(one => one.BrokenOff is not null))
        {
            var names = string.Join(", ", one.BrokenOff!.Unheld.Select(phase => $"«{phase.In(texts.Language)}»"));
            var why = one.BrokenOff.Reason.Length == 0 ? "" : $" {texts.T("meeting.cancelledWhy", ("reason", one.BrokenOff.Reason))}";
            yield return $"{texts.T("minutes.brokenOff", ("number", one.Number), ("names", names))}{why}";
        }

        foreach (var one in meeting.Cases.Where(one => one.Duty is not null))
        {
            yield return texts.T(one.Duty is DutyWord.Shown ? "minutes.dutyShown" : "minutes.dutyTakenBack", ("number", one.Number));
        }

        foreach (var item in meeting.Agenda.Where(one => one.Method is { Phase: not null, Ended: false }))
        {
            var run = item.Method!;
            yield return texts.T(
                "minutes.reachedItem", ("title", texts.Titled(item.Title)), ("phase", run.Phase + 1), ("total", run.Method.Phases.Length), ("name", run.Method.Phases[run.Phase!.Value].Names.In(texts.Language)));
        }
    }

    /// <summary>Whether a list of meetings leads to the minutes. Whether they are for the caller is asked of the minutes themselves.</summary>
    public static bool LeadToMinutes(this Contracts.Lists.MeetingListing meeting) => meeting.MinutesStage switch
    {
        MinutesStage.None => false,
        _ when (meeting.MyRoles & (RoomRole.Leaders | RoomRole.CentreCoordinator)) != RoomRole.None => true,
        MinutesStage.ForApproval when (meeting.MyRoles & RoomRole.Participant) != RoomRole.None => true,
        _ => meeting.MinutesApproved && (meeting.MyRoles & (RoomRole.Participant | RoomRole.CasePresenter)) != RoomRole.None,
    };
}
