using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Who leads when the facilitator has gone. It is offered to a co-facilitator, never forced, and never to somebody who only takes part.
public sealed partial record Room
{
    private Lead TheLead => Lead ?? Lead.Usual;

    /// <summary>Those who lead and are noted as away.</summary>
    internal IEnumerable<PersonId> LeadersAway => TheLead.Away.Select(gone => gone.Person);

    /// <summary>Those who lead and count as present in a meeting that is held: whose line is watched.</summary>
    internal IEnumerable<PersonId> LeadersHere =>
        Phase == MeetingPhase.Live ? People.Where(entry => entry.Value.Present && Leads(entry.Value)).Select(entry => entry.Key) : [];

    private Decision<RoomEvent> DecideLead(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        NoteLeaderBack note => Find(note.Person) is { Present: true } ? All(IsBack(note.Person)) : Decision<RoomEvent>.Nothing,
        _ when Phase != MeetingPhase.Live => circumstance.IsArena ? Decision<RoomEvent>.Nothing : RoomRefusals.NotLive,
        NoteLeaderAway note => Find(note.Person) is { Present: true } found && Leads(found) ? All(IsGone(note.Person)) : Decision<RoomEvent>.Nothing,
        TakeOverLead => TakeOver(circumstance),
        TakeBackLead => TheLead.TakenBy is null ? Decision<RoomEvent>.Nothing : new LeadTakenBack(circumstance.By),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> TakeOver(Circumstance circumstance)
    {
        PersonId[] leading = TheLead.TakenBy is { } taken && HasRole(taken, RoomRole.CoFacilitator)
            ? [taken]
            : [.. People.Keys.Where(person => HasRole(person, RoomRole.Facilitator))];
        var gone = leading.ToLookup(GoneSince);
        return circumstance.By switch
        {
            var by when by == TheLead.TakenBy => Decision<RoomEvent>.Nothing,
            _ when gone[null].Any() => TheLead.TakenBy is null ? RoomRefusals.FacilitatorHere : RoomRefusals.LeadTaken,
            _ when gone.Any(since => circumstance.At < since.Key + RoomLimits.LeadOfferedAfter) => RoomRefusals.FacilitatorJustLeft,
            var by when FirstToLead() != by => RoomRefusals.NotFirstToLead,
            var by => new LeadTakenOver(by),
        };
    }

    // Null for those who are here; for ever for those who never came.
    private DateTimeOffset? GoneSince(PersonId person) =>
        TheLead.Away.FirstOrDefault(away => away.Person == person)?.Since ?? (People[person].Present ? null : DateTimeOffset.MinValue);

    // By the list: the first co-facilitator who is there.
    private PersonId? FirstToLead() => People
        .Where(entry => entry.Value.Present && HasRole(entry.Key, RoomRole.CoFacilitator) && !LeadersAway.Contains(entry.Key))
        .OrderBy(entry => entry.Value.Number)
        .Select(entry => (PersonId?)entry.Key)
        .FirstOrDefault();

    private IEnumerable<RoomEvent> IsGone(PersonId person) => LeadersAway.Contains(person) ? [] : [new LeaderAway(person)];

    private IEnumerable<RoomEvent> IsBack(PersonId person) => LeadersAway.Contains(person) ? [new LeaderBack(person)] : [];

    // Who has taken over and may not lead any more gives it back in the same command, whatever took it from them.
    private Decision<RoomEvent> WithLead(Decision<RoomEvent> decision, Circumstance circumstance) =>
        TheLead.TakenBy is { } taken && !decision.Events.IsEmpty
        && After(decision.Events, circumstance) is { IsOver: false, Lead.TakenBy: not null } after
        && (!after.HasRole(taken, RoomRole.CoFacilitator) || after.Find(taken) is not { Standing: Standing.Admitted })
            ? All([.. decision.Events, new LeadTakenBack(taken)])
            : decision;

    private Room? ApplyLead(RoomEvent happened, DateTimeOffset at) => happened switch
    {
        LeaderAway away => Led(TheLead with { Away = TheLead.Away.Add(new LeaderGone(away.Person, at)) }),
        LeaderBack back => Led(TheLead with { Away = [.. TheLead.Away.Where(gone => gone.Person != back.Person)] }),
        LeadTakenOver taken => Led(TheLead with { TakenBy = taken.Person }),
        LeadTakenBack => Led(TheLead with { TakenBy = null }),
        _ => null,
    };

    private Room Led(Lead lead) => this with { Lead = lead.IsUsual ? null : lead };

    // Whose line is away is for those who lead; who leads is for everybody in the room; that nobody does, for those at the door too.
    private Lead? LeadFor(Viewer me) => (Hears(me, new Audience(RoomRole.Leaders)), Hears(me, Audience.Room), Lead) switch
    {
        (true, _, _) => Lead,
        (_, true, { } lead) => Said(lead with { Away = [] }),
        (_, _, { } lead) => Said(lead with { Away = [], TakenBy = null, Hosts = default }),
        _ => null,
    };

    private static Lead? Said(Lead lead) => lead.IsUsual ? null : lead;
}
