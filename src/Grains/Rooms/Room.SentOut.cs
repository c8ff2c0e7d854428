using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Back to the lobby for one item: somebody knows the case, or has ties to it. They hear nothing of it, then or later, and come back when it is left.
public sealed partial record Room
{
    private Decision<RoomEvent> Send(SendOut send) => (Find(send.Person), Agenda.Find(send.Item)) switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        _ when !Enum.IsDefined(send.Reason) => RoomRefusals.ChoiceInvalid,
        (null, _) => RoomRefusals.PersonNotOnList,
        (_, not { State: AgendaItemState.Current or AgendaItemState.Paused }) => RoomRefusals.ItemNotCurrent,
        (_, { State: AgendaItemState.Paused }) when Agenda.Current is not null => RoomRefusals.ItemNotCurrent,
        ({ ComesBack: true } waiting, _) when waiting.IsOutOf(send.Item) => Decision<RoomEvent>.Nothing,
        ({ Standing: not Standing.Admitted }, _) => RoomRefusals.PersonOutside,
        _ when Cases.Exists(found => found.Item == send.Item && found.State != CaseState.Closed && found.Presenter == send.Person) => RoomRefusals.PresenterNeeded,
        _ when !People.Any(entry => entry.Key != send.Person && IsHereToLead(entry.Key, entry.Value)) => RoomRefusals.LeaderNeeded,

        // To the others they have gone for a while. What everybody reads of how the rules are kept has no line of it: it would say why of whoever left in that moment,
        // and at the end of the meeting of whoever was away for an item, in a room of four as by name.
        _ => All([.. Leave(send.Person).Events, new PersonSentOut(send.Person, send.Item, send.Reason)]),
    };

    /// <summary>Who was sent out of an item leads nothing of it, and says nothing on it.</summary>
    internal bool IsOutOf(PersonId by, RoomCommand command) => Find(by) is { Without.IsDefaultOrEmpty: false } person
        && (ItemOf(command) is { } item ? person.IsOutOf(item)
            : CaseOf(command) is { } about && FindCase(about) is { } found && person.IsOutOf(found.Item));

    /// <summary>What was said there is not for them, and neither is to answer it, to judge it or to take it away.</summary>
    internal bool IsOutOfWords(PersonId by, RoomCommand command) => IsOutOfReason(by, command) || (command switch
    {
        PostContribution post => post.Item,
        LetStand stand => Discussion.Find(stand.Contribution)?.Item,
        AskForRewrite ask => Discussion.Find(ask.Contribution)?.Item,
        PullBackContribution pull => Discussion.Find(pull.Contribution)?.Item ?? Held.Find(pull.Contribution)?.Item,
        PullBackConclusion pull => pull.Item,
        LetThrough let => Held.Find(let.Contribution)?.Item,
        NotPublish no => Held.Find(no.Contribution)?.Item,
        _ => null,
    }) is { } item && ViewerOf(by)?.IsOutOf(item) == true;

    // Of several cases on an item only one was broken off last.
    private bool IsOutOfReason(PersonId by, RoomCommand command) =>
        command is PullBackWords { Text: PulledText.BreakOffReason, Item: { } item } && BrokenOffOn(item) is { } broken && IsLeftOut(broken, by);

    // One that is paused is left while another is on: a session waits, and its case has people of its own.
    private bool IsOn(AgendaItemId item) => Agenda.Find(item) is { } found
        && (found.State == AgendaItemState.Current || (found.State == AgendaItemState.Paused && Agenda.Current is null));

    private bool WaitsForItem(PersonId person) => People[person] is { Without.IsDefaultOrEmpty: false } known && known.Without.Any(IsOn);

    /// <summary>Whoever waited for an item is back with the command that leaves it, unless something else keeps them out.</summary>
    private Decision<RoomEvent> WithReturn(Decision<RoomEvent> decision, Circumstance circumstance)
    {
        if (decision.Events.IsEmpty || !People.Values.Any(person => person.ComesBack))
        {
            return decision;
        }

        var after = After(decision.Events, circumstance);
        RoomEvent[] back =
        [
            .. after.People
                .Where(entry => after.IsOpen && entry.Value is { ComesBack: true, Standing: Standing.InLobby }
                    && !after.MustWait(entry.Key) && !after.KnowsAnOpenCase(entry.Value))
                .OrderBy(entry => entry.Value.Number)
                .SelectMany(entry => after.Admit(entry.Key)),
        ];
        return back.Length == 0 ? decision : All([.. decision.Events, .. back]);
    }

    private Room? ApplySentOut(RoomEvent happened, long seq) => happened is PersonSentOut sent
        ? With(sent.Person, person => person with
        {
            Standing = Standing.InLobby, Present = false, WentAway = false, SeesSince = seq, Aside = true, ComesBack = true, SentWhy = sent.Reason,
            Without = Out(person, sent.Item),
        })
        : null;

    private IEnumerable<PersonId> OutOf(AgendaItemId item) => People.Where(entry => entry.Value.IsOutOf(item)).Select(entry => entry.Key);

    private ImmutableArray<AgendaItemId> Out(Participant person, AgendaItemId item) =>
        [.. (person.Without.IsDefault ? [] : person.Without).Union([item, .. Under(item)])];

    private Room WithoutWhatCameUnder(ItemMoved moved, long seq) => moved.Parent is not { } above ? this : this with
    {
        People = People.SetItems(OutOf(above).Select(person =>
            KeyValuePair.Create(person, People[person] with { SeesSince = seq, Without = Out(People[person], moved.Item) }))),
    };

    // What stands under it in the list is part of it.
    private IEnumerable<AgendaItemId> Under(AgendaItemId item) =>
        Agenda.Items.Where(one => one.Parent == item).SelectMany(one => Under(one.Item).Prepend(one.Item));

    // What was said is for whoever heard it then, but those who were out of its item, or not in its group.
    private static Audience SaidIn(Contribution said) => Audience.About(said.Seq) with { Item = said.Item, Group = said.Group };
}
