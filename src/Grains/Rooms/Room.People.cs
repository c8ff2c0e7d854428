using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Who is on the list, who waits, who was let in, who is here.
public sealed partial record Room
{
    /// <summary>Those who count as present, in the room or its lobby: whoever of them has no connection will be noted as absent.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<PersonId> PresentPeople =>
        IsOpen ? People.Where(entry => entry.Value.Present || entry.Value.Standing == Standing.InLobby).Select(entry => entry.Key) : [];

    /// <summary>Null for who was never on the list; who was removed from it hears nothing.</summary>
    public Viewer? ViewerOf(PersonId person) =>
        People.TryGetValue(person, out var found)
            ? new Viewer(person, found.Roles, found.Standing, found.HistoryFrom, found.Standing == Standing.Removed ? found.Knows : LeftOutOf(person), WithoutItems(person, found), found.Groups, Hosts.Contains(person))
            : null;

    // What is said on the item of a case is about the case, as long after as it is said.
    private ImmutableArray<AgendaItemId> WithoutItems(PersonId person, Participant found) =>
        Cases.FindAll(about => found.Standing == Standing.Removed ? found.Knows is { IsDefault: false } knows && knows.Contains(about.Case) : IsLeftOut(about, person))
            is { IsEmpty: false } cases
            ? [.. (found.Without.IsDefault ? [] : found.Without).Union(cases.Select(about => about.Item))]
            : found.Without;

    /// <summary>A reader who has not come to this number gets a new view, never the events between.</summary>
    public long ResetBefore(PersonId person) => Math.Max(People.GetValueOrDefault(person)?.SeesSince ?? 0, TakenBackUntil);

