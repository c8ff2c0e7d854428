using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Orleans.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Tests.Compat;

/// <summary>A stream as some version stored it: its events, its commands as silos send them to each other, its snapshot.</summary>
internal sealed record StoredStream(
    ImmutableArray<StoredEvent> Events, ImmutableArray<StoredCommand> Commands, JsonNode State);

/// <param name="Event">As in the log.</param>
/// <param name="Wire">As between silos and web hosts, in base 64.</param>
internal sealed record StoredEvent(DateTimeOffset At, PersonId By, JsonNode Event, byte[] Wire);

/// <param name="Kind">Its name. Some are never given as JSON: those that only the arena itself may give.</param>
internal sealed record StoredCommand(string Kind, JsonNode Command, byte[] Wire);

/// <summary>What the code of today makes of a stored stream, and what it would store itself.</summary>
internal interface IStreamOfToday
{
    string Name { get; }

    /// <summary>What people have done, as this version stores it.</summary>
    StoredStream Store(Serializer wire);

    /// <summary>Reads it all and says it again: every event, command and state as this version writes them.</summary>
    StoredStream ReadAndWrite(StoredStream stored, Serializer wire);

    /// <summary>Where the events lead by the rules of today.</summary>
    JsonNode Fold(StoredStream stored);

    IEnumerable<string> Kinds { get; }
}

internal sealed class StreamOfToday<TState, TCommand, TEvent>(
    string name, IEnumerable<(PersonId By, TCommand Command)> course, DateTimeOffset start, Func<TCommand, TimeSpan>? waits = null)
    : IStreamOfToday
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    public string Name => name;

    public IEnumerable<string> Kinds =>
    [
        .. typeof(TEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!),
        .. typeof(TCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TCommand)) && !type.IsAbstract).Select(type => type.Name),
    ];

    public StoredStream Store(Serializer wire)
    {
        var (state, seq, now) = (TState.Empty, 0L, start);
        var events = ImmutableArray.CreateBuilder<StoredEvent>();
        var commands = ImmutableArray.CreateBuilder<StoredCommand>();
        foreach (var (by, command) in course)
        {
            now = now.AddSeconds(30) + (waits?.Invoke(command) ?? TimeSpan.Zero);
            var circumstance = new Circumstance(by, now);
            commands.Add(Stored(command, wire));
            foreach (var happened in state.Decide(command, circumstance).Events)
            {
                state = state.Apply(happened, circumstance, ++seq);
                events.Add(Stored(circumstance, happened, wire));
            }
        }

        return new StoredStream(events.ToImmutable(), commands.ToImmutable(), Json(state));
    }

    public StoredStream ReadAndWrite(StoredStream stored, Serializer wire)
    {
        foreach (var one in stored.Events)
        {
            Assert.Equal(StoredJson.Canonical(Json(Event(one))), StoredJson.Canonical(Json(wire.Deserialize<TEvent>(one.Wire))));
        }

        return new StoredStream(
            [.. stored.Events.Select(one => Stored(new Circumstance(one.By, one.At), Event(one), wire))],
            [.. stored.Commands.Select(one => Stored(wire.Deserialize<TCommand>(one.Wire)!, wire))],
            Json(stored.State.Deserialize<TState>(ContractJson.Options)!));
    }

    public JsonNode Fold(StoredStream stored) => Json(stored.Events.Index().Aggregate(
        TState.Empty, (state, one) => state.Apply(Event(one.Item), new Circumstance(one.Item.By, one.Item.At), one.Index + 1)));


    private static TEvent Event(StoredEvent stored) => EventJson<TEvent>.Read(JsonSerializer.SerializeToUtf8Bytes(stored.Event));

    private static StoredEvent Stored(Circumstance circumstance, TEvent happened, Serializer wire) =>
        new(circumstance.At, circumstance.By, JsonNode.Parse(EventJson<TEvent>.Write(happened).Json)!, wire.SerializeToArray(happened));

    private static StoredCommand Stored(TCommand command, Serializer wire) =>
        new(command.GetType().Name, JsonSerializer.SerializeToNode(command, command.GetType(), ContractJson.Options)!, wire.SerializeToArray(command));

    private static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, ContractJson.Options)!;
}
