using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Those who lead take back what somebody else has written. Its words are erased with the event that says so.
public sealed partial record Room
{
    private Decision<RoomEvent> DecidePullBack(RoomCommand command) => command switch
    {
        PullBackContribution { Rule: { } rule } when !Enum.IsDefined(rule) => RoomRefusals.ChoiceInvalid,
        PullBackContribution { Rule: null } pull when string.IsNullOrWhiteSpace(pull.Reason) => RoomRefusals.ReasonEmpty,
        PullBackContribution pull when HeldAt(pull) is { } held => PullBack(pull, held),
        PullBackContribution pull => AtHand(pull) is { } said ? PullBack(pull, 0, new(said.By, said.Retracted, said.PulledBack, said.Same))
            : pull is { Past: { } past, Place: > 0 } ? PullBack(pull, pull.Place, past with { Same = past.Same ?? NoteOf(pull) })
            : RoomRefusals.ContributionGone,
        PullBackTitle pull => Agenda.Find(pull.Item) switch
        {
            null => RoomRefusals.ItemGone,
            { TitlePulledBack: true } => Decision<RoomEvent>.Nothing,
            { } item => PullBack(pull.Reason, new TitlePulledBack(item.Item), PulledText.Title, item.ProposedBy, item: item.Item),
        },
        PullBackConclusion pull => Agenda.Find(pull.Item) switch
        {
            null => RoomRefusals.ItemGone,
            { ConclusionPulledBack: true } => Decision<RoomEvent>.Nothing,
            { Conclusion: null or "" } => RoomRefusals.ConclusionMissing,
            { } item => PullBack(pull.Reason, new ConclusionPulledBack(item.Item), PulledText.Conclusion, default, item: item.Item),
        },
        PullBackWords pull => WordsOf(pull) switch
        {
            null => RoomRefusals.WordsMissing,
            "" => Decision<RoomEvent>.Nothing,
            _ => PullBack(pull.Reason, new WordsPulledBack(pull.Text, pull.Item, pull.Person, pull is { Text: PulledText.BreakOffReason, Item: { } item } ? BrokenOffOn(item)?.Case : null), pull.Text, default, item: pull.Item),
        },
        _ => RoomRefusals.NotAllowed,
    };

    /// <summary>Null when it has to be looked for in the log: somebody may have used an id of long ago anew.</summary>
    internal Contribution? AtHand(PullBackContribution pull) =>
        Discussion.Find(pull.Contribution) is { } said && (pull.Place == 0 || pull.Place == said.Seq) ? said : null;

    // It may have come back since the log was asked.
    private SameWords? NoteOf(PullBackContribution pull) =>
        Discussion.AtHand.Find(one => one.Same == new SameWords(pull.Contribution, pull.Place)) is { } note ? new SameWords(note.Id, note.Seq) : null;

    private Decision<RoomEvent> PullBack(PullBackContribution pull, long place, PastContribution said) => said switch
    {
        { PulledBack: true } => Decision<RoomEvent>.Nothing,
        { Retracted: true } => RoomRefusals.ContributionGone,
        _ => Answered(Settled(pull.Contribution, said.Same), PullBack(
            pull.Reason, new ContributionPulledBack(pull.Contribution, place, said.Same), PulledText.Contribution, said.By, contribution: pull.Contribution,
            rule: pull.Rule ?? ReportedFor(pull.Contribution), said: pull.Rule)),
    };

    // Null: there are none. Empty: they were taken back, for nobody can write nothing here.
    private string? WordsOf(PullBackWords pull) => pull switch
    {
        { Text: PulledText.MeetingTitle, Item: null, Person: null } => Title,
        { Text: PulledText.CancelReason, Item: null, Person: null } => CancelReason,
        { Text: PulledText.DeclineReason, Item: { } item, Person: null } => Agenda.Find(item)?.DeclineReason,
        { Text: PulledText.BreakOffReason, Item: { } item, Person: null } => BrokenOffOn(item)?.BrokenOff!.Reason,
        { Text: PulledText.RemovalReason, Item: null, Person: { } person } => People.GetValueOrDefault(person)?.RemovalReason,
        { Text: PulledText.RejectionReason, Item: null, Person: { } person } => People.GetValueOrDefault(person)?.RejectionReason,
        { Text: PulledText.LobbyMessage, Item: null, Person: null } => LobbyMessage,
        _ => null,
    };

    // A conclusion, a title of a meeting and a reason are written by those who lead, and they hear every reason. Nobody has to find words before those that tell
    // are gone: a rule is enough. It comes after: what stands before the words were taken back is sent to nobody any more.
    private static Decision<RoomEvent> PullBack(
        string reason, RoomEvent gone, PulledText text, PersonId author, ContributionId? contribution = null, AgendaItemId? item = null, HouseRule? rule = null, HouseRule? said = null) =>
        !string.IsNullOrWhiteSpace(reason) && RoomText.RefuseReason(reason) is { } refusal
            ? refusal
            : All([gone, new PullBackExplained(text, contribution, item, author, RoomText.Clean(reason), said), new Moderated(ModerationAct.TakenBack, rule)]);

    private static Decision<RoomEvent> Answered(RoomEvent[] before, Decision<RoomEvent> pulled) =>
        pulled.Refusal is null ? All([.. before, .. pulled.Events]) : pulled;

    private Room? ApplyPullBack(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        PullBackExplained told => this with
        {
            PullBacks = (PullBacks ?? []).Add(new PullBackNote(
                told.Text, told.Contribution, told.Item, told.Author, circumstance.By, circumstance.At, told.Reason, told.Rule)),
        },
        ContributionPulledBack { Place: > 0 } pulled => Changed(pulled.Also, said => said.PullBack()) with { TakenBackUntil = seq - 1 },
        ContributionPulledBack pulled => Changed(pulled.Contribution, said => said.PullBack()).Changed(pulled.Also, said => said.PullBack()) with { TakenBackUntil = seq - 1 },
        TitlePulledBack pulled => With(pulled.Item, item => item with { Title = "", Why = null, TitlePulledBack = true }) with { TakenBackUntil = seq - 1 },
        ConclusionPulledBack pulled => With(pulled.Item, item => item with { Conclusion = null, ConclusionPulledBack = true }) with
        {
            TakenBackUntil = seq - 1,
        },
        WordsPulledBack pulled => Without(pulled) with { TakenBackUntil = seq - 1 },
        _ => null,
    };

    private Room Without(WordsPulledBack pulled) => pulled switch
    {
        { Text: PulledText.MeetingTitle } => this with { Title = "" },
        { Text: PulledText.CancelReason } => this with { CancelReason = "" },
        { Text: PulledText.DeclineReason, Item: { } id } => With(id, item => item with { DeclineReason = "" }),
        { Text: PulledText.BreakOffReason, Case: { } broken } => With(broken, found => found with { BrokenOff = found.BrokenOff! with { Reason = "" } }),
        { Text: PulledText.RemovalReason, Person: { } id } => With(id, person => person with { RemovalReason = "" }),
        { Text: PulledText.RejectionReason, Person: { } id } => With(id, person => person with { RejectionReason = "" }),
        { Text: PulledText.LobbyMessage } => this with { LobbyMessage = "" },
        _ => this,
    };
}
