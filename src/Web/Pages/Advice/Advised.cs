using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Advice;

internal static class Advised
{
    /// <summary>Its method has come to the phase for advice, or it is over and its sheet may wait. The page behind the link asks who may. What is to be reported has none.</summary>
    public static bool HasAdvice(this CaseView found, Viewer me) => found.State switch
    {
        CaseState.Open => found.Duty is not DutyWord.Shown && found.Method is { Phase: { } reached } run && run.Method.Phases.Take(reached + 1).Any(phase => phase.Advises),
        CaseState.Closed => found.Presenter == me.Person || (me.Roles & RoomRole.Leaders) != RoomRole.None,
        _ => false,
    };

    /// <summary>Its method gives no advice, or gave none: its sheet is what its presenter takes with them, and is not called advice.</summary>
    public static bool IsWithoutAdvice(this CaseView found) => found.WithoutAdvice || found.Method is { GivesAdvice: false };

    /// <summary>What the way to its sheet is called.</summary>
    public static string SheetName(this CaseView found, Viewer me) =>
        !found.IsWithoutAdvice() ? "method.advice" : found.Presenter == me.Person ? "method.taken" : "method.afterwards";

    /// <summary>Its method gives no advice, and the reader, who presents it, may write what they take with them.</summary>
    public static bool TakesAlong(this CaseView found, Viewer me) =>
        found.Presenter == me.Person && found is { State: CaseState.Open, Duty: not DutyWord.Shown, Method.TakesAlong: true };
}
