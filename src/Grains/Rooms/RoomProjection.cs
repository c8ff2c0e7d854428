using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// The room as one person may see it: what the events they hear would have built.
public sealed partial record Room
{
    /// <param name="id">The room's own id.</param>
    /// <param name="seq">The number of the last event.</param>
    /// <param name="person">Somebody on the list.</param>
    /// <param name="latest">How many contributions at most.</param>
    public RoomView View(RoomId id, long seq, PersonId person, int latest)
    {
        var me = ViewerOf(person) is { Standing: not Standing.Removed } viewer
            ? viewer
            : throw new ArgumentException("Only those on the list see a room.", nameof(person));
        var heard = me.Standing == Standing.Admitted ? HeardBefore(long.MaxValue, me) : [];
        return new RoomView
        {
            Room = id,
            Seq = seq,
            Network = Network,
            NetworkName = NetworkName,
            Title = Title,
            StartsAt = StartsAt,
            Minutes = Minutes,
            Language = Language,
            History = History,
            Phase = Phase,
            StartedAt = StartedAt,
            EndedAt = EndedAt,
            CancelReason = CancelReason,
            Me = me,
            People = PeopleFor(me),
            AgendaVersion = Hears(me, OfTheAgenda) ? Agenda.Version : 0,
            Agenda = Hears(me, OfTheAgenda) ? [.. Agenda.Items.Select(item => ItemFor(me, item))] : [],
            Contributions = [.. heard.Skip(heard.Count - latest).Select(Show)],
            MoreContributions = me.Standing == Standing.Admitted && (heard.Count > latest || HasForgotten(me)),
            Cases = [.. Cases.Where(found => IsListedFor(me, found)).Select(found => CaseFor(me, found))],
            PullBacks = NotesFor(me),
            Lead = LeadFor(me),
            Floor = Hears(me, Audience.Room) ? Floor : null,
            Questions = QuestionsFor(me),
            Groups = Hears(me, Audience.Room) ? Groups : null,
            Moderation = ModerationFor(me),
            Holds = HoldsFor(me),
            Declaration = Declaration,
            LobbyMessage = LobbyMessage is { Length: > 0 } said ? said : null,
            Locks = Hears(me, Audience.Room) ? Locks : null,
            VideoLink = Hears(me, AudienceOfVideo) ? VideoLink : null,
            Attendance = IsOpen && Hears(me, Numbers) ? Attendance : null,
        };
    }

    /// <summary>The page of the discussion before <paramref name="before"/>, out of what is at hand; empty when that is all in the log.</summary>
    public EarlierContributions AtHandBefore(long before, Viewer me)
    {
        var earlier = HeardBefore(before, me);
        ImmutableArray<ContributionView> page = [.. earlier.Skip(earlier.Count - RoomLimits.ContributionsInSnapshot).Select(Show)];
        return new EarlierContributions(page, earlier.Count > page.Length || HasForgotten(me));
    }

    internal static ContributionView Show(Contribution said) =>
        new(said.Id, said.Seq, said.By, said.At, said.Item, said.ReplyTo, said.Text, said.EditedAt, said.Retracted, said.PulledBack, said.Question, said.Group, said.NoteOf);

    private ImmutableArray<PullBackNote> NotesFor(Viewer me) =>
        PullBacks?.FindAll(note => Hears(me, WhyGone(note.Author, note.Item, note.Contribution))) is { IsEmpty: false } notes ? [.. notes] : default;

    private static bool Hears(Viewer me, Audience audience) => me.Sees(audience, 0);

    // Without holes: where one of their places is not at hand any more, the log has what they hear.
    private ImmutableList<Contribution> HeardBefore(long before, Viewer me)
    {
        var forgotten = Discussion.ForgottenFor(me);
        return Discussion.AtHand.FindAll(said => said.Seq < before && said.Seq > forgotten && me.Sees(SaidIn(said), said.Seq));
    }

    private bool HasForgotten(Viewer me) => Discussion.ForgottenFor(me) is > 0 and var forgotten && forgotten >= me.HistoryFrom;

    private ImmutableArray<ParticipantView> PeopleFor(Viewer me) => Hears(me, new Audience(SeesPeople))
        ? [.. People.OrderBy(entry => entry.Value.Number).Select(entry => PersonFor(me, entry.Key, entry.Value))]
        : [PersonFor(me, me.Person, People[me.Person])];

    // Who stepped aside has gone for a while, to those who are not told. Who waits in the lobby is for those who may let them in, and why somebody had to go for those who decide it.
    private ParticipantView PersonFor(Viewer me, PersonId id, Participant person)
    {
        var told = Hears(me, Leaders(id));
        var standing = person switch
        {
            _ when told => person.Standing,
            { Aside: true } => Standing.Admitted,
            { Standing: Standing.InLobby } when !Hears(me, AtTheDoor(id)) => Standing.Invited,
            _ => person.Standing,
        };
        return new ParticipantView(
            id, NameFor(me, id, person), person.Organisation, person.Roles, standing, person.Present, told ? person.RemovalReason : null, told && person is { Aside: true, Recognised: not null }, person.Sector,
            told ? person.SentWhy : null, told ? person.RejectionReason : null, told ? person.Declared : 0, person.Hub, told && person.IsOutside, person.Away);
    }

    // A proposal that was declined remains a proposal to those who are not told. Of an item whose case they know, nobody is told what was agreed.
    private AgendaItemView ItemFor(Viewer me, AgendaItem item)
    {
        var told = Hears(me, Keepers(item.Item));
        return new AgendaItemView(
            item.Item,
            item.Parent,
            item.Title,
            item.Type,
            item.Minutes,
            item.State == AgendaItemState.Declined && !told ? AgendaItemState.Proposed : item.State,
            item.ProposedBy,
            item.UsedMilliseconds,
            item.RunningSince,
            Hears(me, ConclusionOn(item.Item)) ? item.Conclusion : null,
            told ? item.DeclineReason : null,
            item.TitlePulledBack,
            item.ConclusionPulledBack,
            item.Method,
            item.Why);
    }

    private CaseView CaseFor(Viewer me, CasePresentation found)
    {
        var reads = Hears(me, OfCase(found.Case, found.Readers));
        var led = Hears(me, OfCase(found.Case, RoomRole.Leaders));
        ImmutableArray<CaseSection> sections = found.State == CaseState.Stopped ? []
            : me.Person == found.Presenter ? found.Sections
            : reads && found is { State: CaseState.Open, Covered: false } ? found.Sections[..found.Presented]
            : [];
        return new CaseView(
            found.Case, found.Item, found.Presenter, found.Number, found.SectionCount, found.State, reads ? found.Presented : 0, sections,
            led ? found.Stop : found.Stop is { } stop ? new CaseStop(stop.By, false, false) : null,
            found.Method,
            found.Covered,
            led && found.Skips is { } skips ? [.. skips] : default,
            me.Person == found.Presenter ? found.Panel : null,
            found.Reached,
            found.Duty,
            Hears(me, OfCase(found.Case, AgendaKeepers)) ? found.BrokenOff : null,
            led && found.Observers is true,
            found.WithoutAdvice);
    }
}
