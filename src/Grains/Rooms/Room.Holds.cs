using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// In a large or heated meeting those who lead may read what the others write before it is shown. Nothing that waits is ever shown by time.
public sealed partial record Room
{
    private RoomHolds Held => Holds ?? RoomHolds.None;

    private Decision<RoomEvent> DecideHolds(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        HoldContributions hold => hold.On == Held.On ? Decision<RoomEvent>.Nothing
            : All([new HoldingSet(hold.On), new Moderated(hold.On ? ModerationAct.HoldingOn : ModerationAct.HoldingOff, null)]),
        NotPublish no when !Enum.IsDefined(no.Rule) => RoomRefusals.ChoiceInvalid,
        NotPublish no => Held.Find(no.Contribution) is { } held ? Decline(held, no.Rule) : RoomRefusals.HeldGone,
        LetThrough when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        LetThrough let => Held.Find(let.Contribution) switch
        {
            null => RoomRefusals.HeldGone,
            { } held when held.By == circumstance.By && SomebodyElseLeads(circumstance.By) => RoomRefusals.HeldYours,
            { } held => Release(held, circumstance with { By = held.By }),
        },
        _ => RoomRefusals.NotAllowed,
    };

    /// <summary>Not yet: those who lead read it first. What they write themselves is not held.</summary>
    private Decision<RoomEvent>? Hold(ContributionPosted said, PersonId by) => (Held.On, HasRole(by, RoomRole.Leaders)) switch
    {
        (false, _) or (_, true) => null,
        _ when Held.Waiting.Count(one => one.By == by) >= RoomLimits.HeldEach => RoomRefusals.HeldMany,
        _ when Held.Waiting.Count >= RoomLimits.Held => RoomRefusals.HeldFull,

        // Said while an item is on, it is for those who hear that item: also when it is let through later.
        _ => new ContributionHeld(said.Contribution, said.Item ?? (said.ReplyTo is null ? Agenda.Current?.Item : null), said.ReplyTo, said.Text, said.Question, said.Group),
    };

    private static bool IsSame(HeldView held, ContributionPosted said, PersonId by) =>
        (held.By, held.Item, held.ReplyTo, held.Question, held.Group, held.Text) == (by, said.Item ?? held.Item, said.ReplyTo, said.Question, said.Group, said.Text);

    /// <summary>What was read before it was shown is not changed afterwards, but for those who lead, and who they have asked.</summary>
    private bool HoldsChange(Contribution said, PersonId by) => Held.On && !HasRole(by, RoomRole.Leaders) && !Kept.AsksFor(said.Id);

    // The writer says it now: nobody else's right, phase or list lets it through.
    private Decision<RoomEvent> Release(HeldView held, Circumstance writer)
    {
        // Nobody can answer a question to an item that is over: it is said all the same.
        var asks = held.Question && Agenda.Current?.Item == held.Item;
        var post = new PostContribution(held.Contribution, held.Item, held.ReplyTo, held.Text, Question: asks, Group: held.Group);
        return RefuseWriter(held, post, writer) switch
        {
            { } refusal => refusal,
            _ => All([new HeldLetThrough(held.Contribution, held.Place, held.By, held.Item), Words(post, writer.By) with { Writer = held.By }]),
        };
    }

    // To the one who leads, not to the one who wrote.
    private Refusal? RefuseWriter(HeldView held, PostContribution post, Circumstance writer) => Find(writer.By) switch
    {
        not { Standing: Standing.Admitted } => RoomRefusals.HeldWriterOut,
        _ when held.Item is { } item && ViewerOf(writer.By)!.IsOutOf(item) => RoomRefusals.HeldWriterOut,
        { } person when (person.Roles & RoomRights.Table[typeof(PostContribution)].Roles) == RoomRole.None => RoomRefusals.HeldWriterOut,
        _ when !MayWrite(writer.By) => RoomRefusals.HeldWriterStopped,
        _ when RefuseBehindCurtain(post, writer.By) is not null => RoomRefusals.HeldWriterSilent,
        _ when Cases.Exists(found => found.Item == held.Item && found.State == CaseState.Stopped) => RoomRefusals.CaseStopped,
        _ => RefusePost(post, writer) switch
        {
            { } no when no == RoomRefusals.PhaseNotYours => RoomRefusals.HeldWriterSilent,
            { } no when no == RoomRefusals.DiscussionLocked || no == RoomRefusals.RepliesLocked => RoomRefusals.HeldLocked,
            { } no when no == RoomRefusals.ReplyGone => RoomRefusals.HeldReplyGone,
            { } no when no == RoomRefusals.GroupNotYours => RoomRefusals.HeldWriterOut,
            { } no when no == RoomRefusals.QuestionsMany => RoomRefusals.HeldQuestionsMany,
            var no => no,
        },
    };

