using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Those who lead take back what somebody else has written. Its words are erased with the event that says so.
public sealed partial record Room
{
    private Decision<RoomEvent> DecidePullBack(RoomCommand command) => command switch
    {
        PullBackContribution pull => Discussion.Find(pull.Contribution) switch
        {
            null => RoomRefusals.ContributionGone,
            { PulledBack: true } => Decision<RoomEvent>.Nothing,
            { Retracted: true } => RoomRefusals.ContributionGone,
            { } said => PullBack(pull.Reason, new ContributionPulledBack(said.Id), PulledText.Contribution, said.By, contribution: said.Id),
        },
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
        _ => RoomRefusals.NotAllowed,
    };

    // A conclusion is written by those who lead, and they hear every reason. Nobody has to find a reason before the words
    // are gone. It comes after: what stands before the words were taken back is sent to nobody any more.
    private static Decision<RoomEvent> PullBack(
        string reason, RoomEvent gone, PulledText text, PersonId author, ContributionId? contribution = null, AgendaItemId? item = null) =>
        !string.IsNullOrWhiteSpace(reason) && RoomText.RefuseReason(reason) is { } refusal
            ? refusal
            : All([gone, new PullBackExplained(text, contribution, item, author, RoomText.Clean(reason))]);

    private Room? ApplyPullBack(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        PullBackExplained told => this with
        {
            PullBacks = (PullBacks ?? []).Add(new PullBackNote(
                told.Text, told.Contribution, told.Item, told.Author, circumstance.By, circumstance.At, told.Reason)),
        },
        ContributionPulledBack pulled => Changed(pulled.Contribution, said => said.PullBack()) with { TakenBackUntil = seq - 1 },
        TitlePulledBack pulled => With(pulled.Item, item => item with { Title = "", TitlePulledBack = true }) with { TakenBackUntil = seq - 1 },
        ConclusionPulledBack pulled => With(pulled.Item, item => item with { Conclusion = null, ConclusionPulledBack = true }) with
        {
            TakenBackUntil = seq - 1,
        },
        _ => null,
    };
}
