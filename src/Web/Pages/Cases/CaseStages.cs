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

    /// <summary>It was stopped, and its room is done with it: the room takes no version of it any more.</summary>
    public static bool IsStoppedForGood(this CaseFile file, RoomView? room) =>
        file is { Stage: CaseStage.Frozen, Written: not { Opened: true } } && file.IsOverIn(room);

    public static bool IsOverIn(this CaseFile file, RoomView? room) =>
        room is not null && file.TakenByRoom && (room.Phase.IsOver() || room.Cases.Any(one => one.Case == file.Case && one.State == CaseState.Closed));

    /// <summary>There is a case on the item already. As far as the one who sees the room is told.</summary>
    public static bool HasAnotherOn(this RoomView room, AgendaItemId item, CaseId? own) =>
        room.Cases.Any(one => one.Item == item && one.Case != own && one.State != CaseState.Closed);

    /// <summary>Those of the caller's own that a reviewer has sent back. No list knows of the remarks.</summary>
    public static async Task<FrozenSet<CaseId>> SentBack(this IGrainFactory grains, Caller caller, IEnumerable<CaseListing> cases)
    {
        var files = await Task.WhenAll(cases
            .Where(one => one is { Standing: CaseStanding.Presenter, Stage: CaseStage.MachineAnonymised })
            .Select(one => grains.Grain(one.Case).View(caller)));
        return files.Where(file => file.Value?.IsSentBack() == true).Select(file => file.Value!.Case).ToFrozenSet();
    }
}
