using System.Text.Json;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>
/// What a guest may hear, written down once more and independently of the audiences: whoever is not inside, and those
/// inside who are guests there. Checked for any roles, in any phase, whatever anybody tries.
/// </summary>
public sealed class RoomOutsiderTests
{
    private const int Stories = 400;
    private const RoomRole Names = RoomRole.Anyone & ~RoomRole.Observer;
    private const RoomRole Ahead = RoomRole.Anyone & ~(RoomRole.Mentor | RoomRole.Mentee);

    [Fact]
    public void Nobody_hears_an_event_that_is_not_theirs() => RoomStories.WithRolesByChance.Sample(
        story => story.Moments.ForEach(moment =>
        {
            var audience = moment.After.AudienceOf(moment.Event, moment.Circumstance);
            foreach (var person in moment.After.People.Keys)
            {
                var viewer = moment.After.ViewerOf(person)!;
                if (viewer.Sees(audience, moment.Seq))
                {
                    Assert.True(MayHear(viewer, moment), $"{viewer} heard {moment.Event}");
                }
            }
        }),
        iter: Stories);

    [Fact]
    public void Nobody_outside_sees_a_name_a_word_or_a_case() => RoomStories.WithRolesByChance.Sample(
        story => story.Moments.ForEach(moment =>
        {
            foreach (var person in moment.After.People.Where(entry => entry.Value.Standing is Standing.Invited or Standing.InLobby).Select(entry => entry.Key))
            {
                var view = moment.After.View(TheRoom, moment.Seq, person, latest: 100);
                Assert.Equal([person], view.People.Select(seen => seen.Person));
                Assert.Empty(view.Contributions);
                Assert.Null(view.Floor);
                Assert.True(view.VideoLink is null || moment.After.StartedAt is null);
                Assert.False(view.MoreContributions);
                Assert.All(view.Cases, seen => Assert.Equal(person, seen.Presenter));
                Assert.True(view.Cases.Any() || !JsonSerializer.Serialize(view, ContractJson.Options).Contains("case-text", StringComparison.Ordinal));
            }
        }),
        iter: Stories);

    [Fact]
    public void Whoever_comes_along_hears_nothing_of_any_case_and_has_nothing_of_it() => Gen.OneOf(RoomStories.Any, RoomStories.WithRolesByChance).Sample(
        story => story.Moments.ForEach(moment =>
        {
            foreach (var person in moment.After.People.Where(entry => entry.Value is { Roles: RoomRole.Mentee, Standing: not Standing.Removed }).Select(entry => entry.Key))
            {
                var about = moment.After.Cases.Where(found => found.Presenter != person).ToList();
                var told = moment.After.ViewerOf(person)!.Sees(moment.After.AudienceOf(moment.Event, moment.Circumstance), moment.Seq)
                    ? JsonSerializer.Serialize(moment.Event, ContractJson.Options)
                    : "";
                Assert.DoesNotContain(about, found => told.Contains($"{found.Case.Value}", StringComparison.Ordinal));
                Assert.False(moment.Event is ContributionPosted { Item: { } item } && told.Length > 0 && about.Exists(found => found.Item == item), $"{person} heard {moment.Event}");

                var view = moment.After.View(TheRoom, moment.Seq, person, latest: 100);
                Assert.All(view.Cases, seen => Assert.Equal(person, seen.Presenter));
                Assert.DoesNotContain(view.Contributions, said => about.Exists(found => found.Item == said.Item));
                Assert.DoesNotContain(view.Agenda, item => item.Conclusion is not null && about.Exists(found => found.Item == item.Item));
            }
        }),
        iter: Stories);

    [Fact]
    public void Who_is_not_on_the_list_is_nobody_here() => RoomStories.Any.Sample(
        story => Assert.All(
            Everyone.Where(person => !story.Room.People.ContainsKey(person)),
            person => Assert.Null(story.Room.ViewerOf(person))),
        iter: Stories);

