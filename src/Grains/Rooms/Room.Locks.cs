using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// What those who lead lock. What the phase of a method forbids it forbids still; what begins, opens what would make it impossible.
public sealed partial record Room
{
    private RoomLocks Locked => Locks ?? RoomLocks.Open;

    private Decision<RoomEvent> Decide(LockRoom wish) => IsOver ? RoomRefusals.MeetingOver : All(
    [
        .. (wish.LeadersOnly, wish.WithoutReplies) == (Locked.LeadersOnly, Locked.WithoutReplies) ? [] : new RoomEvent[] { new RoomLocked(wish.LeadersOnly, wish.WithoutReplies) },
        .. wish.WithoutNames == Locked.WithoutNames ? [] : new RoomEvent[] { new NamesHidden(wish.WithoutNames) },
    ]);

    /// <summary>Why nobody but those who lead writes now, or nobody answers; null when neither is locked.</summary>
    private Refusal? RefuseLocked(PostContribution post, PersonId by) => Locked switch
    {
        { LeadersOnly: true } when !HasRole(by, RoomRole.Leaders) => RoomRefusals.DiscussionLocked,
        { WithoutReplies: true } when post.ReplyTo is not null => RoomRefusals.RepliesLocked,
        _ => null,
    };

    // What somebody was asked to say otherwise, they may.
    private bool LocksChange(Contribution said, PersonId by) => Locked.LeadersOnly && !HasRole(by, RoomRole.Leaders) && !Kept.AsksFor(said.Id);

    /// <summary>A method that begins, and groups, are for the others to write in: the discussion is open with the same command, and all are told.</summary>
    private Decision<RoomEvent> WithLocks(Decision<RoomEvent> decision, RoomCommand command) =>
        Locked.LeadersOnly && !decision.Events.IsEmpty && command is BeginMethod or BeginItemMethod or BeginGroups
            ? All([new RoomLocked(false, Locked.WithoutReplies), .. decision.Events])
            : decision;

    private Room? ApplyLocks(RoomEvent happened, long seq) => happened switch
    {
        RoomLocked locked => With(Locked with { LeadersOnly = locked.LeadersOnly, WithoutReplies = locked.WithoutReplies }),
        NamesHidden hidden => With(Locked with { WithoutNames = hidden.On }).Anew(seq),
        _ => null,
    };

    private Room With(RoomLocks locks) => this with { Locks = locks == RoomLocks.Open ? null : locks };

    private Room WithoutNames(long seq) => Locked.WithoutNames ? Anew(seq) : this;

    // They get a new view: nothing that says a name is told to them.
    private Room Anew(long seq) => this with { People = People.SetItems(Unnamed.Select(person => KeyValuePair.Create(person, People[person] with { SeesSince = seq }))) };

    private IEnumerable<PersonId> Unnamed => People.Where(entry => entry.Value.Standing == Standing.Admitted && (entry.Value.Roles & RoomLocks.KnowNames) == RoomRole.None).Select(entry => entry.Key);

    private Audience AudienceOfEntry(PersonId about) => Locked.WithoutNames ? new Audience(RoomLocks.KnowNames, Person: about) : AttendanceOf(about);

    private ImmutableArray<PersonId> ChangedByEntry(PersonId about) => Locked.WithoutNames ? [.. Unnamed.Union([about])] : [about];

    // Who leads is known to all: it is they who answer for the room.
    private string NameFor(Viewer me, PersonId id, Participant person) =>
        !Locked.WithoutNames || id == me.Person || Leads(person) || Hears(me, new Audience(RoomLocks.KnowNames)) ? person.Name : person.Organisation;
}
