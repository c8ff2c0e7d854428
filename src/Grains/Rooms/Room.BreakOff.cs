using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// A method that ends before phases that are always held: whoever leads says why, by whatever door it ends.
public sealed partial record Room
{
    /// <summary>
    /// Whatever closes a case ends its method too, in the same command: it is told here what was not held. Nobody is asked where nobody leads (the clock), nor who
    /// hears nothing of the case, nor its presenter, who may always take it away.
    /// </summary>
    private Decision<RoomEvent> WithBreakOff(Decision<RoomEvent> decision, RoomCommand command, Circumstance circumstance)
    {
        var broken = decision.Events.OfType<CaseClosed>().Select(closed => FindCase(closed.Case)!)
            .Select(found => (found.Case, From: FirstUnheld(found, circumstance.At))).Where(found => found.From is not null)
            .ToDictionary(found => found.Case, found => found.From!.Value);
        if (broken.Count == 0)
        {
            return decision;
        }

        // Empty: without a reason, on purpose, as when nobody can look it through. What is said is said of the cases that they hear of, and of no other.
        var why = (command as IEndsRun)?.WhyUnheld;
        var asked = command is IEndsRun && broken.Keys.Any(id => HearsOf(id, circumstance.By) && FindCase(id)!.Presenter != circumstance.By);
        return why switch
        {
            null when asked => RoomRefusals.PhasesUnheld,
            { Length: > 0 } when RoomText.RefuseReason(why) is { } refusal => refusal,
            _ => All(decision.Events.SelectMany(happened => happened is CaseClosed closed && broken.TryGetValue(closed.Case, out var from)
                ? [new RunBrokenOff(closed.Case, from, why is { Length: > 0 } && HearsOf(closed.Case, circumstance.By) ? RoomText.Clean(why) : ""), happened]
                : new[] { happened })),
        };
    }

    // Also from outside of the room: whoever leads need not have come in.
    private bool HearsOf(CaseId id, PersonId by) => FindCase(id) is { } found && !IsLeftOut(found, by);

    // The phase that is on has been held when it has had its shortest time.
    private int? FirstUnheld(CasePresentation found, DateTimeOffset at) => found.Method is { Phase: { } on, Ended: false } run
        && Enumerable.Range(on, run.Method.Phases.Length - on).Where(number => run.Method.Phases[number].Mandatory
            && (number > on || UsedIn(found, at) < TimeSpan.FromMinutes(run.Now!.MinMinutes))).Select(number => (int?)number).FirstOrDefault() is { } first
        ? first
        : null;

    private static ImmutableArray<MethodNames> UnheldFrom(MethodRun run, int from) =>
        [.. run.Method.Phases.Skip(from).Where(phase => phase.Mandatory).Select(phase => phase.Names)];

    // Of several on one item the last of which a reason is left; else the last.
    private CasePresentation? BrokenOffOn(AgendaItemId item) => Cases.FindLast(found => found.Item == item && found.BrokenOff is { Reason.Length: > 0 })
        ?? Cases.FindLast(found => found.Item == item && found.BrokenOff is not null);
}
