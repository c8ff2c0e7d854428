using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Log;

// Words that must go: with the event that says so, or for themselves.
internal sealed partial class StreamWriter<TState, TCommand, TEvent>
{
    private bool _mayHoldErased;

    /// <summary>Words are gone. Told before anybody hears of it or is answered: what is in memory has to go too.</summary>
    public Action WhenErased { get; init; } = () => { };

    /// <summary>The earlier events whose words one event takes away; null for all others.</summary>
    public Func<TState, TEvent, Erasing?> ErasedBy { get; init; } = (_, _) => null;

    /// <summary>
    /// Erases the words of stored events, in order with what is being written, reads the stream anew without them, and keeps a snapshot of
    /// that. It is answered when all is done. A second time it answers the same.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such event, or it holds no words: a fault in whoever asks.</exception>
    public Task<Reply<Receipt>> Erase(Erasing erasing, DateTimeOffset at)
    {
        var erased = EraseInTurn(_writing, erasing, at);
        _writing = WriteAfter(erased);
        return erased;
    }

    private async Task WriteAfter(Task<Reply<Receipt>> erased)
    {
        await ((Task)erased).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await WriteWhatWaits();
    }

    private async Task<Reply<Receipt>> EraseInTurn(Task before, Erasing erasing, DateTimeOffset at)
    {
        await before;
        if (IsDamaged || IsGone)
        {
            return IsGone ? Refusals.Gone : Refusals.Damaged;
        }

        try
        {
            await (IsDoubtful ? Recover() : Task.CompletedTask);
            await log.Erase(await ErasureOf(erasing, at));
            await ReadFromStart();
        }
        catch (LogUnavailableException fault)
        {
            // Nobody knows whether the words are gone, and this activation has them in its memory: it ends, and keeps no snapshot of them.
            LogNotSaved(stream, Stored.Seq, fault);
            _mayHoldErased = true;
            AnswerAll(Void([]), Refusals.NotSaved, "not_saved");
            WhenFenced();
            return Refusals.NotSaved;
        }
        catch (StreamDamagedException fault)
        {
            return CloseDamaged(fault);
        }

        WhenErased();
        DecideWhatWaitsAnew();
        return await _snapshots.KeepAfterErasure(Stored, _answered.Latest()) ? new Receipt(Stored.Seq) : Refusals.NotSaved;
    }

    private async Task<LogErasure> ErasureOf(Erasing erasing, DateTimeOffset at)
    {
        var events = ImmutableArray.CreateBuilder<ErasedEvent>();
        foreach (var seq in (await erasing.Find()).Distinct().Order())
        {
            var rows = await log.Read(stream, seq - 1, 1, CancellationToken.None);
            if (rows is not [var row] || row.Seq != seq)
            {
                throw new ArgumentException($"{stream} has no event {seq} to erase.", nameof(erasing));
            }

            if (row.Erased is null)
            {
                events.Add(new ErasedEvent(seq, Stored.RemainsOf(row)));
            }
        }

        return new LogErasure(stream, events.ToImmutable(), at, erasing.Cause);
    }

    // The state in memory has been told of no event, and holds the words still.
    private async Task ReadFromStart()
    {
        var from = StreamState<TState, TCommand, TEvent>.Start(stream, Stored.Key);
        while (from.Seq < Stored.Seq)
        {
            var page = await log.Read(stream, from.Seq, PageSize, CancellationToken.None);
            foreach (var entry in page.TakeWhile(entry => entry.Seq <= Stored.Seq))
            {
                (from, _) = from.Read(entry);
            }

            if (page.IsEmpty)
            {
                throw new StreamDamagedException($"{stream} ends at {from.Seq}.");
            }
        }

        (Stored, _mayHoldErased) = (from, false);
    }

    // It was decided on top of the words.
    private void DecideWhatWaitsAnew()
    {
        List<Waiting> waiting = [.. _waiting];
        _waiting.Clear();
        Decided = Stored;
        foreach (var one in waiting)
        {
            _underWay.Remove(one.Command);
            one.Answer.SetResult(null);
        }
    }

    private Refusal CloseDamaged(StreamDamagedException fault)
    {
        IsDamaged = true;
        LogDamaged(stream, Stored.Seq, fault);
        return Refusals.Damaged;
    }
}

/// <summary>Which stored events lose their words, and why.</summary>
/// <param name="Find">Their numbers, looked up when everything before is stored. It may throw what reading the log throws.</param>
internal sealed record Erasing(ErasureCause Cause, Func<Task<ImmutableArray<long>>> Find)
{
    /// <summary>What one command's events erase together, for the first one's cause.</summary>
    public static Erasing? Both(Erasing? one, Erasing? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => new Erasing(one.Cause, async () => [.. await one.Find(), .. await other.Find()]),
    };
}
