using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Log;

/// <summary>
/// One stream of one activation, on its way to the disk: what waits, what is being appended, what is stored, and what to do
/// when the log says no. It runs on the grain's turn and needs no lock.
/// </summary>
internal sealed partial class StreamWriter<TState, TCommand, TEvent>(
    string stream,
    IEventLog log,
    IPersistentState<SealedSnapshot> snapshot,
    ILogger logger,
    int answersKept = 1_000)
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    private const int MostWaiting = 10_000;
    private const int MostInOneAppend = 500;

    private readonly Queue<Waiting> _waiting = [];
    private readonly Dictionary<Guid, Task<Reply<Receipt>?>> _underWay = [];
    private readonly AnsweredCommands _answered = new(answersKept);
    private readonly SnapshotKeeper<TState, TCommand, TEvent> _snapshots = new(snapshot, logger);
    private Task _writing = Task.CompletedTask;
    private Task _recovering = Task.CompletedTask;
    private bool _keyStored;

    public string Name => stream;

    /// <summary>Told of what was stored, in order, before its command is answered.</summary>
    public required Action<ImmutableArray<Step<TState, TEvent>>> WhenStored { get; init; }

    public required Func<TState, TEvent, IEnumerable<ReadModelChange>> ListsChangedBy { get; init; }

    /// <summary>Somebody else writes to this stream, or what is in memory may be erased already: the activation has to end.</summary>
    public required Action WhenFenced { get; init; }

    /// <summary>What is on disk.</summary>
    public StreamState<TState, TCommand, TEvent> Stored { get; private set; } = null!;

    /// <summary>What will be on disk when all that waits has been written.</summary>
    public StreamState<TState, TCommand, TEvent> Decided { get; private set; } = null!;

    public bool IsDamaged { get; private set; }

    /// <summary>A write failed, and nobody knows what the log holds: <see cref="Recover"/> before anything is decided.</summary>
    public bool IsDoubtful { get; private set; }

    public bool IsFull => _waiting.Count >= MostWaiting;

    /// <summary>There are commands whose answers are only in the log.</summary>
    public bool HasForgottenAnswers => _answered.Partial;

    /// <summary>Writes what waits, and keeps a snapshot for the next opening.</summary>
    public async Task Close()
    {
        await _writing;
        if (_snapshots.IsBehind(Stored.Seq) && !IsDoubtful && !IsDamaged && !IsGone)
        {
            await _snapshots.Keep(Stored, _answered.Latest());
        }
    }

    /// <summary>The answer this command got, or will get, as of <see cref="Store"/>; null when it is not known here.</summary>
    public Task<Reply<Receipt>?>? AnswerTo(CommandId id) => _answered.TryGet(id.Value, out var seq)
        ? Task.FromResult<Reply<Receipt>?>(new Receipt(seq))
        : _underWay.GetValueOrDefault(id.Value);

    /// <returns>Null when the events were not written because of another command in the same append: decide again.</returns>
    public Task<Reply<Receipt>?> Store(CommandId id, Circumstance circumstance, ImmutableArray<TEvent> events)
    {
        var entries = ImmutableArray.CreateBuilder<LogEntry>(events.Length);
        var steps = ImmutableArray.CreateBuilder<Step<TState, TEvent>>(events.Length);
        var next = Decided;
        Erasing? erasing = null;
        ErasureCause? destroyed = null;
        foreach (var happened in events)
        {
            (var entry, next) = next.Write(happened, id, entries.Count, circumstance);
            entries.Add(entry);
            erasing = Erasing.Both(erasing, ErasedBy(next.State, happened));
            destroyed ??= DestroyedBy(happened);
            steps.Add(new Step<TState, TEvent>(next.Seq, StreamState<TState, TCommand, TEvent>.Told(happened, circumstance), happened, next.State));
        }

        Decided = next;
        var waiting = new Waiting(id.Value, entries.MoveToImmutable(), steps.MoveToImmutable(), next, erasing, destroyed);
        _waiting.Enqueue(waiting);
        _underWay.Add(id.Value, waiting.Answer.Task);
        if (_writing.IsCompleted)
        {
            _writing = WriteWhatWaits();
        }

        return waiting.Answer.Task;
    }

    private async Task WriteWhatWaits()
    {
        while (_waiting.Count > 0)
        {
            var batch = TakeBatch();
            await Append(batch);
            if (batch[0].Erasing is not null && !IsDoubtful && !IsDamaged && !IsGone)
            {
                await _snapshots.KeepAfterErasure(Stored, _answered.Latest());
            }
            else if (_snapshots.IsDue(Stored.Seq) && !IsGone)
            {
                await _snapshots.Keep(Stored, _answered.Latest());
            }
        }
    }

    private List<Waiting> TakeBatch()
    {
        var batch = new List<Waiting>();
        var rows = 0;
        while (_waiting.TryPeek(out var next)
            && (rows == 0 || (rows + next.Entries.Length <= MostInOneAppend && !next.GoesAlone && !batch[0].GoesAlone)))
        {
            batch.Add(_waiting.Dequeue());
            rows += next.Entries.Length;
        }

        return batch;
    }

    private async Task Append(List<Waiting> batch)
    {
        using var trace = GrainMeter.Append(batch.Select(waiting => waiting.Trace));
        try
        {
            if (await log.Append(await AppendOf(batch)) == AppendOutcome.Committed)
            {
                Promote(batch);
                return;
            }

            await AnswerFenced(batch);
        }
        catch (LogUnavailableException fault)
        {
            LogNotSaved(stream, Stored.Seq, fault);
            AnswerAll(Void(batch), Refusals.NotSaved, "not_saved");
        }
        catch (StreamDamagedException fault)
        {
            AnswerAll(Void(batch), CloseDamaged(fault), "damaged");
        }
    }

    private async Task<LogAppend> AppendOf(List<Waiting> batch) => new(
        stream,
        [.. batch.SelectMany(waiting => waiting.Entries)],
        [.. batch.SelectMany(waiting => waiting.Steps).SelectMany(step => ListsChangedBy(step.State, step.Event))],
        _keyStored ? null : Stored.Key)
    {
        Erasure = batch[0].Erasing is { } erasing ? await ErasureOf(erasing, batch[0].Entries[0].At) : null,
        Destruction = batch[0].Destroyed is { } cause ? new LogDestruction(cause, batch[0].After.Remains()) : null,
    };

    private void AnswerAll(List<Waiting> voided, Refusal refusal, string outcome)
    {
        GrainMeter.Answered(stream, outcome, voided.Count);
        foreach (var waiting in voided)
        {
            waiting.Answer.SetResult(refusal);
        }
    }

    // Two things stop an append: rows of another activation, or a command that was carried out so long ago that its answer was
    // forgotten here. The log tells which: anybody may send an old command again, and that must not end anything.
    private async Task AnswerFenced(List<Waiting> batch)
    {
        var (seq, voided) = (Stored.Seq, Void(batch));
        var known = await FindAnswers(batch);
        var alone = known.Values.Any(answer => answer.Value is not null) && await TryRecover() && Stored.Seq == seq && !IsDamaged;
        if (!alone)
        {
            LogFenced(stream, seq);
            GrainMeter.EndedByAnother(stream);
            WhenFenced();
        }

        foreach (var waiting in voided)
        {
            var answer = known.GetValueOrDefault(waiting.Command);
            if (alone && answer?.Value is { } first)
            {
                _answered.Add(waiting.Command, first.Seq);
            }

            waiting.Answer.SetResult(answer is null && !alone ? Refusals.NotSaved : answer);
        }
    }

    private void Promote(List<Waiting> batch)
    {
        _keyStored = true;
        Stored = batch[^1].After;
        foreach (var waiting in batch)
        {
            _answered.Add(waiting.Command, waiting.After.Seq);
            _underWay.Remove(waiting.Command);
        }

        if (batch[0].GoesAlone)
        {
            WhenErased();
        }

        WhenStored([.. batch.SelectMany(waiting => waiting.Steps)]);
        GrainMeter.Answered(stream, "stored", batch.Count);
        foreach (var waiting in batch)
        {
            waiting.Answer.SetResult(new Receipt(waiting.After.Seq));
        }

        if (batch[0].Destroyed is { } cause)
        {
            ForgetKey(cause, batch[0].Entries[^1].At);
        }
    }

    // Everything decided on top of what was not stored is void as well, and nobody knows what the log holds.
    private List<Waiting> Void(List<Waiting> batch)
    {
        List<Waiting> voided = [.. batch, .. _waiting];
        _waiting.Clear();
        Decided = Stored;
        IsDoubtful = true;
        foreach (var waiting in voided)
        {
            _underWay.Remove(waiting.Command);
        }

        return voided;
    }

    /// <summary>One decided command on its way to the disk.</summary>
    private sealed record Waiting(
        Guid Command,
        ImmutableArray<LogEntry> Entries,
        ImmutableArray<Step<TState, TEvent>> Steps,
        StreamState<TState, TCommand, TEvent> After,
        Erasing? Erasing,
        ErasureCause? Destroyed)
    {
        /// <summary>What it takes away must be stored before it, and what comes after it is decided anew.</summary>
        public bool GoesAlone => Erasing is not null || Destroyed is not null;

        public TaskCompletionSource<Reply<Receipt>?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ActivityContext Trace { get; } = Activity.Current?.Context ?? default;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream}: another activation writes here after {Seq}; this one ends")]
    private partial void LogFenced(string stream, long seq);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Stream}: not saved after {Seq}")]
    private partial void LogNotSaved(string stream, long seq, Exception fault);
}
