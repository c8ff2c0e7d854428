using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>A room's grain without Orleans: the real deciding and writing, told of time and callers by the simulation.</summary>
internal sealed class SimulatedActivation
{
    private const int RecentEventsKept = 16;
    private const int AnswersKept = 8;

    private readonly StreamWriter<Room, RoomCommand, RoomEvent> _stream;
    private readonly CommandDecider<Room, RoomCommand, RoomEvent> _decider;
    private readonly RecentEvents _recent = new(RecentEventsKept);

    /// <param name="log">Its own connection.</param>
    /// <param name="snapshot">Its own sight of it.</param>
    /// <param name="endDestroys">What ends the meeting, or takes words back, destroys the room as a case is destroyed.</param>
    public SimulatedActivation(IEventLog log, IPersistentState<SealedSnapshot> snapshot, bool endDestroys)
    {
        _stream = new StreamWriter<Room, RoomCommand, RoomEvent>("room/simulated", log, snapshot, NullLogger.Instance, AnswersKept)
        {
            WhenStored = Keep,
            ListsChangedBy = (_, _) => [],
            WhenFenced = () => IsOver = true,
            WhenErased = _recent.ForgetAll,
            ErasedBy = (state, happened) => state.ErasedBy(happened) is { } gone ? new Erasing(gone.Cause, () => WordsOf(gone, log)) : null,
            DestroyedBy = happened => EndsIt(happened) && endDestroys ? ErasureCause.Expired : null,
        };
        _decider = new CommandDecider<Room, RoomCommand, RoomEvent>(_stream, new SimulatedGuard(), (room, command) => room.Guarded(command));
    }

    public static bool EndsIt(RoomEvent happened) => happened is MeetingEnded or MeetingCancelled or ContributionRetracted;

    /// <summary>It was fenced off, or never opened: nobody calls it any more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What this activation has seen stored: everything, when it was opened without a snapshot.</summary>
    public List<Step<Room, RoomEvent>> Steps { get; } = [];

    /// <summary>Null unless the room was destroyed.</summary>
    public StreamCertificate? Certificate => _stream.Certificate;

    public byte[] Key => _stream.Stored.Key;

    public Room Room => _stream.Stored.State;

    public long Head => _stream.Stored.Seq;

    public async Task<bool> Open()
    {
        try
        {
            await _stream.Open(CancellationToken.None);
            _recent.StartAt(Head);
        }
        catch (LogUnavailableException)
        {
            IsOver = true;
        }

        return !IsOver;
    }

    public Task<Reply<Receipt>> Do(Circumstance circumstance, CommandId id, RoomCommand command) => _decider.Handle(circumstance, id, command);

    /// <summary>It ends in good order: what waits is written, and a snapshot kept.</summary>
    public async Task<bool> Close()
    {
        await _stream.Close();
        return true;
    }

    /// <summary>What a reader who has come to <paramref name="after"/> is told; null events: take a new view.</summary>
    public (long Seq, IReadOnlyList<Happened>? Events)? Tell(PersonId reader, long after)
    {
        if (Room.ViewerOf(reader) is not { Standing: not Standing.Removed } viewer)
        {
            return null;
        }

        return after > 0 && _recent.Reaches(after) && after >= Room.ResetBefore(reader)
            ? (Head, [.. _recent.After(after, int.MaxValue).Where(one => viewer.Sees(one.Audience, one.Happened.Seq)).Select(one => one.Happened)])
            : (Head, null);
    }

    private Task<ImmutableArray<long>> WordsOf(Room.TakenAway gone, IEventLog log)
    {
        var past = new StreamPast<RoomEvent>(_stream.Name, _stream.Stored.Key, log);
        return gone.Said is { } said
            ? new PastDiscussion(past).WordsOf(said, gone.Also, _stream.Stored.Seq)
            : new PastWords(past).WordsOf(gone, Head);
    }

    private void Keep(ImmutableArray<Step<Room, RoomEvent>> steps)
    {
        Steps.AddRange(steps);
        foreach (var (seq, circumstance, happened, state) in steps)
        {
            if (happened.TakesBack())
            {
                _recent.ForgetAll();
                _recent.StartAt(seq - 1);
            }

            _recent.Add(new Addressed(
                new Happened(seq, circumstance.At, circumstance.By, happened), state.AudienceOf(happened, circumstance), state.ChangedBy(happened)));
        }
    }
}
