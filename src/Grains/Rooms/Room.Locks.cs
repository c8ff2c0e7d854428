using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// What those who lead lock. What the phase of a method forbids it forbids still; what begins, opens what would make it impossible.
public sealed partial record Room
{
    private RoomLocks Locked => Locks ?? RoomLocks.Open;

    // Somebody else may have locked or opened it meanwhile: names that they hid must not come back by a command that did not know of it.
    private Decision<RoomEvent> Decide(LockRoom wish) => new RoomLocks(wish.LeadersOnly, wish.WithoutReplies, wish.WithoutNames) switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        var wanted when wanted == Locked => Decision<RoomEvent>.Nothing,
        _ when (wish.Was ?? RoomLocks.Open) != Locked => RoomRefusals.LocksChanged,
        { WithoutNames: false } when Locked.WithoutNames && Cases.Exists(found => found.ToldUnnamed) => RoomRefusals.PresenterStaysUnnamed,
        _ => All(
        [
            .. (wish.LeadersOnly, wish.WithoutReplies) == (Locked.LeadersOnly, Locked.WithoutReplies) ? [] : new RoomEvent[] { new RoomLocked(wish.LeadersOnly, wish.WithoutReplies) },
            .. wish.WithoutNames == Locked.WithoutNames ? [] : new RoomEvent[] { new NamesHidden(wish.WithoutNames) },
        ]),
    };

    /// <summary>Why nobody but those who lead writes now, or nobody answers; null when neither is locked.</summary>
    private Refusal? RefuseLocked(PostContribution post, PersonId by) =>
        IsLockedFor(post, by) ? RoomRefusals.DiscussionLocked
            : Locked.WithoutReplies && post.ReplyTo is not null ? RoomRefusals.RepliesLocked
            : null;

    /// <summary>
    /// While only those who lead write, the others do it by no door that the room has. What they were asked to say otherwise they may; and as long as the meeting
    /// has not begun there is no discussion, and its agenda is made.
    /// </summary>
    private bool IsLockedFor(RoomCommand command, PersonId by) => Locked.LeadersOnly && HasBegun
        && Writes(command) && !IsAskedFor(command) && !Arranges(command)
        && Find(by) is not null && !HasRole(by, RoomRole.Leaders);

    // Whoever keeps the agenda arranges the meeting, and whoever brought a case takes it away: neither is to write in the room.
    private static bool Arranges(RoomCommand command) =>
        command is CloseCase || (RoomRights.Table[command.GetType()].Roles & ~AgendaKeepers) == RoomRole.None;

    /// <summary>A method that begins, and groups, are for the others to write in: the discussion is open with the same command, and all are told.</summary>
    private Decision<RoomEvent> WithLocks(Decision<RoomEvent> decision, RoomCommand command, PersonId by) => command switch
    {
        _ when !Locked.LeadersOnly || decision.Events.IsEmpty => decision,
        BeginMethod or BeginItemMethod or BeginGroups => All([new RoomLocked(false, Locked.WithoutReplies), .. decision.Events]),
        _ when IsLockedFor(command, by) => RoomRefusals.DiscussionLocked,
        _ => decision,
    };

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

    // Who leads is known to all: it is they who answer for the room. But not one whose name tells whom their case is about.
    private string NameFor(Viewer me, PersonId id, Participant person) =>
        !Locked.WithoutNames || id == me.Person || (Leads(person) && !Cases.Exists(found => found.IsUnnamed && found.Presenter == id)) || Hears(me, new Audience(RoomLocks.KnowNames))
            ? person.Name
            : person.Organisation;

    /// <summary>Those who would hear it are told its presenter's name, and the name would show whom it is about.</summary>
    private bool IsToldOf(CasePresentation found) => found.AloneInRole && !Locked.WithoutNames;

    // Of one who leads, the others have had the name until now.
    private Room Unnaming(CaseAttached attached, long seq) => attached.AloneInRole ? WithoutNames(seq) : this;
}
