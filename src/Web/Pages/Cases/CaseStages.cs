using System.Collections.Frozen;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Cases;

internal static class CaseStages
{
    /// <summary>
    /// Its presenter may write on: what is with a reviewer stays as it is, and so does what the room has, until somebody has stopped it. The case itself refuses the same.
    /// </summary>
    public static bool IsWritable(this CaseFile file) => file.Standing == CaseStanding.Presenter && file.Stage switch
    {
        CaseStage.Begun or CaseStage.MachineAnonymised or CaseStage.Frozen => true,
        CaseStage.Approved => !file.TakenByRoom,
        _ => false,
    };

    /// <summary>A reviewer has asked for changes. A text that was never sent to review is at the same stage, and has no remarks.</summary>
    public static bool IsSentBack(this CaseFile file) =>
        file is { Standing: CaseStanding.Presenter, Stage: CaseStage.MachineAnonymised, Versions: [.., { Remarks.IsEmpty: false }] };

    /// <summary>It was stopped, and its room is done with it: the room takes no version of it any more, also not one that was sent since.</summary>
    public static bool IsStoppedForGood(this CaseFile file, RoomView? room) =>
        file is { Stopped: true, Stage: not (CaseStage.Withdrawn or CaseStage.Locked or CaseStage.Destroyed), Written: not { Opened: true } } && file.IsOverIn(room);

    public static bool IsOverIn(this CaseFile file, RoomView? room) => room is not null
        && ((file.TakenByRoom && room.Phase.IsOver()) || room.Cases.Any(one => one.Case == file.Case && (one.State == CaseState.Closed || room.Phase.IsOver())));

    /// <summary>It lies on the agenda, with this version or an earlier one.</summary>
    public static bool LiesIn(this CaseFile file, RoomView? room) => file.TakenByRoom || room?.Cases.Any(one => one.Case == file.Case && one.State != CaseState.Closed) == true;

    /// <summary>There is a case on the item already. As far as the one who sees the room is told.</summary>
    public static bool HasAnotherOn(this RoomView room, AgendaItemId item, CaseId? own) =>
        room.Cases.Any(one => one.Item == item && one.Case != own && one.State != CaseState.Closed);

    /// <summary>Those of the caller's own that a reviewer has sent back. No list knows of the remarks; of a case that cannot be asked now nothing is said.</summary>
    public static async Task<FrozenSet<CaseId>> SentBack(this IGrainFactory grains, Caller caller, IEnumerable<CaseListing> cases)
    {
        var files = await Task.WhenAll(cases
            .Where(one => one is { Standing: CaseStanding.Presenter, Stage: CaseStage.MachineAnonymised })
            .Select(one => grains.FileOf(caller, one.Case)));
        return files.OfType<CaseFile>().Where(IsSentBack).Select(file => file.Case).ToFrozenSet();
    }

    private static async Task<CaseFile?> FileOf(this IGrainFactory grains, Caller caller, CaseId id)
    {
        try
        {
            return (await grains.Grain(id).View(caller)).Value;
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            return null;
        }
    }
}
