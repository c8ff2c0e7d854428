using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Rooms;

// What the guard has to know of what is said here.
public sealed partial record Room
{
    /// <summary>Null for a command whose texts nobody has declared.</summary>
    internal GuardedCommand? Guarded(RoomCommand command) => (GuardedTexts.Of(command), command) switch
    {
        (null, _) => null,
        ({ } guarded, PlanMeeting plan) => Here(guarded) with { Names = plan.Roster.Select(entry => entry.Name) },

        // Why somebody wants a case talked of is said of that case, and read before anybody hears it.
        ({ } guarded, ProposeItem { Type: AgendaItemType.Case }) => Here(guarded) with { CaseIsOpen = true },
        ({ } guarded, _) => Here(guarded),
    };

    /// <summary>Of a text that is not sent yet.</summary>
    internal GuardedCommand Guarded(string text) => Here(new GuardedCommand([new GuardedText("text", text, TextRule.Spoken)], []));

    private GuardedCommand Here(GuardedCommand guarded) =>
        guarded with
    {
        Names = People.Values.Select(person => person.Name),
        CaseNames = [.. Cases.Where(found => found is { State: CaseState.Open or CaseState.Stopped, Fingerprints: not null }).Select(found => found.Fingerprints!)],
        CaseIsOpen = CaseIsOpen,
    };

    // A case that is paused with its item is on the screens still.
    private bool CaseIsOpen => Cases.Exists(found => found.State is CaseState.Open or CaseState.Stopped);
}