    private static bool MayHear(Viewer viewer, Moment moment)
    {
        var inside = viewer.Standing == Standing.Admitted;
        var me = viewer.Person;
        return viewer.Standing != Standing.Removed && moment.Event switch
        {
            // Everybody on the list: what the meeting does, and what is on the agenda; but those who only guide or are guided, before they are in it.
            NoticeSent or MeetingCancelled or LobbyOpened or MeetingStarted or MeetingSuspended or MeetingResumed or MeetingEnded => true,
            ItemProposed or ItemAccepted or ItemWithdrawn or ItemMoved or ItemMinutesSet or ItemStarted or ItemPaused or ItemResumed or ItemExtended
                or ItemPostponed or ItemMethodChosen or ItemPhaseEntered or ItemPhaseExtended or ItemMethodEnded => ReadsAgenda(moment, viewer),
            ItemConcluded concluded => ReadsAgenda(moment, viewer) && !KnowsWhom(moment, concluded.Item, me),
            ItemDeclined declined => KeepsAgenda(moment, declined.Item, viewer) && !KnowsWhom(moment, declined.Item, me),

            // Names.
            MeetingPlanned => inside && Has(viewer, Names),
            PersonInvited invited => invited.Entry.Person == me || (inside && Has(viewer, moment.After.Locks is { WithoutNames: true } ? RoomRole.Leaders | RoomRole.CentreCoordinator | RoomRole.CasePresenter : Names)),
            PersonAdmitted admitted => admitted.Person == me || (inside && Has(viewer, Names)),
            PersonReturned returned => returned.Person == me || (inside && Has(viewer, RoomRole.Leaders)),
            PersonEntered entered => entered.Person == me || (inside && Has(viewer, Names)),
            PersonRemoved => inside && Has(viewer, Names),
            PersonLeft left => left.Person == me || (InsideBefore(moment, left.Person) ? inside && Has(viewer, Names) : KeepsDoor(moment, viewer, left.Person)),

            // The door, for those who keep it and the one who stands there.
            LobbyEntered entered => entered.Person == me || KeepsDoor(moment, viewer, entered.Person),
            PersonRejected rejected => rejected.Person == me || KeepsDoor(moment, viewer, rejected.Person),
            RemovalExplained explained => explained.Person == me || (inside && Has(viewer, RoomRole.Leaders)),

            // Words, from where one's history begins, and in one's own group alone.
            ContributionPosted posted => inside && moment.Seq >= viewer.HistoryFrom && InGroup(moment, posted.Contribution, me),
            ContributionEdited edited => inside && Heard(moment, edited.Contribution, viewer) && InGroup(moment, edited.Contribution, me),
            ContributionRetracted retracted => inside && HeardEither(moment, retracted.Contribution, retracted.Also, viewer),

            // The case.
            CaseAttached attached => Presents(moment, attached.Case, me),
            CaseAnnounced announced => inside || Presents(moment, announced.Case, me),
            CaseOpened opened => inside || Presents(moment, opened.Case, me),
            CaseClosed closed => inside || Presents(moment, closed.Case, me),
            SectionPresented presented => Presents(moment, presented.Case, me)
                || (inside && Has(viewer, moment.After.Cases.Single(found => found.Case == presented.Case).Readers)),

            // How it is talked through: all in the room, and its presenter; why a phase was skipped, fewer.
            MethodChosen chosen => inside || Presents(moment, chosen.Case, me),
            PhaseEntered entered => inside || Presents(moment, entered.Case, me),
            PhaseExtended extended => inside || Presents(moment, extended.Case, me),
            PhaseHeld held => inside || Presents(moment, held.Case, me),
            MethodEnded ended => inside || Presents(moment, ended.Case, me),
            CurtainLifted lifted => inside || Presents(moment, lifted.Case, me),
            CurtainClosed closed => inside || Presents(moment, closed.Case, me),
            CaseCovered covered => inside || Presents(moment, covered.Case, me),
            CaseUncovered uncovered => inside || Presents(moment, uncovered.Case, me),
            SkipExplained told => Presents(moment, told.Case, me) || (inside && Has(viewer, RoomRole.Leaders)),

            // The floor, and who leads: all in the room, by ids alone; whose line is lost: those who lead.
            NobodyLeads or SomebodyLeads => true,
            LeaderAway or LeaderBack => inside && Has(viewer, RoomRole.Leaders),
            FloorRequested or RequestWithdrawn or PlaceMoved or FloorGiven or FloorReturned or FloorInterrupted or FloorLost or FloorCleared
                or TurnPaused or TurnResumed or SpeakingTimeSet or QueueClosed or QueueOpened or RoundBegun or RoundJoined or RoundPassed
                or RoundEnded or SpeakerAway or SpeakerBack or LeadTakenOver or LeadTakenBack or HostingOffered or HostingEnded => inside,

            // Somebody knows whom it is about: those who lead, and the one who said so.
            CaseRecognised recognised => recognised.Person == me || (inside && Has(viewer, RoomRole.Leaders)),
            CaseStopped stopped => inside || Presents(moment, stopped.Case, me),
            CaseRevised revised => inside || Presents(moment, revised.Case, me),
            ShowingAgreed agreed => Presents(moment, agreed.Case, me) || (inside && Has(viewer, RoomRole.Leaders)),
            CaseShownAgain shown => inside || Presents(moment, shown.Case, me),

            _ => MayHearTheRest(viewer, moment),
        };
    }

