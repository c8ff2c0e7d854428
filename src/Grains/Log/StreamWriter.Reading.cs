using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Log;

// What the log holds: at the opening, after a doubt, and of what was forgotten here.
internal sealed partial class StreamWriter<TState, TCommand, TEvent>
{
    private const int PageSize = 500;

    public async Task Open(CancellationToken cancellation)
    {
        var key = await log.KeyOf(stream, cancellation);
        if (key is null && await OpenDestroyed(cancellation))
        {
            return;
        }

        _keyStored = key is not null;
        Stored = StreamState<TState, TCommand, TEvent>.Start(stream, key ?? BodySeal.NewKey());
        if (_keyStored && _snapshots.Open(stream, key!) is { } kept)
        {
            Stored = kept.State;
            _answered.LoadFromSnapshot(kept.Answered);
        }

        await ReadTail(cancellation);
        Decided = Stored;
    }

    /// <summary>The answer that stands in the log; null when the command was never stored.</summary>
    public async Task<Reply<Receipt>?> FindAnswer(Guid command)
    {
        try
        {
            var seq = await log.Find(stream, command, CancellationToken.None);
            return seq is null ? null : (Reply<Receipt>)new Receipt(seq.Value);
        }
        catch (LogUnavailableException)
        {
            return Refusals.NotSaved;
        }
    }

    /// <summary>Looks at the log again. Those who come meanwhile wait for the same look.</summary>
    /// <exception cref="LogUnavailableException">The database is away still.</exception>
    public Task Recover() => _recovering.IsCompleted ? _recovering = ReadAgain() : _recovering;

    private async Task ReadAgain()
    {
        // Of a stream that was new to us, somebody else may have written the beginning, with a key of their own.
        await (_keyStored ? ReadTail(CancellationToken.None) : Open(CancellationToken.None));
        Decided = Stored;
        IsDoubtful = false;
    }

    private async Task<Dictionary<Guid, Reply<Receipt>>> FindAnswers(List<Waiting> batch)
    {
        var known = new Dictionary<Guid, Reply<Receipt>>();
        foreach (var waiting in batch)
        {
            if (await FindAnswer(waiting.Command) is { } answer)
            {
                known.Add(waiting.Command, answer);
            }
        }

        return known;
    }

    private async Task<bool> TryRecover()
    {
        try
        {
            await Recover();
            return true;
        }
        catch (LogUnavailableException)
        {
            return false;
        }
    }

    private async Task ReadTail(CancellationToken cancellation)
    {
        var (erased, destroyed) = (false, false);
        while (true)
        {
            var page = await log.Read(stream, Stored.Seq, PageSize, cancellation);
            var taken = Take(page);
            (erased, destroyed) = (erased || taken.Erased, destroyed || taken.Destroyed);
            if (page.Length < PageSize || IsDamaged)
            {
                break;
            }
        }

        if (destroyed && await OpenDestroyed(cancellation))
        {
            return;
        }

        if (erased && !IsDamaged)
        {
            await _snapshots.KeepAfterErasure(Stored, _answered.Latest());
        }
    }

    /// <returns>Erased: words were, by what was read, and a snapshot of before may hold them. Destroyed: by another activation, while this one had the key.</returns>
    private (bool Erased, bool Destroyed) Take(ImmutableArray<LogEntry> page)
    {
        var (erased, destroyed) = (false, false);
        var steps = ImmutableArray.CreateBuilder<Step<TState, TEvent>>(page.Length);
        try
        {
            foreach (var entry in page)
            {
                var (next, step) = Stored.Read(entry);
                Stored = next;
                _keyStored = true;
                _answered.Add(entry.Command, entry.Seq);
                if (step is not null)
                {
                    steps.Add(step);
                    erased |= ErasedBy(step.State, step.Event) is not null;
                    destroyed |= DestroyedBy(step.Event) is not null;
                }
            }
        }
        catch (StreamDamagedException fault)
        {
            IsDamaged = true;
            LogDamaged(stream, Stored.Seq + 1, fault);
        }

        if (erased)
        {
            WhenErased();
        }

        if (steps.Count > 0)
        {
            WhenStored(steps.ToImmutable());
        }

        return (erased, destroyed);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Stream}: damaged at {Seq}; closed")]
    private partial void LogDamaged(string stream, long seq, Exception fault);
}
