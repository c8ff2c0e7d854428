using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Who hears and who writes the advice on a case. It is stored with the case; what somebody is here decides.
public sealed partial record Room
{
    /// <summary>
    /// Whoever may hear the text of a case hears what is advised on it, and whom its phase for advice lets write, from then on writes. That it is
    /// stopped is said of the case itself.
    /// </summary>
    private AdviceTurn AdviceTurnOf(CasePresentation found, PersonId asker) => ViewerOf(asker) switch
    {
        null => AdviceTurn.None,
        _ when found.State is not (CaseState.Open or CaseState.Stopped) => AdviceTurn.None,
        { } viewer when !Hears(viewer, OfCase(found.Case, found.Readers)) => AdviceTurn.None,
        { } viewer => Phase == MeetingPhase.Live && asker != found.Presenter && MayWrite(asker) && found.Method?.LetsAdvise(SeatOf(asker)) == true ? AdviceTurn.Writes : AdviceTurn.Hears,
    };

    // Their own note, which nobody else reads: also while the meeting is suspended.
    private static bool TakesAlong(CasePresentation found, PersonId asker) =>
        asker == found.Presenter && found is { State: CaseState.Open, Method.TakesAlong: true };
}
