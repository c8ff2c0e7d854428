using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Scheduling;
using Pilar.Arena.Grains.Written;

namespace Pilar.Arena.Grains.Cases;

// When it is to be talked of. A presenter who hangs it on an item themselves has said yes by that.
public sealed partial record CasePresentation
{
    /// <summary>Null as long as nobody has proposed a time, and again when the case is destroyed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SlotTalk? Slots { get; init; }

    /// <summary>Who has to say something now. That its meeting ended without it is for whoever knows the meeting.</summary>
    internal SlotTurn SlotTurn => Stage switch
    {
        not CaseStage.Approved => SlotTurn.Nobody,
        _ when FrozenVersion > 0 || IsWritten => SlotTurn.Nobody,
        _ when Slots?.Proposed is not null => SlotTurn.Presenter,
        _ when Written is not null => SlotTurn.Nobody,
        _ when Item is null || Slots is { Declined.Length: > 0 } => SlotTurn.Leaders,
        _ => SlotTurn.Nobody,
    };

    private Decision<CaseEvent> DecideSlot(SlotCommand command) => command switch
    {
        // It goes on where it was stopped, or not at all.
        _ when FrozenVersion > 0 => CaseRefusals.Frozen,
        _ when Stage != CaseStage.Approved => SlotRefusals.TooEarly,
        _ when IsWritten => WrittenRefusals.WithPanel,
        _ => (Slots ?? SlotTalk.None).Decide(command, TakenByRoom > 0 ? Room : null) is var decision && decision.Events.Any(IsTooLate)
            ? SlotRefusals.TooLate
            : decision,
    };

    // What goes by itself before that meeting is not talked of there.
    private bool IsTooLate(CaseEvent happened) => GoesAt <= happened switch
    {
        SlotProposed proposed => proposed.Slot.StartsAt,
        SlotAgreed agreed => agreed.Slot.StartsAt,
        SlotDeclined declined => declined.Wish?.StartsAt,
        _ => null,
    };

    // What was stopped has its meeting's last word; what was shown there was held.
    private Decision<CaseEvent> DecideLost(NoteSlotLost lost) =>
        lost.Item != Item || FrozenVersion > 0 || Stage != CaseStage.Approved ? Decision<CaseEvent>.Nothing : new SlotLost(lost.Why);

    // Who may read it before the meeting was said of the roles of another list.
    private CasePresentation? ApplySlot(CaseEvent happened) => happened switch
    {
        SlotAgreed agreed when agreed.Slot.Room != Room => Moved(agreed.Slot) with { Written = null, Slots = (Slots ?? SlotTalk.None).Apply(agreed) },
        SlotAgreed agreed => this with { Item = agreed.Slot.Item, Written = null, Slots = (Slots ?? SlotTalk.None).Apply(agreed) },
        SlotLost lost => this with { Item = null, TakenByRoom = 0, Slots = (Slots ?? SlotTalk.None).Apply(lost) },
        SlotEvent slot => this with { Slots = (Slots ?? SlotTalk.None).Apply(slot) },
        _ => null,
    };

    // Another room counts from its own beginning. What was said in the first stands until it is taken back on the case's own page.
    private AdviceList? HeardNothing => Advice is null ? null : Advice with { DutyHeard = 0 };

    private CasePresentation Moved(Slot slot) => this with { Room = slot.Room, Item = slot.Item, TakenByRoom = 0, PreReaders = RoomRole.None, Advice = HeardNothing };

    private SlotView? SlotsFor(CaseStanding standing, CaseActor? actor) =>
        IsWritten || standing is CaseStanding.Reviewer or CaseStanding.Panelist || (standing != CaseStanding.Presenter && !CaseListed.Schedules(actor)) ? null : new SlotView
        {
            Turn = SlotTurn,
            Proposed = Stage == CaseStage.Approved ? Slots?.Proposed : null,
            Proposal = Slots?.Proposal ?? 0,
            Agreed = Slots?.Agreed is { } agreed && (agreed.Room, agreed.Item) == (Room, Item) ? agreed : null,
            Declined = Slots?.Declined ?? "",
            Wish = Slots?.Wish,
            Lost = Stage == CaseStage.Approved && Item is null ? Slots?.Lost : null,
            MayPropose = standing != CaseStanding.Presenter && Stage == CaseStage.Approved && FrozenVersion == 0 && !IsWritten,
        };
}
