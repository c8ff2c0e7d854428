using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Nobody who leads has been here for three minutes: a coordinator who is may act as host. They keep the door, start the meeting and end it, and lead nothing of it.
public sealed partial record Room
{
    private ImmutableArray<PersonId> Hosts => TheLead.Hosts is { IsDefault: false } hosts ? hosts : [];

    /// <summary>They may do what a host does, and are here.</summary>
    internal bool IsHost(PersonId person) => Hosts.Contains(person) && Find(person) is { Standing: Standing.Admitted, Present: true };

    // Before the start nobody is waited for earlier than at the time it has. A meeting that is on is not handed over: it is suspended first, as all are told.
    private DateTimeOffset? HostingFrom => Phase switch
    {
        _ when SomebodyIsHereToLead => null,
        MeetingPhase.LobbyOpen => new[] { StartsAt, LeadersGoneSince ?? StartsAt }.Max() + RoomLimits.LeadersGone,
        MeetingPhase.Suspended => (LeadersGoneSince ?? SuspendedAt) + RoomLimits.LeadersGone,
        _ => null,
    };

    // Whoever of them waits at the door is let in by it: nobody else could.
    private IEnumerable<RoomEvent> OfferHosting(DateTimeOffset now) => now >= HostingFrom
        ? People.Where(entry => !Hosts.Contains(entry.Key) && MayHost(entry.Key, entry.Value)).OrderBy(entry => entry.Value.Number)
            .SelectMany(entry => (entry.Value.Standing == Standing.InLobby ? Admit(entry.Key) : []).Append(new HostingOffered(entry.Key)))
        : [];

    private bool MayHost(PersonId id, Participant person) => person.Roles.HasFlag(RoomRole.CentreCoordinator) && !Leads(person) && person switch
    {
        { Standing: Standing.Admitted } => person.Present,
        { Standing: Standing.InLobby, Aside: false } => !MustWait(id) && !KnowsAnOpenCase(person),
        _ => false,
    };

    private bool StaysHost(PersonId person) => IsOpen && !SomebodyIsHereToLead && IsHost(person) && HasRole(person, RoomRole.CentreCoordinator);

    /// <summary>Offered and ended with the command that makes it so, whatever it was.</summary>
    private Decision<RoomEvent> WithHosts(Decision<RoomEvent> decision, Circumstance circumstance)
    {
        if (decision.Events.IsEmpty)
        {
            return decision;
        }

        var after = After(decision.Events, circumstance);
        RoomEvent[] changes =
        [
            .. after.Hosts.Where(person => !after.StaysHost(person)).Select(person => new HostingEnded(person)),
            .. after.OfferHosting(circumstance.At),
        ];
        return changes.Length == 0 ? decision : All([.. decision.Events, .. changes]);
    }

    private Room? ApplyHosts(RoomEvent happened, long seq) => happened switch
    {
        HostingOffered offered => With(offered.Person, person => person with { SeesSince = seq }).Hosted(Hosts.Add(offered.Person)),
        HostingEnded ended => With(ended.Person, person => person with { SeesSince = seq }).Hosted(Hosts.Remove(ended.Person)),
        _ => null,
    };

    private Room Hosted(ImmutableArray<PersonId> hosts) => Led(TheLead with { Hosts = hosts.IsEmpty ? default : hosts });

    /// <summary>
    /// Who waits for a case to be over has only gone for a while, to a host as to the others: that they wait is told to those who lead, and so is everything that
    /// the door would answer about them.
    /// </summary>
    private bool IsHiddenFromHost(PersonId person, PersonId by) => IsHost(by) && People[person].Aside;

    /// <summary>Those who keep the door hear of who stands there.</summary>
    private Audience AtTheDoor(PersonId about) => Leaders(about) with { Host = People.GetValueOrDefault(about) is { Aside: false } };
}