    private Decision<RoomEvent> DecidePeople(RoomCommand command, Circumstance circumstance) => command switch
    {
        LeaveRoom => Leave(circumstance.By),
        NoteAbsence note => Leave(note.Person),
        NotePresenterAway note => LoseLine(note.Person),
        NotePresence note => Find(note.Person) is { Standing: Standing.Admitted, WentAway: false } && !IsHere(note.Person) && IsOpen
            ? All([new PersonEntered(note.Person), .. IsBack(note.Person)])
            : Decision<RoomEvent>.Nothing,
        _ when IsOver => RoomRefusals.MeetingOver,
        InvitePerson invite => Invite(invite.Entry, circumstance),
        EnterRoom enter => Enter(enter.DeclarationVersion, circumstance.By),
        AdmitEveryone => All(Waiting().Where(person => !IsHiddenFromHost(person, circumstance.By)).SelectMany(Admit)),
        AdmitPerson admit => Find(admit.Person) switch
        {
            null => RoomRefusals.PersonNotOnList,
            { Standing: Standing.Admitted } => Decision<RoomEvent>.Nothing,
            { } when IsHiddenFromHost(admit.Person, circumstance.By) => Decision<RoomEvent>.Nothing,
            { } waiting when KnowsAnOpenCase(waiting) => IsHost(circumstance.By) ? RoomRefusals.MustWait : RoomRefusals.CaseRecognised,
            { Standing: Standing.InLobby } when MustWait(admit.Person) => WhyWaits(admit.Person, circumstance.By),
            { Standing: Standing.InLobby } => All(Admit(admit.Person)),
            _ => RoomRefusals.NotInLobby,
        },
        RejectPerson reject => Find(reject.Person) switch
        {
            null => RoomRefusals.PersonNotOnList,
            { } when IsHiddenFromHost(reject.Person, circumstance.By) => RoomRefusals.NotInLobby,
            { Standing: Standing.InLobby } => Reject(reject),
            { Standing: Standing.Invited } => Decision<RoomEvent>.Nothing,
            _ => RoomRefusals.NotInLobby,
        },
        RemovePerson remove => Remove(remove),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Enter(int declaration, PersonId by) => Find(by)! switch
    {
        _ when !IsOpen => RoomRefusals.LobbyClosed,
        _ when declaration != Newest(InForce) => RoomRefusals.DeclarationMissing,
        { } coming when KnowsAnOpenCase(coming) => RoomRefusals.CaseRecognised,
        { Standing: Standing.Admitted, Present: true, Away: false } => All(Accepts(by, declaration)),
        { Standing: Standing.Admitted } => All([.. Accepts(by, declaration), new PersonEntered(by), .. IsBack(by)]),
        { Standing: Standing.InLobby } waiting => All([.. Accepts(by, declaration), .. Leads(waiting) && !MustWait(by) ? Admit(by) : []]),

        // The log shows that the declaration was accepted, also of those who need not wait.
        { } coming => Leads(coming) && !MustWait(by) ? All([.. ForgetRejection(by), new LobbyEntered(by, declaration), .. Admit(by)])
            : All([.. ForgetRejection(by), new LobbyEntered(by, declaration)]),
    };

    private Decision<RoomEvent> Leave(PersonId person) =>
        IsOpen && Find(person) is { } found && (found.Present || found.Standing == Standing.InLobby)
            ? All([.. WaitFor(person), .. Phase == MeetingPhase.Live && found.Present && Leads(found) ? IsGone(person) : [], new PersonLeft(person)])
            : Decision<RoomEvent>.Nothing;

    // The case goes with the one who brought it.
    private Decision<RoomEvent> Remove(RemovePerson remove) => RoomText.RefuseReason(remove.Reason) switch
    {
        _ when Find(remove.Person) is null => RoomRefusals.PersonNotOnList,
        { } refusal => refusal,
        _ when IsLastFacilitator(remove.Person) => RoomRefusals.LastFacilitator,
        _ => All(
        [
            .. CloseCases(found => found.Presenter == remove.Person), .. ForgetRejection(remove.Person),
            new RemovalExplained(remove.Person, RoomText.Clean(remove.Reason)),
            new PersonRemoved(remove.Person, Find(remove.Person) is { Standing: Standing.Admitted } or { IsOutside: true }),
            new Moderated(ModerationAct.Removed, null),
        ]),
    };

    private IEnumerable<PersonId> Waiting() =>
        IsOpen ? People.Where(entry => entry.Value.Standing == Standing.InLobby && !KnowsAnOpenCase(entry.Value) && !MustWait(entry.Key)).OrderBy(entry => entry.Value.Number).Select(entry => entry.Key) : [];

    private IEnumerable<RoomEvent> Admit(PersonId person) =>
        [People[person].Aside ? new PersonReturned(person) : new PersonAdmitted(person), new PersonEntered(person), .. IsBack(person)];

    private static bool Leads(Participant person) => (person.Roles & RoomRole.Leaders) != RoomRole.None;

    private bool IsLastFacilitator(PersonId person) =>
        HasRole(person, RoomRole.Facilitator)
        && !People.Keys.Any(other => other != person && Find(other) is { } found && found.Roles.HasFlag(RoomRole.Facilitator));

    private Room? ApplyPeople(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        PersonInvited { Entry: var entry } => (this with { People = People.SetItem(entry.Person, Listed(entry, seq)) }).WithoutNames(seq),
        LobbyEntered entered => With(entered.Person, person => person with { Standing = Standing.InLobby, WentAway = false, SeesSince = seq, RejectionReason = null, Declared = AfterTheFirst(entered.DeclarationVersion) }),
        PersonRejected rejected => With(rejected.Person, person => person with { Standing = Standing.Invited, SeesSince = seq, ComesBack = false, SentWhy = null }),

        RemovalExplained explained => With(explained.Person, person => person with { RemovalReason = explained.Reason }),

        // Their name stays beside what they said.
        PersonRemoved removed => With(removed.Person, person => person with { Standing = Standing.Removed, Present = false, Away = false, SeesSince = seq, Aside = false, ComesBack = false, SentWhy = null, WasInside = removed.WasInside }),
        PersonAdmitted admitted => LetIn(admitted.Person, seq),
        PersonReturned returned => LetIn(returned.Person, seq),
        PersonEntered entered => With(entered.Person, person => person with { Present = true, WentAway = false, Away = false }),
        PresenterAway lost => With(lost.Person, person => person with { Away = true }),
        PersonLeft { Person: var left } => With(left, person => person.Standing == Standing.InLobby
            ? person with { Standing = Standing.Invited, SeesSince = seq }
            : person with { Present = false, WentAway = circumstance.By == left }),
        _ => null,
    };

    private Room LetIn(PersonId admitted, long seq) => With(admitted, person => person with
    {
        Standing = Standing.Admitted,
        HistoryFrom = History == History.Everything && person is { Roles: not RoomRole.Observer, RecognisedAt: 0, Without.IsDefault: true } && LeftOutOf(admitted).IsDefault ? 0 : seq,
        SeesSince = seq,
        Recognised = null,
        Aside = false,
        ComesBack = false,
        SentWhy = null,
        WasInside = false,
    });

    private Room With(PersonId person, Func<Participant, Participant> change) =>
        this with { People = People.SetItem(person, change(People[person])) };
}
