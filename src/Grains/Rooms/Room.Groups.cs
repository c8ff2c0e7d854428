using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Groups for a while, on the item that is on. Who writes in the phase writes there; who is in no group hears nothing of it; and each group's note comes back.
public sealed partial record Room
{
    private RoomGroups? GroupsOn => Groups is { Ended: false } on ? on : null;

    private Decision<RoomEvent> DecideGroups(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        BeginGroups begin => Begin(begin),
        MoveToGroup move => Move(move),
        ExtendGroups extend => GroupsOn switch
        {
            { } on when on.Number == extend.Number => extend.Minutes switch
            {
                not (2 or 5 or 10) => RoomRefusals.MinutesInvalid,
                _ when extend.Extra != on.Extra => Decision<RoomEvent>.Nothing,
                var minutes when on.Minutes + on.Extra + minutes > RoomLimits.GroupMinutes => RoomRefusals.MinutesInvalid,
                var minutes => new GroupsExtended(minutes),
            },
            _ => RoomRefusals.GroupsOver,
        },
        ChooseGroupNote choose => ChooseNote(choose, circumstance),
        EndGroups end => GroupsOn is { } on && on.Number == end.Number ? All(BackFrom(on)) : Decision<RoomEvent>.Nothing,
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Begin(BeginGroups begin)
    {
        var (last, divided) = (Groups?.Number ?? 0, Divided(begin));
        return begin switch
        {
            _ when begin.Number == last => Decision<RoomEvent>.Nothing,
            _ when begin.Number != last + 1 || GroupsOn is not null => RoomRefusals.GroupsOn,
            _ when begin.Minutes is < 1 or > RoomLimits.GroupMinutes => RoomRefusals.MinutesInvalid,
            _ when begin.Count is < 2 or > RoomLimits.Groups => RoomRefusals.ChoiceInvalid,
            _ when Agenda.Current is null => RoomRefusals.ItemNotCurrent,
            _ when begin.Evenly && divided.Any(group => group.Members.IsEmpty) => RoomRefusals.GroupsTooMany,
            _ => new GroupsBegun(begin.Number, Agenda.Current.Item, begin.Minutes, divided),
        };
    }

    // In the order of their sectors, one to each group in turn: no group is more than one larger, and no sector is more than one better heard.
    private ImmutableArray<RoomGroup> Divided(BeginGroups begin)
    {
        var first = Groups is { } before ? before.Groups[^1].Group + 1 : 1;
        var count = Math.Clamp(begin.Count, 2, RoomLimits.Groups);
        var people = !begin.Evenly ? [] : People
            .Where(entry => entry.Value is { Standing: Standing.Admitted, Present: true } person && !Leads(person) && person.Roles != RoomRole.Observer)
            .OrderBy(entry => entry.Value.Sector is null).ThenBy(entry => entry.Value.Sector).ThenBy(entry => entry.Value.Organisation, StringComparer.Ordinal)
            .ThenBy(entry => entry.Value.Number)
            .Select(entry => entry.Key)
            .ToArray();
        return [.. Enumerable.Range(0, count).Select(group => new RoomGroup(first + group, [.. people.Where((_, place) => place % count == group)]))];
    }

    private Decision<RoomEvent> Move(MoveToGroup move) => GroupsOn switch
    {
        null => RoomRefusals.GroupsOver,
        { } on when move.Group is { } group && on.Groups.All(one => one.Group != group) => RoomRefusals.GroupUnknown,
        { } on when on.Of(move.Person)?.Group == move.Group => Decision<RoomEvent>.Nothing,
        _ when move.Group is not null && Find(move.Person) is not { Standing: Standing.Admitted } => RoomRefusals.PersonNotOnList,
        _ => new PersonGrouped(move.Person, move.Group),
    };

    private Decision<RoomEvent> ChooseNote(ChooseGroupNote choose, Circumstance circumstance) => GroupsOn?.Of(circumstance.By) switch
    {
        null => RoomRefusals.GroupNotYours,
        { } group when group.Note == choose.Contribution => Decision<RoomEvent>.Nothing,
        { } group when Heard(choose.Contribution, circumstance.By) is not { Retracted: false } said || said.Group != group.Group => RoomRefusals.ContributionGone,
        _ when RefuseInPhase(GroupsOn!.Item, circumstance) is { } refusal => refusal,
        _ when Discussion.Find(choose.Contribution)!.By != circumstance.By => RoomRefusals.ContributionNotYours,
        _ when Kept.AsksFor(choose.Contribution) => RoomRefusals.GroupNoteAsked,
        _ when Discussion.Find(choose.Returns) is not null || Held.Find(choose.Returns) is not null || IsReserved(choose.Returns) => RoomRefusals.ContributionTaken,
        { } group => new GroupNoteChosen(group.Group, choose.Contribution, choose.Returns),
    };

    private bool IsReserved(ContributionId id) => GroupNotes?.Values.Any(note => note.Returns == id) == true;

    /// <summary>What keeps somebody from saying it in a group.</summary>
    private Refusal? RefuseInGroup(PostContribution post, PersonId by) => post switch
    {
        _ when IsReserved(post.Contribution) => RoomRefusals.ContributionTaken,
        { Group: null } => null,
        { Question: true } => RoomRefusals.ChoiceInvalid,
        _ when GroupsOn is not { } on || on.Groups.All(one => one.Group != post.Group) => RoomRefusals.GroupsOver,
        _ when GroupsOn.Of(by)?.Group != post.Group => RoomRefusals.GroupNotYours,
        _ when GroupsOn.Item != post.Item => RoomRefusals.ItemNotCurrent,
        _ => null,
    };

    // The notes are each its writer's, said by the group. Nobody who listens behind the curtain, or has not been let in to the phase, says anything by a note either.
    private IEnumerable<RoomEvent> BackFrom(RoomGroups on) =>
    [
        .. on.Groups.Where(group => GroupNotes?.ContainsKey(group.Group) == true).Select(group => (Group: group, Note: GroupNotes![group.Group]))
            .Where(one => SaysIt(one.Note.By, on.Item)).Select(one =>
            new ContributionPosted(one.Note.Returns, on.Item, null, one.Note.Text) { From = on.NumberOf(one.Group.Group), Writer = one.Note.By, Origin = new SameWords(one.Note.Contribution, one.Note.Place) }),
        new GroupsEnded(on.Number),
    ];

    // As if they said it now.
    private bool SaysIt(PersonId by, AgendaItemId item) => Find(by) is { Standing: Standing.Admitted } person
        && (person.Roles & RoomRights.Table[typeof(PostContribution)].Roles) != RoomRole.None
        && MayWrite(by) && !person.IsOutOf(item) && !ListensBehindCurtain(by) && !WaitsToBeLetIn(by, item) && (!Locked.LeadersOnly || HasRole(by, RoomRole.Leaders));

    /// <summary>What was talked of in groups is over: they are back before it, with the same command. A note that is gone is not brought back, nor one that
    /// must be said otherwise, nor the words of somebody who may not write or was removed.</summary>
    private Decision<RoomEvent> WithGroups(Decision<RoomEvent> decision, Circumstance circumstance)
    {
        if (decision.Events.IsEmpty || GroupsOn is not { } on)
        {
            return decision;
        }

        var after = After(decision.Events, circumstance);
        var over = after.IsOver || after.Agenda.Find(on.Item) is not { State: AgendaItemState.Current or AgendaItemState.Paused };
        var dropped = (GroupNotes ?? ImmutableSortedDictionary<int, GroupNote>.Empty).Where(note => decision.Events.Any(happened => TakesNote(happened, note.Value))).Select(note => note.Key);
        return over && after.GroupsOn is not null
            ? All([.. BackFrom(on), .. decision.Events])
            : All([.. decision.Events, .. dropped.Select(group => new GroupNoteDropped(group))]);
    }

    private static bool TakesNote(RoomEvent happened, GroupNote note) => happened switch
    {
        ContributionRetracted gone => gone.Contribution == note.Contribution,
        ContributionPulledBack gone => gone.Contribution == note.Contribution && (gone.Place == 0 || gone.Place == note.Place),
        RewriteAsked asked => asked.Contribution == note.Contribution && asked.Place == note.Place,
        WritingStopped stopped => stopped.Person == note.By,
        PersonRemoved removed => removed.Person == note.By,
        _ => false,
    };

    private Room? ApplyGroups(RoomEvent happened, DateTimeOffset at, long seq) => happened switch
    {
        GroupsBegun begun => this with
        {
            Groups = new RoomGroups(begun.Number, begun.Item, begun.Minutes, 0, at, false, begun.Groups),
            People = People.SetItems(begun.Groups.SelectMany(group => group.Members.Select(member =>
                KeyValuePair.Create(member, People[member] with { Groups = InGroups(member).Add(group.Group), SeesSince = seq })))),
        },
        PersonGrouped moved => With(moved.Person, person => person with
        {
            Groups = moved.Group is { } group ? Left(moved.Person).Add(group) : Left(moved.Person), SeesSince = seq,
        }) with
        {
            Groups = Groups! with { Groups = [.. Groups.Groups.Select(group => Moved(group, moved))] },
        },
        GroupsExtended extended => this with { Groups = Groups! with { Extra = Groups.Extra + extended.Minutes } },
        GroupNoteChosen chosen => Discussion.Find(chosen.Contribution) is { } said ? Noted(chosen.Group, chosen.Contribution) with
        {
            GroupNotes = (GroupNotes ?? ImmutableSortedDictionary<int, GroupNote>.Empty).SetItem(chosen.Group, new GroupNote(said.Id, said.Seq, chosen.Returns, said.By, said.Text)),
        }
        : this,
        GroupNoteDropped dropped => Noted(dropped.Group, null) with { GroupNotes = GroupNotes?.Remove(dropped.Group) },
        GroupsEnded => this with { Groups = Groups! with { Ended = true }, GroupNotes = null },
        _ => null,
    };

    // Who is where, and that a group has a note: none of its words.
    private static Audience? AudienceOfGroups(RoomEvent happened) =>
        happened is GroupsBegun or PersonGrouped or GroupsExtended or GroupNoteChosen or GroupNoteDropped or GroupsEnded ? Audience.Room : null;

    private ImmutableArray<int> InGroups(PersonId person) => People[person].Groups is { IsDefault: false } groups ? groups : [];

    // What was said in a group of an earlier division is theirs still.
    private ImmutableArray<int> Left(PersonId person) => InGroups(person).RemoveAll(group => Groups!.Groups.Any(one => one.Group == group));

    private static RoomGroup Moved(RoomGroup group, PersonGrouped moved) => group with
    {
        Members = group.Group == moved.Group ? group.Members.Add(moved.Person) : group.Members.Remove(moved.Person),
    };

    private Room Noted(int group, ContributionId? note) => this with
    {
        Groups = Groups! with { Groups = [.. Groups.Groups.Select(one => one.Group == group ? one with { Note = note } : one)] },
    };

    /// <summary>What is said otherwise is brought back so; and words that are gone are gone from the note too.</summary>
    private Room WithNotes(RoomEvent happened) => GroupNotes is not { IsEmpty: false } notes ? this : happened switch
    {
        ContributionEdited edited => this with
        {
            GroupNotes = notes.SetItems(notes.Where(note => note.Value.Contribution == edited.Contribution).Select(note => KeyValuePair.Create(note.Key, note.Value with { Text = edited.Text })).ToList()),
        },
        ContributionRetracted or ContributionPulledBack => this with { GroupNotes = notes.RemoveRange(notes.Where(note => TakesNote(happened, note.Value)).Select(note => note.Key).ToList()) },
        _ => this,
    };
}

/// <summary>What a group has chosen to bring back, as it reads now.</summary>
/// <param name="Place">Where it stands in the discussion.</param>
/// <param name="Returns">Its id in the plenary.</param>
public sealed record GroupNote(ContributionId Contribution, long Place, ContributionId Returns, PersonId By, string Text);
