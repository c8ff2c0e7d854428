using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// The method of an item that has no case: an hour of guidance, a crisis team's meeting, a session around several cases. Nobody presents in it.
public sealed partial record Room
{
    private Decision<RoomEvent> DecideItemMethod(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        ChooseItemMethod choose => Choose(choose),
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        BeginItemMethod begin => Agenda.Find(begin.Item) switch
        {
            null => RoomRefusals.ItemGone,
            { Method: null } => RoomRefusals.MethodMissing,
            { Method.Phase: not null } => Decision<RoomEvent>.Nothing,
            { State: not AgendaItemState.Current } => RoomRefusals.ItemNotCurrent,
            { } item => new ItemPhaseEntered(item.Item, 0),
        },
        StepItemPhase step => Leaving(step.Item, step.From, (_, run) => run switch
        {
            _ when circumstance.At - run.EnteredAt < RoomLimits.PhaseSettles => RoomRefusals.PhaseJustBegun,
            _ when step.From + 1 == run.Method.Phases.Length => new ItemMethodEnded(step.Item),
            _ => new ItemPhaseEntered(step.Item, step.From + 1),
        }),
        ExtendItemPhase extend => Leaving(extend.Item, extend.Phase, (item, run) => extend.Minutes switch
        {
            not (2 or 5 or 10) => RoomRefusals.MinutesInvalid,
            _ when extend.Extra != run.Extra => Decision<RoomEvent>.Nothing,
            var minutes when item.Minutes + minutes > RoomLimits.ItemMinutes => RoomRefusals.MinutesInvalid,
            var minutes => All([new ItemPhaseExtended(item.Item, extend.Phase, minutes), new ItemExtended(item.Item, minutes)]),
        }),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Choose(ChooseItemMethod choose) => (Agenda.Find(choose.Item), Named(choose.Method, choose.Own)) switch
    {
        (null or { State: AgendaItemState.Declined or AgendaItemState.Withdrawn or AgendaItemState.Done }, _) => RoomRefusals.ItemGone,
        ({ Type: AgendaItemType.Case }, _) or (_, { Use: MethodUse.Case }) => RoomRefusals.MethodNotForItem,
        (_, null) => RoomRefusals.MethodUnknown,
        ({ Method.Method: { } known }, { } method) when (known.Key, known.Version) == (method.Key, method.Version) => Decision<RoomEvent>.Nothing,
        ({ Method.Phase: not null }, _) => RoomRefusals.MethodBegun,
        ({ } item, { } method) => All(
        [
            new ItemMethodChosen(item.Item, method),
            .. method.Minutes > item.Minutes ? new RoomEvent[] { new ItemExtended(item.Item, method.Minutes - item.Minutes) } : [],
        ]),
    };

    // A phase that has been left is no news, as with a case.
    private Decision<RoomEvent> Leaving(AgendaItemId id, int from, Func<AgendaItem, MethodRun, Decision<RoomEvent>> then) => Agenda.Find(id) switch
    {
        null => RoomRefusals.ItemGone,
        { Method: null } => RoomRefusals.MethodMissing,
        { Method.Phase: null } => RoomRefusals.MethodNotBegun,
        { Method: { } run } when from < 0 || from > run.Phase => RoomRefusals.PhaseUnknown,
        { Method: { } run } when from < run.Phase || run.Ended => Decision<RoomEvent>.Nothing,
        { State: not (AgendaItemState.Current or AgendaItemState.Paused) } => RoomRefusals.ItemNotCurrent,
        { } item => then(item, item.Method!),
    };

    private static bool IsOnTheTable(AgendaItem item) =>
        item is { Method.Now: not null, State: AgendaItemState.Current or AgendaItemState.Paused };

    // Who presents a case elsewhere in the meeting takes part in this like the others.
    private bool LetsWrite(AgendaItem item, PersonId by, bool asks = false) => asks
        ? item.Method!.LetsAsk(SeatOf(by), presents: false)
        : item.Method!.LetsWrite(SeatOf(by), presents: false);

    /// <summary>An item's phase keeps this person from saying something of <paramref name="about"/> now.</summary>
    private bool IsKeptOut(AgendaItemId? about, Circumstance circumstance, bool asks) => Agenda.Items.Exists(item => IsOnTheTable(item)
        && (item.State == AgendaItemState.Current || about == item.Item)
        && !LetsWrite(item, circumstance.By, asks)
        && !IsInGrace(item.Method!, circumstance));

    private bool IsInGrace(MethodRun run, Circumstance circumstance) => run is { EnteredAt: { } entered }
        && circumstance.At - entered <= RoomLimits.PhaseGrace
        && run.LetWriteBefore(SeatOf(circumstance.By), presents: false);

    /// <summary>While the item waits and no other is on, its phase waits too, and the floor with it.</summary>
    private bool HasNoWordIn(AgendaItem item, PersonId by) =>
        IsOnTheTable(item) && (Agenda.Current is null || item.State == AgendaItemState.Current) && !LetsWrite(item, by);

    private Room? ApplyItemMethod(RoomEvent happened, DateTimeOffset at) => happened switch
    {
        ItemMethodChosen chosen => With(chosen.Item, item => item with { Method = MethodRun.Of(chosen.Method) }),
        ItemPhaseEntered entered => With(entered.Item, item => item with
        {
            Method = item.Method! with { Phase = entered.Phase, UsedBefore = item.Stop(at).UsedMilliseconds, Extra = 0, EnteredAt = at },
        }),
        ItemPhaseExtended extended => With(extended.Item, item => item with { Method = item.Method! with { Extra = item.Method.Extra + extended.Minutes } }),
        ItemMethodEnded ended => With(ended.Item, item => item with { Method = item.Method! with { Ended = true } }),
        _ => null,
    };
}
