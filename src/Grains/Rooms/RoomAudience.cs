using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Whom an event is for. Read beside RoomView.cs: what somebody does not hear must not change what they see.
public sealed partial record Room
{
    /// <summary>Those who may know who takes part: not the observers, and nobody who has not been let in.</summary>
    internal const RoomRole SeesPeople = RoomRole.Anyone & ~RoomRole.Observer;

    /// <summary>Whom <paramref name="happened"/> is for; asked of the room as it is after it.</summary>
    public Audience AudienceOf(RoomEvent happened, Circumstance circumstance) => happened switch
    {
        MeetingPlanned => new Audience(SeesPeople),
        NoticeSent or MeetingCancelled or LobbyOpened or MeetingStarted or MeetingSuspended or MeetingResumed or MeetingEnded or NobodyLeads or SomebodyLeads => Audience.Invited,

        PersonInvited invited => AudienceOfEntry(invited.Entry.Person),
        HubMarked marked => AttendanceOf(marked.Person),
        LobbyEntered entered => AtTheDoor(entered.Person),
        PersonRejected rejected => AtTheDoor(rejected.Person),
        PersonAdmitted admitted => AttendanceOf(admitted.Person),
        PersonReturned returned => Leaders(returned.Person),
        PersonEntered entered => AttendanceOf(entered.Person),
        PresenterAway lost => AttendanceOf(lost.Person),
        RemovalExplained explained => Leaders(explained.Person),
        PersonRemoved => new Audience(SeesPeople),
        PersonLeft left => Find(left.Person) is { Standing: Standing.Admitted } ? AttendanceOf(left.Person) : AtTheDoor(left.Person),

        AttendanceCounted => Numbers,

        ItemDeclined declined => Keepers(declined.Item),
        ItemProposed or ItemAccepted or ItemWithdrawn or ItemMoved or ItemMinutesSet or ItemStarted or ItemPaused or ItemResumed or ItemExtended
            or ItemPostponed or ItemMethodChosen or ItemPhaseEntered or ItemPhaseExtended or ItemMethodEnded => OfTheAgenda,
        ItemConcluded concluded => ConclusionOn(concluded.Item),

        ContributionPosted or ContributionEdited or ContributionRetracted or ContributionPulledBack => AudienceOfWords(happened),

        CaseAttached attached => new Audience(RoomRole.None, Person: FindCase(attached.Case)?.Presenter),
        SectionPresented presented => OfCase(presented.Case, FindCase(presented.Case)?.Readers ?? RoomRole.None),
        CaseAnnounced announced => OfCase(announced.Case, RoomRole.Anyone),
        CaseOpened opened => OfCase(opened.Case, RoomRole.Anyone),
        CaseClosed closed => OfCase(closed.Case, RoomRole.Anyone),

        PanelAgreed agreed => new Audience(RoomRole.None, Person: FindCase(agreed.Case)?.Presenter),
        ObserversAgreed agreed => OfCase(agreed.Case, RoomRole.Leaders),
        PersonHeldBack held => Leaders(held.Person),
        PersonSentOut sent => Leaders(sent.Person),

        LeaderAway or LeaderBack => new Audience(RoomRole.Leaders),
        LeadTakenOver or LeadTakenBack or HostingOffered or HostingEnded => Audience.Room,
        FloorRequested or RequestWithdrawn or PlaceMoved or FloorGiven or FloorReturned or FloorInterrupted or FloorLost or FloorCleared
            or TurnPaused or TurnResumed or SpeakingTimeSet or QueueClosed or QueueOpened or RoundBegun or RoundJoined or RoundPassed
            or RoundEnded or SpeakerAway or SpeakerBack => Audience.Room,

        CaseRecognised recognised => Leaders(recognised.Person),
        DutyShown shown => OfCase(shown.Case, RoomRole.Anyone),
        CaseStopped stopped => OfCase(stopped.Case, RoomRole.Anyone),
        ShowingAgreed agreed => OfCase(agreed.Case, RoomRole.Leaders),
        CaseShownAgain shown => OfCase(shown.Case, RoomRole.Anyone),
        CaseRevised revised => OfCase(revised.Case, RoomRole.Anyone),
        PullBackExplained told => WhyGone(told.Author, told.Item, told.Contribution),
        TitlePulledBack or ConclusionPulledBack => OfTheAgenda,

        // Whoever had the words.
        WordsPulledBack { Text: PulledText.DeclineReason, Item: { } item } => Keepers(item),
        WordsPulledBack { Text: PulledText.RemovalReason or PulledText.RejectionReason, Person: { } removed } => Leaders(removed),
        WordsPulledBack pulled => AudienceOfBreakOff(pulled) ?? Audience.Invited,

        // What nobody has thought of is for nobody.
        _ => AudienceOfMethod(happened) ?? AudienceOfModeration(happened) ?? AudienceOfHolds(happened, circumstance.By) ?? AudienceOfQuestion(happened) ?? AudienceOfGroups(happened) ?? AudienceOfLobby(happened) ?? AudienceOfDeclaration(happened) ?? AudienceOfSettings(happened) ?? new Audience(RoomRole.None),
    };

