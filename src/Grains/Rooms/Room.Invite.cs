using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Who comes on the list, and as what.
public sealed partial record Room
{
    /// <summary>What those who lead or coordinate may make of somebody. Who presents a case is so by bringing one, and a centre names its own coordinator.</summary>
    private const RoomRole Given = RoomRole.Participant | RoomRole.Leaders | RoomRole.Mentor | RoomRole.UserRepresentative | RoomRole.Observer | RoomRole.Mentee;

    private Decision<RoomEvent> Invite(RosterEntry asked, Circumstance circumstance)
    {
        var known = Find(asked.Person);
        var entry = circumstance.IsArena || known is null ? asked : asked with { Roles = asked.Roles | (known.Roles & ~Given) };
        return RefuseEntry(entry) ?? (circumstance.IsArena ? null : RefuseRoles(known, asked.Roles, circumstance.By)) switch
        {
            { } refusal => refusal,
            _ when known is null && People.Count >= RoomLimits.Roster => RoomRefusals.RosterFull,
            _ when known is not null && (known.Name, known.Organisation, known.Roles, known.Sector, known.Hub) == (entry.Name, entry.Organisation, entry.Roles, entry.Sector, entry.Hub ?? known.Hub) =>
                Decision<RoomEvent>.Nothing,
            _ when !entry.Roles.HasFlag(RoomRole.Facilitator) && IsLastFacilitator(entry.Person) => RoomRefusals.LastFacilitator,
            _ => All([new PersonInvited(entry), .. AsksAgain(known, entry, circumstance)]),
        };
    }

    // The presenter has said yes to a name in a role. Who comes to hear the case by another role waits for a new yes, as somebody new does.
    private IEnumerable<RoomEvent> AsksAgain(Participant? known, RosterEntry entry, Circumstance circumstance) => circumstance.IsArena || known is null ? [] :
        from found in Cases
        where found.State != CaseState.Closed && found.Panel is { } panel && panel.Agreed.Contains(entry.Person)
            && (known.Roles.HearsNoCase() ? !entry.Roles.HearsNoCase() : (known.Roles & found.Readers) == RoomRole.None && (entry.Roles & found.Readers) != RoomRole.None)
        select new PanelAgreed(found.Case, found.Panel!.Agreed.Remove(entry.Person), found.Panel.Vetoed);

    // A co-facilitator makes nobody facilitator, and unmakes none: leading is taken over and back, not given away.
    private Refusal? RefuseRoles(Participant? known, RoomRole roles, PersonId by) => roles switch
    {
        RoomRole.None => RoomRefusals.RosterInvalid,
        _ when (roles & ~Given) != RoomRole.None => RoomRefusals.NotAllowed,
        _ when roles.HasFlag(RoomRole.Facilitator) != (known?.Roles.HasFlag(RoomRole.Facilitator) == true)
            && !HasRole(by, RoomRole.Facilitator | RoomRole.CentreCoordinator) => RoomRefusals.NotAllowed,
        _ => null,
    };

    // The empty id is the arena itself: nobody may come in under it.
    private static Refusal? RefuseEntry(RosterEntry entry) => entry switch
    {
        _ when entry.Person == default => RoomRefusals.RosterInvalid,
        _ when entry.Roles == RoomRole.None || (entry.Roles & ~RoomRole.Anyone) != RoomRole.None => RoomRefusals.RosterInvalid,
        _ => RoomText.RefuseTitle(entry.Name) ?? RoomText.RefuseTitle(entry.Organisation),
    };

    private static Participant Invited(RosterEntry entry, int number, long seq) =>
        new(number, entry.Name, entry.Organisation, entry.Roles, Standing.Invited, HistoryFrom: 0, SeesSince: seq) { Sector = entry.Sector, Hub = entry.Hub };

    // Somebody who is on the list keeps their place and where they stand; who was removed begins again.
    private Participant Listed(RosterEntry entry, long seq) => People.GetValueOrDefault(entry.Person) switch
    {
        null => Invited(entry, People.Count, seq),
        { Standing: Standing.Removed } known => Invited(entry, known.Number, seq) with { Recognised = known.Recognised, RecognisedAt = known.RecognisedAt, Knows = known.Knows, Without = known.Without, Groups = known.Groups, Declared = known.Declared, WasInside = known.WasInside },
        { } known => known with
        {
            Name = entry.Name, Organisation = entry.Organisation, Roles = entry.Roles, Sector = entry.Sector, Hub = entry.Hub ?? known.Hub, SeesSince = seq, HistoryFrom = HistoryOf(known, entry.Roles, seq),
        },
    };
}
