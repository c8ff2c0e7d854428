using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Minutes;

/// <summary>The minutes of one meeting. Rules are in <see cref="MeetingMinutes"/>, storage in the base; here is who asks, and what the room has taken back.</summary>
[GrainType("arena.minutes"), Reentrant]
internal sealed partial class MinutesGrain(
    [PersistentState("minutes-snapshot", "arena")] IPersistentState<SealedSnapshot> snapshot,
    IEventLog log,
    ITextGuard guard,
    IReadModels lists,
    TimeProvider clock,
    ILogger<MinutesGrain> logger)
    : AggregateGrain<MeetingMinutes, MinutesCommand, MinutesEvent>(log, guard, snapshot, clock, logger), IMinutesGrain
{
    // One after another: what somebody else has learnt and not stored yet is not on disk for this one either.
    private readonly TakingTurns _turn = new();

    private RoomId Room => new(Guid.ParseExact(Stream[GrainKeys.Minutes.Length..], "N"));

    public async Task<Reply<Receipt>> Do(Caller caller, CommandId id, MinutesCommand command)
    {
        var asked = await Learn(caller);
        if (asked.Refusal is { } refusal)
        {
            return refusal;
        }

        // Whoever is not on the meeting's list finds nothing, and neither does the arena: what it has to do is done by learning.
        if (asked.Value!.Asker is not { } actor)
        {
            return MinutesRefusals.NotFound;
        }

        return await Handle(caller, id, command with { As = actor });
    }

    public async Task<Reply<MinutesView>> View(Caller caller)
    {
        var asked = await Learn(caller);
        return asked switch
        {
            { Refusal: { } refusal } => refusal,
            { Value.Asker: { } actor } when Committed.View(caller.Person, actor, Now()) is { } view => view,
            _ => MinutesRefusals.NotFound,
        };
    }

    public async Task<Reply<Screening>> Screen(Caller caller, string text) => text.Length > GuardWords.MostLetters ? RoomRefusals.TextTooLong
        : await Learn(caller) is not { Value.Asker: { } actor } || !MinutesRights.Says(Committed, caller.Person, actor) ? MinutesRefusals.NotFound
        : GuardPolicy.Found(await Guard.Glance(Committed.Guarded(text, actor)));

    public Task RoomChanged(Caller caller) => Learn(caller);

    protected override GuardedCommand? Guarded(MeetingMinutes state, MinutesCommand command) => state.Guarded(command);

    protected override Erasing? ErasedBy(MeetingMinutes state, MinutesEvent happened) => state.PlacesGone(happened) is { IsEmpty: false } places
        ? new Erasing(happened is SectionWordsGone { Why: WordsGone.CaseGone } ? ErasureCause.Withdrawn : ErasureCause.PulledBack, () => Task.FromResult(places))
        : null;

    protected override IEnumerable<ReadModelChange> ListsChangedBy(MeetingMinutes state, MinutesEvent happened) =>
        happened is MinutesDrafted or MinutesSent or MinutesObjected or MinutesApproved ? [state.Listed(Room)] : [];

    // The room is the one that knows. A refusal: it did not answer, or what it has taken back could not be taken from here: then nothing is shown.
    private async Task<Reply<RoomForMinutes>> Learn(Caller asker)
    {
        if (IsDamaged)
        {
            return Refusals.Damaged;
        }

        try
        {
            var room = await GrainFactory.Grain(Room).ForMinutes(Caller.Arena, asker.Person);
            if (room.Refusal is { } refusal)
            {
                return refusal;
            }

            if (room.Value!.Phase != MeetingPhase.Closed)
            {
                return room.Value;
            }

            var cases = await CasesOf(room.Value);
            return await _turn.Take(() => CatchUp(room.Value, cases)) is { } kept ? kept : (await FromOutside(room.Value, asker)).Knowing(cases);
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException or LogUnavailableException or DbException)
        {
            LogNotAsked(Room.Value, fault.GetType().Name);
            return MinutesRefusals.RoomAway;
        }
    }

    // Nobody on the list. The network says whether its minutes are open, each time: what it closes is closed at once.
    private async Task<RoomForMinutes> FromOutside(RoomForMinutes room, Caller asker) =>
        room.Asker is null && !asker.IsArena
        && (await lists.NetworksOpenTo(asker.Person, default)).Contains(room.Network)
        && await GrainFactory.Grain(room.Network).Standing(Caller.Arena, asker.Person) is { Value.OpenMinutes: true }
            ? room.ReadByLeader()
            : room;

    private async Task<Refusal?> CatchUp(RoomForMinutes room, ImmutableArray<CaseForMinutes> cases)
    {
        if (Committed.Stage == MinutesStage.None && await Draft(room, cases) is { } undrafted)
        {
            return undrafted;
        }

        for (var learnt = Committed.Learnt(room, cases); learnt is not null; learnt = Committed.Learnt(room, cases))
        {
            if ((await ByArena(learnt)).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        // Nobody could have objected to what nobody may read.
        return Committed.DueAt <= Now() && !cases.Any(about => about.Stopped) ? (await ByArena(new LetMinutesTimePass())).Refusal : null;
    }

    // A conclusion in which somebody can be recognised, by what the guard knows today, does not come along: whoever writes reads it in the meeting.
    private async Task<Refusal?> Draft(RoomForMinutes room, ImmutableArray<CaseForMinutes> cases)
    {
        var names = cases.NamesIn();
        var sections = ImmutableArray.CreateBuilder<DraftSection>();
        foreach (var item in room.Items)
        {
            var text = item.Conclusion ?? "";
            var refusal = text.Length == 0 ? null : await Guard.Refuse(new GuardedCommand([new GuardedText("text", text, TextRule.Reviewed)], []) { CaseNames = names });
            if (refusal == GuardPolicy.NotScreened)
            {
                return refusal;
            }

            sections.Add(new DraftSection(item.Item, item.Case, item.Outcome, item.Title, refusal is null ? text : "", refusal is not null));
        }

        sections.Add(new DraftSection(null, null, null, "", "", false));
        return (await ByArena(new DraftMinutes(sections.ToImmutable()))).Refusal;
    }

    // In whichever meeting they are by now. One that does not answer means no: then nothing is shown.
    private async Task<ImmutableArray<CaseForMinutes>> CasesOf(RoomForMinutes room)
    {
        var asked = await Task.WhenAll(room.Items.SelectMany(item => item.Cases).Distinct().Select(about => GrainFactory.Grain(about).ForMinutes(Caller.Arena)));
        return [.. asked.Select(told => told.Value!)];
    }

    private Task<Reply<Receipt>> ByArena(MinutesCommand command) => Handle(Caller.Arena, new CommandId(Guid.NewGuid()), command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The minutes of room {Room} could not ask another grain: {Code}")]
    private partial void LogNotAsked(Guid room, string code);
}
