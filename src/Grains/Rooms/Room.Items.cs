using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// One agenda item in the meeting: started, paused, given more time, concluded, put off.
public sealed partial record Room
{
    private Decision<RoomEvent> DecideItem(RoomCommand command) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        PostponeItem postpone => Postpone(Agenda.Find(postpone.Item)),
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        StartItem start => Start(Agenda.Find(start.Item)),
        PauseItem pause => Agenda.Find(pause.Item)?.State switch
        {
            null => RoomRefusals.ItemGone,
            AgendaItemState.Current => new ItemPaused(pause.Item),
            AgendaItemState.Paused => Decision<RoomEvent>.Nothing,
            _ => RoomRefusals.ItemNotCurrent,
        },
        ResumeItem resume => Agenda.Find(resume.Item)?.State switch
        {
            null => RoomRefusals.ItemGone,
            AgendaItemState.Current => Decision<RoomEvent>.Nothing,
            AgendaItemState.Paused => Agenda.Current is null ? new ItemResumed(resume.Item) : RoomRefusals.AnotherItemCurrent,
            _ => RoomRefusals.ItemNotCurrent,
        },
        ExtendItem extend => Agenda.Find(extend.Item) switch
        {
            null => RoomRefusals.ItemGone,
            _ when extend.Minutes is not (2 or 5 or 10) => RoomRefusals.MinutesInvalid,
            { State: not (AgendaItemState.Current or AgendaItemState.Paused) } => RoomRefusals.ItemNotCurrent,
            { } item when item.Minutes + extend.Minutes > RoomLimits.ItemMinutes => RoomRefusals.MinutesInvalid,
            _ => new ItemExtended(extend.Item, extend.Minutes),
        },
        ConcludeItem conclude => Conclude(Agenda.Find(conclude.Item), conclude.Conclusion),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Start(AgendaItem? item) => item switch
    {
        null or { State: AgendaItemState.Declined or AgendaItemState.Withdrawn } => RoomRefusals.ItemGone,
        { State: AgendaItemState.Current } => Decision<RoomEvent>.Nothing,
        { State: AgendaItemState.Done } => RoomRefusals.ItemOver,
        { State: AgendaItemState.Paused } => RoomRefusals.ItemStarted,
        { State: not AgendaItemState.Accepted } => RoomRefusals.ItemNotAccepted,
        _ when Agenda.Current is not null => RoomRefusals.AnotherItemCurrent,
        { Type: AgendaItemType.Case } when !Cases.Exists(found => found.Item == item.Item && found.State != CaseState.Closed) => RoomRefusals.CaseMissing,
        _ => new ItemStarted(item.Item),
    };

    // An item that is over takes its case off the screens.
    private Decision<RoomEvent> Conclude(AgendaItem? item, string conclusion) => item switch
    {
        null => RoomRefusals.ItemGone,
        _ when RoomText.RefuseConclusion(conclusion) is { } refusal => refusal,
        { State: AgendaItemState.Done } => item.Conclusion == RoomText.Clean(conclusion) ? Decision<RoomEvent>.Nothing : RoomRefusals.ItemOver,
        { State: AgendaItemState.Current or AgendaItemState.Paused } =>
            All([.. CloseCases(found => found.Item == item.Item), new ItemConcluded(item.Item, RoomText.Clean(conclusion))]),
        _ => RoomRefusals.ItemNotCurrent,
    };

    // A case that nobody has seen yet waits with its item.
    private Decision<RoomEvent> Postpone(AgendaItem? item) => item?.State switch
    {
        null or AgendaItemState.Declined or AgendaItemState.Withdrawn => RoomRefusals.ItemGone,
        AgendaItemState.Postponed => Decision<RoomEvent>.Nothing,
        AgendaItemState.Done => RoomRefusals.ItemOver,
        _ => All([.. CloseCases(found => found.Item == item.Item && found.State is CaseState.Open or CaseState.Stopped), new ItemPostponed(item.Item)]),
    };

    private Room? ApplyItem(RoomEvent happened, DateTimeOffset at) => happened switch
    {
        ItemStarted started => With(started.Item, item => item with { State = AgendaItemState.Current, RunningSince = at }),
        ItemResumed resumed => With(resumed.Item, item => item with { State = AgendaItemState.Current, RunningSince = at }),
        ItemPaused paused => With(paused.Item, item => item.Stop(at) with { State = AgendaItemState.Paused }),
        ItemExtended extended => With(extended.Item, item => item with { Minutes = item.Minutes + extended.Minutes }),
        ItemPostponed postponed => With(postponed.Item, item => item.Stop(at) with { State = AgendaItemState.Postponed }),
        ItemConcluded concluded => With(concluded.Item, item => item.Stop(at) with { State = AgendaItemState.Done, Conclusion = concluded.Conclusion }),
        _ => null,
    };
}
