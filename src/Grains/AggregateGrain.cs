using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains;

/// <summary>
/// The base of every grain that owns a stream: decide, store, apply, answer. Derived grains are <c>[Reentrant]</c>, so many
/// commands may be decided while one batch is being stored. What is decided but not stored is seen by later decisions,
/// never by a reader: readers see <see cref="Committed"/>.
/// </summary>
internal abstract partial class AggregateGrain<TState, TCommand, TEvent>(
    IEventLog log,
    IPersistentState<SealedSnapshot> snapshot,
    TimeProvider clock,
    ILogger logger) : Grain
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    private const int PageSize = 500;
    private const int SnapshotEvery = 500;
    private const int MostWaiting = 10_000;
    private const int MostInOneAppend = 500;
    private const int AnswersKept = 1_000;

    private readonly Queue<Waiting> _waiting = [];
    private readonly Dictionary<Guid, Task<Reply<Receipt>>> _underWay = [];
    private readonly AnsweredCommands _answered = new(AnswersKept);
    private StreamState<TState, TCommand, TEvent> _decided = null!;
    private StreamState<TState, TCommand, TEvent> _stored = null!;
    private Task _writing = Task.CompletedTask;
    private Task? _recovering;
    private long _snapshotSeq;
    private bool _keyStored;
    private bool _damaged;
    private bool _doubtful;

    protected string Stream => this.GetPrimaryKeyString();

    protected IEventLog Log => log;

    protected TimeProvider Clock => clock;

    /// <summary>What is on disk, and therefore what anybody may see.</summary>
    protected TState Committed => _stored.State;

    /// <summary>The number of the last event on disk.</summary>
    protected long Head => _stored.Seq;

    /// <summary>True when the stored stream cannot be read: everything is refused with <see cref="Refusals.Damaged"/>.</summary>
    protected bool IsDamaged => _damaged;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = await log.KeyOf(Stream, cancellationToken);
        _keyStored = key is not null;
        _stored = StreamState<TState, TCommand, TEvent>.Start(Stream, key ?? BodySeal.NewKey());
        if (_keyStored && snapshot.RecordExists && StreamState<TState, TCommand, TEvent>.Open(Stream, key!, snapshot.State) is { } kept)
        {
            _stored = kept.State;
            _snapshotSeq = kept.State.Seq;
            _answered.LoadFromSnapshot(kept.Answered);
        }

        await ReadTail(cancellationToken);
        _decided = _stored;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _writing;
        if (Head > _snapshotSeq && !_doubtful && !_damaged)
        {
            await KeepSnapshot();
        }
    }

    /// <summary>Decides and stores one command. Refusals and storage faults are answers; nothing half-applied stays.</summary>
    protected Task<Reply<Receipt>> Handle(Caller caller, CommandId id, TCommand command)
    {
        if (_damaged)
        {
            return Task.FromResult<Reply<Receipt>>(Refusals.Damaged);
        }

        if (_answered.TryGet(id.Value, out var seq))
        {
            return Task.FromResult<Reply<Receipt>>(new Receipt(seq));
        }

        if (_underWay.TryGetValue(id.Value, out var first))
        {
            return first;
        }

        if (_doubtful)
        {
            return HandleAfterDoubt(caller, id, command);
        }

        var circumstance = new Circumstance(caller.Person, Now());
        var decision = _decided.State.Decide(command, circumstance);
        if (decision.Refusal is not null || decision.Events.IsEmpty)
        {
            return AnswerWithoutEvents(id, decision);
        }

        return _waiting.Count >= MostWaiting
            ? Task.FromResult<Reply<Receipt>>(Refusals.TooFast)
            : Store(id, circumstance, decision.Events);
    }

    /// <summary>Something was stored. Called in order, before its command is answered.</summary>
    protected virtual void WhenStored(ImmutableArray<Step<TState, TEvent>> steps)
    {
    }

    /// <summary>The lists that an event changes.</summary>
    protected virtual IEnumerable<ReadModelChange> ListsChangedBy(TState state, TEvent happened) => [];

    /// <summary>The server's clock in whole milliseconds: what a browser can hold exactly.</summary>
    protected DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    private Task<Reply<Receipt>> Store(CommandId id, Circumstance circumstance, ImmutableArray<TEvent> events)
    {
        var entries = ImmutableArray.CreateBuilder<LogEntry>(events.Length);
        var steps = ImmutableArray.CreateBuilder<Step<TState, TEvent>>(events.Length);
        var next = _decided;
        foreach (var happened in events)
        {
            (var entry, next) = next.Write(happened, id, entries.Count, circumstance);
            entries.Add(entry);
            steps.Add(new Step<TState, TEvent>(next.Seq, circumstance, happened, next.State));
        }

        _decided = next;
        var waiting = new Waiting(id.Value, entries.MoveToImmutable(), steps.MoveToImmutable(), next);
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
            await Append(TakeBatch());
            if (Head - _snapshotSeq >= SnapshotEvery)
            {
                await KeepSnapshot();
            }
        }
    }

    private List<Waiting> TakeBatch()
    {
        var batch = new List<Waiting>();
        var rows = 0;
        while (_waiting.TryPeek(out var next) && (rows == 0 || rows + next.Entries.Length <= MostInOneAppend))
        {
            batch.Add(_waiting.Dequeue());
            rows += next.Entries.Length;
        }

        return batch;
    }

    private async Task Append(List<Waiting> batch)
    {
        var append = new LogAppend(
            Stream,
            [.. batch.SelectMany(waiting => waiting.Entries)],
            [.. batch.SelectMany(waiting => waiting.Steps).SelectMany(step => ListsChangedBy(step.State, step.Event))],
            _keyStored ? null : _stored.Key);
        try
        {
            if (await log.Append(append) == AppendOutcome.Committed)
            {
                Promote(batch);
                return;
            }

            LogFenced(Stream, _stored.Seq);
            var voided = Void(batch);
            DeactivateOnIdle();
            foreach (var waiting in voided)
            {
                // The row in the way may be this very command, carried out before this activation knew of it.
                waiting.Answer.SetResult(await FindAnswer(waiting.Command) ?? Refusals.NotSaved);
            }
        }
        catch (LogUnavailableException fault)
        {
            LogNotSaved(Stream, _stored.Seq, fault);
            foreach (var waiting in Void(batch))
            {
                waiting.Answer.SetResult(Refusals.NotSaved);
            }
        }
    }

    private void Promote(List<Waiting> batch)
    {
        _keyStored = true;
        _stored = batch[^1].After;
        foreach (var waiting in batch)
        {
            _answered.Add(waiting.Command, waiting.After.Seq);
            _underWay.Remove(waiting.Command);
        }

        WhenStored([.. batch.SelectMany(waiting => waiting.Steps)]);
        foreach (var waiting in batch)
        {
            waiting.Answer.SetResult(new Receipt(waiting.After.Seq));
        }
    }

    // Everything decided on top of what was not stored is void as well, and nobody knows what the log holds.
    private List<Waiting> Void(List<Waiting> batch)
    {
        List<Waiting> voided = [.. batch, .. _waiting];
        _waiting.Clear();
        _decided = _stored;
        _doubtful = true;
        foreach (var waiting in voided)
        {
            _underWay.Remove(waiting.Command);
        }

        return voided;
    }

    private async Task<Reply<Receipt>> AnswerWithoutEvents(CommandId id, Decision<TEvent> decision)
    {
        // A command that was carried out long ago may be refused today: its first answer stands.
        if (_answered.Partial && await FindAnswer(id.Value) is { } first)
        {
            return first;
        }

        return decision.Refusal is { } refusal ? refusal : new Receipt(0);
    }

    private async Task<Reply<Receipt>?> FindAnswer(Guid command)
    {
        try
        {
            var seq = await log.Find(Stream, command, CancellationToken.None);
            return seq is null ? null : (Reply<Receipt>)new Receipt(seq.Value);
        }
        catch (LogUnavailableException)
        {
            return Refusals.NotSaved;
        }
    }

    // Reading goes on from memory; the first write after a doubt looks at the log before anything is decided.
    private async Task<Reply<Receipt>> HandleAfterDoubt(Caller caller, CommandId id, TCommand command)
    {
        try
        {
            await (_recovering ??= Recover());
        }
        catch (LogUnavailableException)
        {
            return Refusals.NotSaved;
        }

        return await Handle(caller, id, command);
    }

    private async Task Recover()
    {
        try
        {
            await ReadTail(CancellationToken.None);
            _decided = _stored;
            _doubtful = false;
        }
        finally
        {
            _recovering = null;
        }
    }

    private async Task ReadTail(CancellationToken cancellation)
    {
        while (true)
        {
            var page = await log.Read(Stream, _stored.Seq, PageSize, cancellation);
            Take(page);
            if (page.Length < PageSize || _damaged)
            {
                return;
            }
        }
    }

    private void Take(ImmutableArray<LogEntry> page)
    {
        var steps = ImmutableArray.CreateBuilder<Step<TState, TEvent>>(page.Length);
        try
        {
            foreach (var entry in page)
            {
                var (next, step) = _stored.Read(entry);
                _stored = next;
                _keyStored = true;
                _answered.Add(entry.Command, entry.Seq);
                steps.Add(step);
            }
        }
        catch (StreamDamagedException fault)
        {
            _damaged = true;
            LogDamaged(Stream, _stored.Seq + 1, fault);
        }

        if (steps.Count > 0)
        {
            WhenStored(steps.ToImmutable());
        }
    }

    private async Task KeepSnapshot()
    {
        try
        {
            snapshot.State = _stored.Seal(_answered.Latest());
            var seq = _stored.Seq;
            await snapshot.WriteStateAsync();
            _snapshotSeq = seq;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The log holds everything: a snapshot that is not kept costs time at the next opening, nothing else.
            LogSnapshotFailed(Stream, fault);
        }
    }

    /// <summary>One decided command on its way to the disk.</summary>
    private sealed record Waiting(
        Guid Command,
        ImmutableArray<LogEntry> Entries,
        ImmutableArray<Step<TState, TEvent>> Steps,
        StreamState<TState, TCommand, TEvent> After)
    {
        public TaskCompletionSource<Reply<Receipt>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream}: another activation writes here after {Seq}; this one ends")]
    private partial void LogFenced(string stream, long seq);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Stream}: not saved after {Seq}")]
    private partial void LogNotSaved(string stream, long seq, Exception fault);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Stream}: damaged at {Seq}; closed")]
    private partial void LogDamaged(string stream, long seq, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream}: snapshot not kept")]
    private partial void LogSnapshotFailed(string stream, Exception fault);
}
