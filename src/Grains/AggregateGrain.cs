using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains;

/// <summary>
/// The base of every grain that owns a stream: decide, store, answer. Derived grains are <c>[Reentrant]</c>, so many
/// commands may be decided while one batch is being stored. What is decided but not stored is seen by later decisions,
/// never by a reader: readers see <see cref="Committed"/>. The deciding is the <see cref="CommandDecider{TState, TCommand, TEvent}"/>'s,
/// the storing the <see cref="StreamWriter{TState, TCommand, TEvent}"/>'s.
/// </summary>
internal abstract class AggregateGrain<TState, TCommand, TEvent> : Grain
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    private readonly StreamWriter<TState, TCommand, TEvent> _stream;
    private readonly CommandDecider<TState, TCommand, TEvent> _decider;

    protected AggregateGrain(IEventLog log, ITextGuard guard, IPersistentState<SealedSnapshot> snapshot, TimeProvider clock, ILogger logger)
    {
        (Log, Guard, Clock) = (log, guard, clock);
        _stream = new StreamWriter<TState, TCommand, TEvent>(Stream, log, snapshot, logger)
        {
            WhenStored = WhenStored,
            ListsChangedBy = ListsChangedBy,
            WhenFenced = DeactivateOnIdle,
            WhenErased = WhenErased,
            ErasedBy = ErasedBy,
            DestroyedBy = DestroyedBy,
        };
        _decider = new CommandDecider<TState, TCommand, TEvent>(_stream, guard, Guarded);
    }

    protected string Stream => this.GetPrimaryKeyString();

    protected IEventLog Log { get; }

    protected ITextGuard Guard { get; }

    protected TimeProvider Clock { get; }

    /// <summary>What is on disk, and therefore what anybody may see.</summary>
    protected TState Committed => _stream.Stored.State;

    /// <summary>The number of the last event on disk.</summary>
    protected long Head => _stream.Stored.Seq;

    /// <summary>What <see cref="Committed"/> no longer holds.</summary>
    protected StreamPast<TEvent> Past => new(Stream, _stream.Stored.Key, Log);

    /// <summary>True when the stored stream cannot be read: everything is refused with <see cref="Refusals.Damaged"/>.</summary>
    protected bool IsDamaged => _stream.IsDamaged;

    /// <summary>Somebody who read what is stored has found it damaged.</summary>
    protected Refusal FoundDamaged(StreamDamagedException fault) => _stream.CloseDamaged(fault);

    /// <summary>Left when the stream was destroyed; null before. <see cref="Committed"/> is then what was left of the state.</summary>
    protected StreamCertificate? Certificate => _stream.Certificate;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => _stream.Open(cancellationToken);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _stream.Close();

    /// <summary>Decides and stores one command. Refusals and storage faults are answers; nothing half-applied stays.</summary>
    protected Task<Reply<Receipt>> Handle(Caller caller, CommandId id, TCommand command) =>
        _decider.Handle(new Circumstance(caller.Person, Now()), id, command);

    /// <summary>
    /// The earlier events whose words an event takes away: they are erased in the transaction that stores it, so that what is answered is
    /// gone. The state after it must hold none of them any more. Null for all others.
    /// </summary>
    protected virtual Erasing? ErasedBy(TState state, TEvent happened) => null;

    /// <summary>
    /// The cause when this event destroys the stream: its key goes in the transaction that stores the event, a certificate is left, and nothing
    /// is written to the stream afterwards. The state after it is kept with the certificate, and must hold no text. Null for all others.
    /// </summary>
    protected virtual ErasureCause? DestroyedBy(TEvent happened) => null;

    /// <summary>Words of earlier events are gone. Called before anybody is told or answered: what is kept of them in memory must go.</summary>
    protected virtual void WhenErased()
    {
    }

    /// <summary>The texts of a command, and what its guard has to know; null for a command whose texts nobody has declared: it is refused.</summary>
    protected abstract GuardedCommand? Guarded(TState state, TCommand command);

    /// <summary>Something was stored. Called in order, before its command is answered.</summary>
    protected virtual void WhenStored(ImmutableArray<Step<TState, TEvent>> steps)
    {
    }

    /// <summary>The lists that an event changes.</summary>
    protected virtual IEnumerable<ReadModelChange> ListsChangedBy(TState state, TEvent happened) => [];

    /// <summary>The server's clock in whole milliseconds: what a browser can hold exactly.</summary>
    protected DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(Clock.GetUtcNow().ToUnixTimeMilliseconds());
}
