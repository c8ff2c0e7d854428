using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
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
        ({ } guarded, PlanMeeting plan) => Here(guarded, command) with { Names = plan.Roster.Select(entry => entry.Name) },

        // Why somebody wants a case talked of is said of that case, and read before anybody hears it.
        ({ } guarded, ProposeItem { Type: AgendaItemType.Case }) => Here(guarded, command) with { CaseIsOpen = true },

        // It was weighed where it was written. What one word in twenty would do here keeps no approved text out of its meeting.
        ({ } guarded, AttachCase) => Here(guarded, command) with { CaseNames = [] },
        ({ } guarded, _) => Here(guarded, command),
    };

    /// <summary>Of a text that is not sent yet.</summary>
    internal GuardedCommand Guarded(string text) => Here(new GuardedCommand([new GuardedText("text", text, TextRule.Spoken)], []), null);

    // Who knows the case knows its names before it is opened, and remembers them when it is closed: they weigh as long as the room has them, which is until the meeting is over.
    private GuardedCommand Here(GuardedCommand guarded, RoomCommand? command) =>
        guarded with
    {
        Names = People.Values.Select(person => person.Name),
        CaseNames = [.. Cases.Select(found => found.Fingerprints).OfType<CaseFingerprints>()],
        CaseIsOpen = CaseIsOpen || (TalkedOf(command) is { } item && IsOfCase(item)),
    };

    // A case that is paused with its item is on the screens still.
    private bool CaseIsOpen => Cases.Exists(found => found.State is CaseState.Open or CaseState.Stopped);

    // What is said of no item is said while one is on.
    private AgendaItem? TalkedOf(RoomCommand? command) => command switch
    {
        PostContribution post => post.Item,
        EditContribution edit => Discussion.Find(edit.Contribution)?.Item,
        PullBackContribution pull => Discussion.Find(pull.Contribution)?.Item,
        CloseCase close => FindCase(close.Case)?.Item,
        null => null,
        _ => ItemOf(command),
    } is { } item ? Agenda.Find(item) : Agenda.Current;
}
