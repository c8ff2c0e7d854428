using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// A method that ends before phases that are always held: whoever leads says why, by whatever door it ends.
public sealed partial record Room
{
    /// <summary>
    /// Whatever closes a case ends its method too, in the same command: it is told here what was not held. Nobody is asked where nobody leads (the clock, or one who
    /// must stay out and puts the item off), nor is the presenter, who may always take the case away.
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

        var why = command is IEndsRun { WhyUnheld: { } said } && !string.IsNullOrWhiteSpace(said) ? said : null;
        var asked = command is IEndsRun && broken.Keys.Any(id => FindCase(id)!.Presenter != circumstance.By || command is not CloseCase)
            && !IsPutAsideFromOutside(circumstance.By, command);
        return why switch
        {
            null when asked => RoomRefusals.PhasesUnheld,
            { } when RoomText.RefuseReason(why) is { } refusal => refusal,
            _ => All(decision.Events.SelectMany(happened => happened is CaseClosed closed && broken.TryGetValue(closed.Case, out var from)
                ? [new RunBrokenOff(closed.Case, from, why is null ? "" : RoomText.Clean(why)), happened]
                : new[] { happened })),
        };
    }

    // The phase that is on has been held when it has had its shortest time.
    private int? FirstUnheld(CasePresentation found, DateTimeOffset at) => found.Method is { Phase: { } on, Ended: false } run
        && Enumerable.Range(on, run.Method.Phases.Length - on).Where(number => run.Method.Phases[number].Mandatory
            && (number > on || UsedIn(found, at) < TimeSpan.FromMinutes(run.Now!.MinMinutes))).Select(number => (int?)number).FirstOrDefault() is { } first
        ? first
        : null;

    private static ImmutableArray<MethodNames> UnheldFrom(MethodRun run, int from) =>
        [.. run.Method.Phases.Skip(from).Where(phase => phase.Mandatory).Select(phase => phase.Names)];

    // Of several on one item the last: those before it were closed before it came.
    private CasePresentation? BrokenOffOn(AgendaItemId item) => Cases.FindLast(found => found.Item == item && found.BrokenOff is not null);
}