    private static Decision<RoomEvent> Decline(HeldView held, HouseRule rule) =>
        All([Unpublished(held, rule), new Moderated(ModerationAct.NotPublished, rule)]);

    private static HeldNotPublished Unpublished(HeldView held, HouseRule? rule) => new(held.Contribution, held.Place, held.By, held.Item, rule);

    private Decision<RoomEvent> Withdraw(HeldView held, PersonId by) =>
        held.By == by ? new HeldWithdrawn(held.Contribution, held.Place, by, held.Item)
            : HasRole(by, RoomRole.Leaders) ? RoomRefusals.ContributionNotYours : RoomRefusals.ContributionGone;

    // By its place, as what was said: the reason is told to its writer.
    private static Decision<RoomEvent> PullBack(PullBackContribution pull, HeldView held) =>
        !string.IsNullOrWhiteSpace(pull.Reason) && RoomText.RefuseReason(pull.Reason) is { } refusal ? refusal : All(
        [
            Unpublished(held, pull.Rule ?? HouseRule.Anonymity),
            new PullBackExplained(PulledText.Contribution, held.Contribution, held.Item, held.By, RoomText.Clean(pull.Reason), pull.Rule),
            new Moderated(ModerationAct.NotPublished, pull.Rule ?? HouseRule.Anonymity),
        ]);

    private HeldView? HeldAt(PullBackContribution pull) => Held.Find(pull.Contribution) is { } held && (pull.Place == 0 || pull.Place == held.Place) ? held : null;

    /// <summary>What waits when the meeting or its group is over, by whatever way, or when its writer is removed, is not published: with the same command.</summary>
    private Decision<RoomEvent> WithHolds(Decision<RoomEvent> decision, Circumstance circumstance)
    {
        if (decision.Events.IsEmpty || Holds is null or { On: false, Waiting.IsEmpty: true })
        {
            return decision;
        }

        var after = After(decision.Events, circumstance);
        RoomEvent[] ends =
        [
            .. after.Held.Waiting.Where(after.IsTooLate).Select(held => Unpublished(held, null)),
            .. after is { IsOver: true, Held.On: true } ? new RoomEvent[] { new HoldingSet(false) } : [],
        ];
        return ends.Length == 0 ? decision : All([.. ends, .. decision.Events]);
    }

    private bool IsTooLate(HeldView held) => IsOver || Find(held.By) is null || (held.Group is { } group && GroupsOn?.Groups.Any(one => one.Group == group) != true);

    // Words that were erased wait for nobody: in a restored backup the event that took them away may be missing.
    private Room? ApplyHolds(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        HoldingSet set => this with { Holds = Held with { On = set.On } },
        ContributionHeld { Text: "" } => this,
        ContributionHeld held => this with
        {
            Holds = Held with { Waiting = Held.Waiting.Add(new HeldView(held.Contribution, seq, circumstance.By, circumstance.At, held.Item, held.ReplyTo, held.Text, held.Question, held.Group)) },
        },
        HeldLetThrough through => Without(through.Contribution, through.Place),
        HeldWithdrawn withdrawn => Without(withdrawn.Contribution, withdrawn.Place),
        HeldNotPublished gone => Without(gone.Contribution, gone.Place) with
        {
            Holds = Held.Without(gone.Contribution).Note(new NotPublished(gone.Contribution, gone.Writer, gone.Item, gone.Rule, circumstance.At)),
        },
        _ => null,
    };

    // Who has not heard of it yet never will.
    private Room Without(ContributionId contribution, long place) => this with { Holds = Held.Without(contribution), TakenBackUntil = Math.Max(TakenBackUntil, place) };

    private static Audience? AudienceOfHolds(RoomEvent happened, PersonId by) => happened switch
    {
        HoldingSet => Audience.Room,
        ContributionHeld held => AboutHeld(by, held.Item),
        HeldLetThrough through => AboutHeld(through.Writer, through.Item),
        HeldWithdrawn withdrawn => AboutHeld(withdrawn.Writer, withdrawn.Item),
        HeldNotPublished gone => AboutHeld(gone.Writer, gone.Item),
        _ => null,
    };

    // Also for one who leads and came later: it is theirs to look at.
    private static Audience AboutHeld(PersonId writer, AgendaItemId? item) => Leaders(writer) with { Item = item };

    // As whoever has heard it all would have it; null when that is nothing.
    private Holds? HoldsFor(Viewer me)
    {
        var seen = new Holds(
            Held.On && Hears(me, Audience.Room),
            [.. Held.Waiting.Where(one => Hears(me, AboutHeld(one.By, one.Item)))],
            [.. Held.Gone.Where(one => one.Writer == me.Person && Hears(me, AboutHeld(one.Writer, one.Item))).Select(one => new NotPublishedView(one.Contribution, one.Rule, one.At))]);
        return seen is { On: false, Waiting.IsEmpty: true, NotPublished.IsEmpty: true } ? null : seen;
    }
}