    /// <summary>Those who may hear otherwise from <paramref name="happened"/> on; asked of the room as it is after it.</summary>
    public ImmutableArray<PersonId> ChangedBy(RoomEvent happened) => happened switch
    {
        MeetingPlanned planned => [.. planned.Roster.Select(entry => entry.Person)],
        PersonInvited invited => ChangedByEntry(invited.Entry.Person),
        NamesHidden => [.. Unnamed],
        CaseAttached { AloneInRole: true } when Locked.WithoutNames => [.. Unnamed],
        LobbyEntered entered => [entered.Person],
        PersonAdmitted admitted => [admitted.Person],
        HostingOffered offered => [offered.Person],
        HostingEnded ended => [ended.Person],
        PersonReturned returned => [returned.Person],
        ItemConcluded concluded => WithoutConclusion(concluded.Item),
        PersonRejected rejected => [rejected.Person],
        PanelAgreed agreed => [.. Others(agreed.Case)],
        ObserversAgreed => [.. OnlyObserving],
        CaseOpened => [.. Undeclared],
        DeclarationAccepted accepted => [accepted.Person],
        CaseAnnounced announced => [.. NotFor(announced)],
        ItemMoved { Parent: { } above } => [.. OutOf(above)],
        PersonHeldBack held => [held.Person],
        PersonSentOut sent => [sent.Person],
        CaseRecognised recognised => [recognised.Person],
        GroupsBegun begun => [.. begun.Groups.SelectMany(group => group.Members)],
        PersonGrouped moved => [moved.Person],
        CaseShownAgain or CaseUncovered => [.. People.Where(entry => entry.Value.Standing == Standing.Admitted).Select(entry => entry.Key)],
        PersonRemoved removed => [removed.Person],
        MeetingStarted => [.. ShownAgendaLive],
        MeetingEnded => [.. Observers],
        PersonLeft left when Find(left.Person) is { Standing: Standing.Invited } => [left.Person],
        _ => [],
    };

    private static Audience AttendanceOf(PersonId about) => new(SeesPeople, Person: about);

    // The agenda is kept before the meeting too, when nobody has been let in. Why it was declined may tell what it is about: whoever is out for it does not read it.
    private Audience Keepers(AgendaItemId id)
    {
        var item = Agenda.Find(id);
        return new Audience(
            AgendaKeepers, Person: item is { ProposedBy: var by } && ReadsAgenda(by) ? by : null, Outside: AgendaKeepers,
            Case: item?.DeclinedAbout ?? Cases.Find(found => found.Item == id)?.Case, Item: id);
    }

    private static Audience Leaders(PersonId about) => new(RoomRole.Leaders, Person: about);

    private Audience AudienceOfWords(RoomEvent happened) => happened switch
    {
        ContributionPosted posted => Audience.Discussion with { Item = posted.Item, Group = posted.Group },
        ContributionEdited edited => About(edited.Contribution),
        ContributionRetracted { Also: { } also } retracted => AboutBoth(Discussion.Find(retracted.Contribution), 0, also),
        ContributionRetracted retracted => About(retracted.Contribution),
        ContributionPulledBack { Also: { } also } pulled => AboutBoth(pulled.Place > 0 ? null : Discussion.Find(pulled.Contribution), pulled.Place, also),
        ContributionPulledBack { Place: > 0 } pulled => Audience.About(pulled.Place),
        ContributionPulledBack pulled => About(pulled.Contribution),
        _ => new Audience(RoomRole.None),
    };

    private Audience About(ContributionId contribution) =>
        Discussion.Find(contribution) is { } said ? SaidIn(said) : new Audience(RoomRole.None);

    // The note came later and to more: whoever heard its group's words heard it too.
    private static Audience AboutBoth(Contribution? said, long place, SameWords also) =>
        Audience.About(Math.Max(said?.Seq ?? place, also.Place)) with { Item = said?.Item };

    private Audience WhyGone(PersonId author, AgendaItemId? item, ContributionId? contribution) =>
        Leaders(author) with { Item = item ?? (contribution is { } id ? Discussion.Find(id)?.Item : null) };

    private Audience OfCase(CaseId id, RoomRole roles) => new(roles, Person: FindCase(id)?.Presenter, Case: id);
}
