using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Who may hear a case: its presenter has said yes to each by name, and to observers those who lead as well; whoever comes along never does. What is not for
// somebody they hear nothing of, and while it is on they wait in the lobby.
public sealed partial record Room
{
    private Decision<RoomEvent> Agree(AgreeToPanel agree, PersonId by) => FindCase(agree.Case) switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
        { } found when found.Presenter != by => RoomRefusals.CaseNotYours,
        _ when agree.Agreed.IsDefault || agree.Vetoed.IsDefault => RoomRefusals.RosterInvalid,
        _ when !AreNames([.. agree.Agreed, .. agree.Vetoed], by) => RoomRefusals.RosterInvalid,

        // Somebody has to lead while it is talked of.
        _ when !agree.Agreed.Append(by).Any(person => HasRole(person, RoomRole.Facilitator)) => RoomRefusals.LastFacilitator,
        { Panel: { } known } when known.Agreed.SequenceEqual(agree.Agreed) && known.Vetoed.SequenceEqual(agree.Vetoed) => Decision<RoomEvent>.Nothing,
        _ => new PanelAgreed(agree.Case, agree.Agreed, agree.Vetoed),
    };

    // Whoever presents it says their yes by name: who leads and presents it as well does not say both.
    private Decision<RoomEvent> Agree(AgreeToObservers agree, PersonId by) => FindCase(agree.Case) switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
        { } found when found.Presenter == by => RoomRefusals.AnotherLeader,
        { } found when IsLeftOut(found, by) => RoomRefusals.CaseGone,
        { } found when found.Observers == agree.Yes => Decision<RoomEvent>.Nothing,
        _ => new ObserversAgreed(agree.Case, agree.Yes),
    };

    private bool AreNames(ImmutableArray<PersonId> names, PersonId presenter) =>
        names.Distinct().Count() == names.Length && names.All(person => person != presenter && People.ContainsKey(person));

    /// <summary>Nothing of it is for them: they know whom it is about, its presenter has said yes to a list that they are not in, they only observe without a yes, have not accepted the declaration it was opened under, or come along alone.</summary>
    private bool IsLeftOut(CasePresentation found, PersonId person) =>
        HasTies(found, person) || IsNotAgreedTo(found, person) || OnlyObserves(found, person) || IsUndeclared(found, person) || ComesAlong(found, person);

    private bool HasTies(CasePresentation found, PersonId person) =>
        People.GetValueOrDefault(person) is { } known && (known.IsOutOf(found.Item) || (!known.Knows.IsDefault && known.Knows.Contains(found.Case)));

    private static bool IsNotAgreedTo(CasePresentation found, PersonId person) =>
        found.Panel is { } panel && person != found.Presenter && !panel.Agreed.Contains(person);

    private bool OnlyObserves(CasePresentation found, PersonId person) =>
        found.Observers is false && person != found.Presenter && Find(person) is { Roles: RoomRole.Observer };

    private ImmutableArray<CaseId> LeftOutOf(PersonId person) =>
        Cases.FindAll(found => IsLeftOut(found, person)) is { IsEmpty: false } cases ? [.. cases.Select(found => found.Case)] : default;

    /// <summary>A case is on the screens, or its item is on, that they are not agreed to; or an item that they were sent out of.</summary>
    private bool MustWait(PersonId person) => WaitsForItem(person) || Cases.Exists(found => IsShutTo(found, person));

    private bool IsShutTo(CasePresentation found, PersonId person) =>
        IsOn(found)
        && (OnlyObserves(found, person) || IsUndeclared(found, person) || ComesAlong(found, person) || (found.Panel is not null && IsLeftOut(found, person)));

    /// <summary>
    /// Why whoever must wait does: where a yes to an observer would let them in, whose is missing. Only whoever hears the case themselves is told, and no more than their own yes would show
    /// them. Of everybody else it is said that they wait: why is not for those who lead to know.
    /// </summary>
    private Refusal WhyWaits(PersonId person, PersonId by)
    {
        var shut = Cases.FindAll(found => IsShutTo(found, person));
        if (IsHost(by) || WaitsForItem(person) || Find(person) is not { Roles: RoomRole.Observer }
            || shut.Exists(found => HasTies(found, person) || IsUndeclared(found, person) || IsLeftOut(found, by)))
        {
            return RoomRefusals.MustWait;
        }

        return (shut.Exists(found => OnlyObserves(found, person)), shut.Exists(found => IsNotAgreedTo(found, person))) switch
        {
            (true, true) => RoomRefusals.ObserverNeedsBoth,
            (true, false) => RoomRefusals.ObserverNeedsLeader,
            _ => RoomRefusals.ObserverNeedsPresenter,
        };
    }

    private bool IsOn(CasePresentation found) =>
        found.State is CaseState.Open or CaseState.Stopped || Agenda.Find(found.Item) is { State: AgendaItemState.Current or AgendaItemState.Paused };

    /// <summary>Whoever must wait after <paramref name="decision"/> is out of the room with it: there is no moment in between.</summary>
    private Decision<RoomEvent> WithPanel(Decision<RoomEvent> decision, Circumstance circumstance)
    {
        if (decision.Events.IsEmpty || (Cases.IsEmpty && !decision.Events.Any(happened => happened is CaseAnnounced)
            && People.Values.All(person => person.Without.IsDefaultOrEmpty)))
        {
            return decision;
        }

        var after = After(decision.Events, circumstance);
        RoomEvent[] waiting =
        [
            .. after.People
                .Where(entry => after.IsOpen && entry.Value.Standing == Standing.Admitted && after.MustWait(entry.Key))
                .OrderBy(entry => entry.Value.Number)
                .SelectMany(entry => after.Leave(entry.Key).Events.Add(new PersonHeldBack(entry.Key))),
        ];
        return waiting.Length == 0 ? decision : All([.. decision.Events, .. waiting]);
    }

    private Room? ApplyPanel(RoomEvent happened, long seq) => happened switch
    {
        PanelAgreed agreed => With(agreed.Case, found => found with { Panel = new CasePanel(agreed.Agreed, agreed.Vetoed) }) with
        {
            People = People.SetItems(Others(agreed.Case).Select(person => KeyValuePair.Create(person, People[person] with { SeesSince = seq }))),
        },
        ObserversAgreed agreed => With(agreed.Case, found => found with { Observers = agreed.Yes }) with
        {
            People = People.SetItems(OnlyObserving.Select(person => KeyValuePair.Create(person, People[person] with { SeesSince = seq }))),
        },
        PersonHeldBack held => With(held.Person, person => person with
        {
            Standing = Standing.InLobby, Present = false, WentAway = false, SeesSince = seq, Aside = true,
            ComesBack = person.ComesBack || WaitsForItem(held.Person)
                || Cases.Exists(found => IsOn(found) && (IsUndeclared(found, held.Person) || ComesAlong(found, held.Person))),
        }),
        _ => null,
    };

    private IEnumerable<PersonId> Others(CaseId id) => People.Keys.Where(person => person != FindCase(id)?.Presenter && Find(person) is not null);
}
