using System.Collections.Immutable;
using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Log;

/// <summary>One event that is on disk, and the state after it.</summary>
internal sealed record Step<TState, TEvent>(long Seq, Circumstance Circumstance, TEvent Event, TState State);

/// <summary>
/// Where a stream is: its state, its last number and the end of its chain. Turns events into rows and rows into events.
/// </summary>
internal sealed record StreamState<TState, TCommand, TEvent>(string Stream, byte[] Key, long Seq, byte[] Hash, TState State)
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    public static StreamState<TState, TCommand, TEvent> Start(string stream, byte[] key) =>
        new(stream, key, 0, HashChain.Start, TState.Empty);

    /// <summary>The row for one more event, and where the stream is after it.</summary>
    public (LogEntry Entry, StreamState<TState, TCommand, TEvent> Next) Write(
        TEvent happened, CommandId command, int part, Circumstance circumstance)
    {
        var (kind, json) = EventJson<TEvent>.Write(happened);
        var seq = Seq + 1;
        var role = TState.OrderedBy(happened) ?? State.RoleOf(circumstance.By);
        circumstance = Told(happened, circumstance);
        var entry = new LogEntry(
            Stream, seq, command.Value, part, kind, circumstance.At, circumstance.By.Value, role,
            BodySeal.Seal(Key, StreamPast<TEvent>.PlaceOf(Stream, seq), json), []);
        entry = entry with { Hash = HashChain.Link(Hash, entry) };
        return (entry, this with { Seq = seq, Hash = entry.Hash, State = State.Apply(happened, circumstance, seq) });
    }

    /// <summary>Of some events nobody is to know who caused them, in the log as on the screens: the role is enough.</summary>
    public static Circumstance Told(TEvent happened, Circumstance circumstance) =>
        happened is IToldByRole || (happened is IBefalls { Person: var person } && person != circumstance.By) ? circumstance with { By = default } : circumstance;

    /// <summary>Where the stream is after a row that was read. A row of which nothing is left is no step, and its number counts.</summary>
    /// <exception cref="StreamDamagedException">The row does not follow, or cannot be opened or understood.</exception>
    public (StreamState<TState, TCommand, TEvent> Next, Step<TState, TEvent>? Step) Read(LogEntry entry)
    {
        if (entry.Seq != Seq + 1 || !HashChain.Follows(Hash, entry))
        {
            throw new StreamDamagedException($"{Stream} is damaged at {entry.Seq}.");
        }

        try
        {
            var (circumstance, happened) = StreamPast<TEvent>.Open(Key, entry);
            var next = this with { Seq = entry.Seq, Hash = entry.Hash };
            if (happened is null)
            {
                return (next, null);
            }

            next = next with { State = State.Apply(happened, circumstance, entry.Seq) };
            return (next, new Step<TState, TEvent>(entry.Seq, circumstance, happened, next.State));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever a row does to the fold, it may stop this stream only.
            throw new StreamDamagedException($"{Stream} cannot be read at {entry.Seq}.", fault);
        }
    }

    /// <summary>What is left of a row when its words are erased, sealed; empty when it is nothing.</summary>
    /// <exception cref="StreamDamagedException">The row cannot be opened or understood.</exception>
    public byte[] RemainsOf(LogEntry entry)
    {
        try
        {
            return StreamPast<TEvent>.Open(Key, entry).Event is { } happened && TState.WithoutWords(happened) is { } left
                ? BodySeal.Seal(Key, StreamPast<TEvent>.PlaceOfRemains(Stream, entry.Seq), EventJson<TEvent>.Write(left).Json)
                : [];
        }
        catch (Exception fault) when (fault is JsonException or System.Security.Cryptography.CryptographicException or NotSupportedException)
        {
            throw new StreamDamagedException($"{Stream} cannot be read at {entry.Seq}.", fault);
        }
    }

    /// <summary>What a certificate keeps of the state. The aggregate has seen to it that there is no text in it.</summary>
    public byte[] Remains() => JsonSerializer.SerializeToUtf8Bytes(State, ContractJson.Options);

    /// <summary>A destroyed stream, by its certificate. Of a state that is not understood any more nothing is left.</summary>
    public static StreamState<TState, TCommand, TEvent> OfRemains(StreamCertificate certificate)
    {
        var destroyed = Start(certificate.Stream, []) with { Seq = certificate.Seq, Hash = certificate.Hash };
        try
        {
            return destroyed with { State = JsonSerializer.Deserialize<TState>(certificate.Remains, ContractJson.Options) ?? TState.Empty };
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return destroyed;
        }
    }

    public SealedSnapshot Seal(ImmutableArray<AnsweredCommand> answered) => new()
    {
        Seq = Seq,
        Body = BodySeal.Seal(
            Key, SnapshotPlace, JsonSerializer.SerializeToUtf8Bytes(new Snapshot<TState>(Seq, Hash, State, answered), ContractJson.Options)),
    };

    /// <summary>The snapshot's state and commands; null when it cannot be opened or understood: then the log is read from its start.</summary>
    public static (StreamState<TState, TCommand, TEvent> State, ImmutableArray<AnsweredCommand> Answered)? Open(
        string stream, byte[] key, SealedSnapshot kept)
    {
        try
        {
            var plain = BodySeal.Open(key, $"{stream}#snapshot", kept.Body);
            var snapshot = JsonSerializer.Deserialize<Snapshot<TState>>(plain, ContractJson.Options);
            return snapshot is null ? null : (new(stream, key, snapshot.Seq, snapshot.Hash, snapshot.State), snapshot.Answered);
        }
        catch (Exception fault) when (fault is JsonException or System.Security.Cryptography.CryptographicException or NotSupportedException)
        {
            return null;
        }
    }

    private string SnapshotPlace => $"{Stream}#snapshot";
}

/// <summary>One stream cannot be read. Only that stream stops; its text is never in the message.</summary>
public sealed class StreamDamagedException : Exception
{
    public StreamDamagedException()
    {
    }

    public StreamDamagedException(string message)
        : base(message)
    {
    }

    public StreamDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
