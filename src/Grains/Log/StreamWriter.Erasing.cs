using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Log;

// Words that must go with the event that says so: whoever has not heard of that event is fenced off by it.
internal sealed partial class StreamWriter<TState, TCommand, TEvent>
{
    /// <summary>Words are gone. Told before anybody hears of it or is answered: what is in memory has to go too.</summary>
    public Action WhenErased { get; init; } = () => { };

    /// <summary>The earlier events whose words one event takes away; null for all others.</summary>
    public Func<TState, TEvent, Erasing?> ErasedBy { get; init; } = (_, _) => null;

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

    /// <summary>What is stored cannot be read as it was written: nothing is shown or stored any more.</summary>
    public Refusal CloseDamaged(StreamDamagedException fault)
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
