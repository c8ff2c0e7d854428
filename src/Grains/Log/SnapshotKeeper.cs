using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Pilar.Arena.Grains.Log;

/// <summary>The latest snapshot of one stream, and when the next is due. Losing one costs time at the next opening, nothing else.</summary>
internal sealed partial class SnapshotKeeper<TState, TCommand, TEvent>(IPersistentState<SealedSnapshot> storage, ILogger logger)
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    private const int Every = 500;

    private long _seq;
    private long _tried;

    /// <summary>Null when there is none that can be opened.</summary>
    public (StreamState<TState, TCommand, TEvent> State, ImmutableArray<AnsweredCommand> Answered)? Open(string stream, byte[] key)
    {
        var kept = storage.RecordExists ? StreamState<TState, TCommand, TEvent>.Open(stream, key, storage.State) : null;
        _seq = _tried = kept?.State.Seq ?? 0;
        return kept;
    }

    public bool IsBehind(long seq) => seq > _seq;

    public bool IsDue(long seq) => seq - _tried >= Every;

    /// <summary>
    /// The log has dropped the snapshot with the words, or somebody older has put theirs there since: what stands there is overwritten at once.
    /// </summary>
    /// <returns>False when it could not be stored; the log holds everything.</returns>
    public async Task<bool> KeepAfterErasure(StreamState<TState, TCommand, TEvent> state, ImmutableArray<AnsweredCommand> answered)
    {
        await ReadETag(state.Stream);
        return (storage.RecordExists && storage.State.Seq > state.Seq) || await Keep(state, answered);
    }

    /// <returns>False when it was not stored.</returns>
    public async Task<bool> Keep(StreamState<TState, TCommand, TEvent> state, ImmutableArray<AnsweredCommand> answered)
    {
        _tried = state.Seq;
        try
        {
            storage.State = state.Seal(answered);
            await storage.WriteStateAsync();
            _seq = state.Seq;
            return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The log holds everything. The next one comes when it is due.
            LogFailed(state.Stream, fault);
            await ReadETag(state.Stream);

            // Another activation's write, or its erasure, stands in the way: theirs is newer, whatever its number.
            _seq = fault is InconsistentStateException ? Math.Max(_seq, state.Seq) : _seq;
            return false;
        }
    }

    // A write that seemed to fail may have been carried out: against its old ETag every later one would fail too.
    private async Task ReadETag(string stream)
    {
        try
        {
            await storage.ReadStateAsync();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFailed(stream, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream}: snapshot not kept")]
    private partial void LogFailed(string stream, Exception fault);
}