    // What was taken back: the stub for all who had the words, the reason for the author and those who lead. And the list of a case.
    private static bool MayHearTheRest(Viewer viewer, Moment moment)
    {
        var inside = viewer.Standing == Standing.Admitted;
        var me = viewer.Person;
        return moment.Event switch
        {
            PullBackExplained told => told.Author == me || (inside && Has(viewer, RoomRole.Leaders)),
            ContributionPulledBack pulled => inside && HeardEither(moment, pulled.Contribution, pulled.Also, viewer),
            GroupsBegun or PersonGrouped or GroupsExtended or GroupNoteChosen or GroupNoteDropped or GroupsEnded => inside,
            // Who may hear a case: its presenter; who waits: those who lead and the person.
            PanelAgreed agreed => Presents(moment, agreed.Case, me),
            ObserversAgreed agreed => Presents(moment, agreed.Case, me) || (inside && Has(viewer, RoomRole.Leaders)),
            PresenterAway lost => lost.Person == me || (inside && Has(viewer, Names)),
            HubMarked marked => marked.Person == me || (inside && Has(viewer, Names)),
            PhaseOpened opened => inside || Presents(moment, opened.Case, me),
            RunBrokenOff broken => Presents(moment, broken.Case, me) || (inside && Has(viewer, RoomRole.Leaders | RoomRole.CentreCoordinator)),
            DutyShown shown => inside || Presents(moment, shown.Case, me),
            PersonSentOut sent => sent.Person == me || (inside && Has(viewer, RoomRole.Leaders)),
            PersonHeldBack held => held.Person == me || (inside && Has(viewer, RoomRole.Leaders)),

            TitlePulledBack or ConclusionPulledBack => ReadsAgenda(moment, viewer),
            LobbyMessageWritten or DeclarationRenewed => true,
            DeclarationAccepted accepted => accepted.Person == me || (inside && Has(viewer, RoomRole.Leaders)),
            RejectionExplained explained => explained.Person == me || (inside && Has(viewer, RoomRole.Leaders)),
            WordsPulledBack { Text: PulledText.MeetingTitle or PulledText.CancelReason or PulledText.LobbyMessage } => true,
            WordsPulledBack { Text: PulledText.RemovalReason or PulledText.RejectionReason } pulled => pulled.Person == me || (inside && Has(viewer, RoomRole.Leaders)),
            WordsPulledBack { Text: PulledText.BreakOffReason } pulled => (inside && Has(viewer, RoomRole.Leaders | RoomRole.CentreCoordinator))
                || moment.After.Cases.Exists(found => found.Item == pulled.Item && found.Presenter == me),
            WordsPulledBack pulled => KeepsAgenda(moment, pulled.Item!.Value, viewer),

            // Kept in order: those who lead, and the one it is about; what was done, all who hear the discussion.
            ContributionReported or ReportsSettled => inside && Has(viewer, RoomRole.Leaders),
            ReportKept kept => inside && kept.Person == me,
            ReportAnswered answered => inside && answered.Person == me,
            RewriteAsked asked => inside && (Has(viewer, RoomRole.Leaders) || asked.Writer == me),
            RewriteWithdrawn stands => inside && (Has(viewer, RoomRole.Leaders) || stands.Writer == me),
            WritingStopped stopped => stopped.Person == me || (inside && Has(viewer, RoomRole.Leaders)),
            WritingAllowed allowed => allowed.Person == me || (inside && Has(viewer, RoomRole.Leaders)),
            Moderated => inside && moment.Seq >= viewer.HistoryFrom,

            // The video room: those who are in; before the meeting has begun those who plan it too, but not from the lobby.
            RoomLocked or NamesHidden => inside,
            AttendanceCounted => inside && Has(viewer, RoomRole.Observer),
            VideoLinkSet => inside || (viewer.Standing == Standing.Invited && Has(viewer, RoomRole.Leaders | RoomRole.CentreCoordinator)
                && moment.After.Phase is MeetingPhase.Planned or MeetingPhase.NoticeSent or MeetingPhase.LobbyOpen),

            // What waits to be let through: those who lead, and its writer.
            HoldingSet => inside,
            ContributionHeld => moment.Circumstance.By == me || (inside && Has(viewer, RoomRole.Leaders)),
            HeldLetThrough through => through.Writer == me || (inside && Has(viewer, RoomRole.Leaders)),
            HeldWithdrawn withdrawn => withdrawn.Writer == me || (inside && Has(viewer, RoomRole.Leaders)),
            HeldNotPublished gone => gone.Writer == me || (inside && Has(viewer, RoomRole.Leaders)),

            // Questions: a vote is the voter's alone, and the rest is for who heard what was asked.
            QuestionVoted voted => inside && voted.Person == me,
            VoteTakenBack back => inside && back.Person == me,
            VotesCounted counted => inside && Heard(moment, counted.Contribution, viewer),
            QuestionTaken taken => inside && Heard(moment, taken.Contribution, viewer),
            QuestionAnswered answered => inside && Heard(moment, answered.Contribution, viewer),
            QuestionSetAside aside => inside && Heard(moment, aside.Contribution, viewer),
            QuestionPutBack back => inside && Heard(moment, back.Contribution, viewer),
            _ => throw new NotSupportedException($"Who may hear {moment.Event.GetType().Name}? Say it here."),
        };
    }

