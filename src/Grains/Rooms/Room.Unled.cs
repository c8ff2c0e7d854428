using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Nobody who leads is here. The phase is held: nobody steps it, nothing new is begun, and nobody who only takes part is put in charge.
public sealed partial record Room
{
    /// <summary>Somebody who leads counts as present, and is not known to have lost the line.</summary>
    private bool SomebodyIsHereToLead => People.Any(entry => IsHereToLead(entry.Key, entry.Value));

    private bool IsHereToLead(PersonId id, Participant person) => person.Present && Leads(person) && !LeadersAway.Contains(id);

    // Whoever leads and is not in the room sees less of it than those who are: they come in first. Who is in and was thought away is here.
    private Refusal? RefuseUnled(RoomCommand command, PersonId by) => TheLead.NobodySince is not null && Phase == MeetingPhase.Live
        && Find(by) is not { Present: true }
        && !IsPutAsideFromOutside(by, command) && command is StartItem or ResumeItem or ConcludeItem or PostponeItem or OpenCase or BeginMethod or StepPhase or SkipPhase or OpenPhase or BeginItemMethod or StepItemPhase
        ? RoomRefusals.NobodyLeads
        : null;

    /// <summary>
    /// Nobody is here to lead, and those who could may not come in while the item is on: they put it off, which says and shows nothing. The rest of the agenda is
    /// for whoever comes in then.
    /// </summary>
    internal bool IsPutAsideFromOutside(PersonId by, RoomCommand command) => command is PostponeItem { Item: var item }
        && !SomebodyIsHereToLead && Find(by) is { Standing: not Standing.Admitted } && ViewerOf(by)!.IsOutOf(item);

    // Told in the same command, whatever it was that made it so.
    private Decision<RoomEvent> WithWatch(Decision<RoomEvent> decision, Circumstance circumstance)
    {
        if (decision.Events.IsEmpty)
        {
            return decision;
        }

        var after = After(decision.Events, circumstance);
        return (after.TheLead.NobodySince, after.IsUnled(), after.SomebodyIsHereToLead) switch
        {
            (null, true, _) => All([.. decision.Events, new NobodyLeads()]),
            (not null, _, true) when after.Phase == MeetingPhase.Live => All([.. decision.Events, new SomebodyLeads()]),
            _ => decision,
        };
    }

    private Room? ApplyUnled(RoomEvent happened, DateTimeOffset at) => happened switch
    {
        NobodyLeads => Led(TheLead with { NobodySince = at }),
        SomebodyLeads => Led(TheLead with { NobodySince = null }),
        _ => null,
    };
}
