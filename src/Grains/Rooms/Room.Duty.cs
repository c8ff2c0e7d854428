using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Something may have to be reported: how to do so stands in the place of advice. The room is the one that knows; the case learns it from here.
public sealed partial record Room
{
    // Also when the case is closed or stopped: the duty does not end with the talk of it.
    private Decision<RoomEvent> Show(ShowDuty show, PersonId by) => FindCase(show.Case) switch
    {
        // For whom there is no such case there is none here either.
        null => RoomRefusals.CaseGone,
        { } found when !Hears(ViewerOf(by)!, OfCase(found.Case, RoomRole.Anyone)) => RoomRefusals.CaseGone,
        { } found when found.Presenter != by && !HasRole(by, RoomRole.Leaders | RoomRole.CentreCoordinator) => RoomRefusals.CaseNotYours,
        { } found when found.State != CaseState.Closed && !IsOn(found) => RoomRefusals.ItemNotCurrent,
        { } found when show.On == found.Duty is DutyWord.Shown => Decision<RoomEvent>.Nothing,
        _ => new DutyShown(show.Case, show.On),
    };

    private Room? ApplyDuty(RoomEvent happened, long seq) => happened is DutyShown shown
        ? With(shown.Case, found => found with { Duty = shown.On ? DutyWord.Shown : DutyWord.TakenBack, DutyAt = seq })
        : null;
}