    private static bool Has(Viewer viewer, RoomRole roles) => (viewer.Roles & roles) != RoomRole.None;

    private static bool ReadsAgenda(Moment moment, Viewer viewer) =>
        Has(viewer, Ahead) || (viewer.Standing == Standing.Admitted && moment.After.Phase is not (MeetingPhase.Planned or MeetingPhase.NoticeSent or MeetingPhase.LobbyOpen));

    // Those who lead; a coordinator while none of them is here, but not of who is out for a case.
    private static bool KeepsDoor(Moment moment, Viewer viewer, PersonId person) => viewer.Standing == Standing.Admitted
        && (Has(viewer, RoomRole.Leaders) || (viewer.Hosts && Has(viewer, RoomRole.CentreCoordinator) && !moment.After.People[person].Aside));

    // Why it was declined: its proposer and those who keep the agenda, but whoever is out for it.
    private static bool KeepsAgenda(Moment moment, AgendaItemId item, Viewer viewer) =>
        (moment.After.Agenda.Find(item)!.ProposedBy == viewer.Person || Has(viewer, RoomRole.Leaders | RoomRole.CentreCoordinator))
        && !viewer.IsOutOf(item);

    private static bool KnowsWhom(Moment moment, AgendaItemId item, PersonId person) =>
        moment.After.Cases.FindLast(found => found.Item == item) is { } last && moment.After.People[person].Knows is { IsDefault: false } knows && knows.Contains(last.Case);

    private static bool Heard(Moment moment, ContributionId id, Viewer viewer) => moment.After.Discussion.Find(id)!.Seq >= viewer.HistoryFrom;

    private static bool HeardEither(Moment moment, ContributionId id, SameWords? also, Viewer viewer) =>
        new[] { id, also?.Contribution ?? id }.Any(one => Heard(moment, one, viewer) && InGroup(moment, one, viewer.Person));

    // Of an earlier division the room does not remember who was where: there it is the person who does.
    private static bool InGroup(Moment moment, ContributionId id, PersonId me) => moment.After.Discussion.Find(id)!.Group is not { } group
        || (moment.After.Groups!.Groups.FirstOrDefault(one => one.Group == group) is { } now ? now.Members.Contains(me) : moment.After.People[me].Groups is { IsDefault: false } earlier && earlier.Contains(group));

    private static bool InsideBefore(Moment moment, PersonId person) => moment.Before.ViewerOf(person)!.Standing == Standing.Admitted;

    private static bool Presents(Moment moment, CaseId id, PersonId person) =>
        moment.After.Cases.SingleOrDefault(found => found.Case == id)?.Presenter == person
        || moment.Event is CaseAnnounced announced && announced.Presenter == person;
}
