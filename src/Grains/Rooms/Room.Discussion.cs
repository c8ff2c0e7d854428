using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// What is said, corrected and taken back.
public sealed partial record Room
{
    private Decision<RoomEvent> DecideDiscussion(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        RetractContribution retract when Held.Find(retract.Contribution) is { } held => Withdraw(held, circumstance.By),
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        PostContribution post => Post(post, circumstance),
        EditContribution edit => Edit(edit, circumstance),
        RetractContribution retract => Retract(retract.Contribution, circumstance.By),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Post(PostContribution post, Circumstance circumstance)
    {
        var (by, said) = (circumstance.By, Words(post, circumstance.By));
        return (Discussion.Find(post.Contribution), Held.Find(post.Contribution)) switch
        {
            ({ } known, _) => IsSame(known, said, by) ? Decision<RoomEvent>.Nothing : RoomRefusals.ContributionTaken,
            (_, { } held) => IsSame(held, said, by) ? Decision<RoomEvent>.Nothing : RoomRefusals.ContributionTaken,
            _ when RefusePost(post, circumstance) is { } refusal => refusal,
            _ => Hold(said, by) ?? said,
        };
    }

    private ContributionPosted Words(PostContribution post, PersonId by)
    {
        var answered = post.ReplyTo is { } target ? Heard(target, by) : null;
        return new ContributionPosted(
            post.Contribution, post.Item, answered is null ? post.ReplyTo : answered.ReplyTo ?? answered.Id, RoomText.Clean(post.Text), post.Question, post.Group);
    }

    /// <summary>Why this person cannot say it now; null when they can.</summary>
    private Refusal? RefusePost(PostContribution post, Circumstance circumstance)
    {
        var answered = post.ReplyTo is { } target ? Heard(target, circumstance.By) : null;
        return RoomText.RefuseText(post.Text) switch
        {
            { } refusal => refusal,
            _ when post.Item is { } item && Agenda.Find(item) is null or { State: AgendaItemState.Declined or AgendaItemState.Withdrawn } =>
                RoomRefusals.ItemGone,
            _ when post.ReplyTo is not null && (answered is null or { Retracted: true } || answered.Item != post.Item || answered.Group != post.Group) => RoomRefusals.ReplyGone,
            _ when RefuseLocked(post, circumstance.By) is { } refusal => refusal,
            _ when RefuseInGroup(post, circumstance.By) is { } refusal => refusal,
            _ when RefuseQuestion(post, circumstance.By) is { } refusal => refusal,
            _ => RefuseInPhase(post.Item, circumstance, post.Question),
        };
    }

    // A repeat may arrive after the words were corrected or taken back: it is still a repeat.
    private static bool IsSame(Contribution known, ContributionPosted said, PersonId by) =>
        known.By == by && known.Item == said.Item && known.ReplyTo == said.ReplyTo && known.Question == said.Question && known.Group == said.Group
        && (known.Text == said.Text || known.EditedAt is not null || known.Retracted);

    private Decision<RoomEvent> Edit(EditContribution edit, Circumstance circumstance) => Heard(edit.Contribution, circumstance.By) switch
    {
        null or { Retracted: true } => RoomRefusals.ContributionGone,
        { } said when said.By != circumstance.By => RoomRefusals.ContributionNotYours,
        _ when RoomText.RefuseText(edit.Text) is { } refusal => refusal,
        { } said when said.Text == RoomText.Clean(edit.Text) => Decision<RoomEvent>.Nothing,
        { } said when circumstance.At - said.At > RoomLimits.EditTime && !Kept.AsksFor(said.Id) => RoomRefusals.EditTimeOver,
        { } said when HoldsChange(said, circumstance.By) => RoomRefusals.HeldNoChange,
        { Same: { } same } when AtHand(same) is null => RoomRefusals.EditTimeOver,
        { } said when RefuseInPhase(said.Item, circumstance, said.Question) is { } refusal => refusal,
        { Same: { } same } => All([new ContributionEdited(edit.Contribution, RoomText.Clean(edit.Text)), new ContributionEdited(same.Contribution, RoomText.Clean(edit.Text))]),
        _ => new ContributionEdited(edit.Contribution, RoomText.Clean(edit.Text)),
    };

    private Decision<RoomEvent> Retract(ContributionId contribution, PersonId by) => Heard(contribution, by) switch
    {
        null => RoomRefusals.ContributionGone,
        { } said when said.By != by => RoomRefusals.ContributionNotYours,
        { Retracted: true } => Decision<RoomEvent>.Nothing,
        { } said => All([.. Settled(contribution, said.Same), new ContributionRetracted(contribution, said.Same)]),
    };

    private Contribution? AtHand(SameWords same) => Discussion.Find(same.Contribution) is { } said && said.Seq == same.Place ? said : null;

    // What was said before somebody came does not exist for them, unless it is their own.
    private Contribution? Heard(ContributionId contribution, PersonId by) =>
        Discussion.Find(contribution) is { } said && (said.By == by || (said.Seq >= Find(by)!.HistoryFrom && (said.Item is not { } item || !Find(by)!.IsOutOf(item)) && (said.Group is not { } group || InGroups(by).Contains(group)))) ? said : null;

    private Room? ApplyDiscussion(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        ContributionPosted posted => Said(Contribution.From(posted, circumstance, seq)),
        ContributionEdited edited => Changed(edited.Contribution, said => said.Edit(edited.Text, circumstance.At)),
        ContributionRetracted retracted => Changed(retracted.Contribution, said => said.Retract()).Changed(retracted.Also, said => said.Retract()) with
        {
            // Who has not heard it yet never will.
            TakenBackUntil = Math.Max(TakenBackUntil, Math.Max(Discussion.Find(retracted.Contribution)!.Seq, retracted.Also?.Place ?? 0)),
        },
        _ => null,
    };

    private Room Said(Contribution said)
    {
        var discussed = said.Item is { } item && Agenda.Find(item) is { HasDiscussion: false }
            ? With(item, found => found with { HasDiscussion = true })
            : this;
        var known = discussed.Changed(said.Same, first => first with { Same = new SameWords(said.Id, said.Seq) });
        return known with { Discussion = known.Discussion.Add(said) };
    }

    private Room Changed(ContributionId contribution, Func<Contribution, Contribution> change) =>
        this with { Discussion = Discussion.Replace(change(Discussion.Find(contribution)!)) };

    // What is no longer at hand is changed in the log alone.
    private Room Changed(SameWords? also, Func<Contribution, Contribution> change) =>
        also is not null && AtHand(also) is not null ? Changed(also.Contribution, change) : this;
}
