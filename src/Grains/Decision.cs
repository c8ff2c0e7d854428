using System.Collections.Immutable;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains;

/// <summary>Who wants it and when: all that a rule may know of the world.</summary>
/// <param name="By">The person; the empty id is the arena itself.</param>
/// <param name="At">UTC, whole milliseconds.</param>
public readonly record struct Circumstance(PersonId By, DateTimeOffset At)
{
    public bool IsArena => By == default;
}

/// <summary>What a rule answers: events, nothing at all (it is so already), or a refusal.</summary>
public sealed record Decision<TEvent>
    where TEvent : class
{
    public ImmutableArray<TEvent> Events { get; init; } = [];

    public Refusal? Refusal { get; init; }

    /// <summary>It is so already: nothing to store, and no reason to complain.</summary>
    public static Decision<TEvent> Nothing { get; } = new();

    public static implicit operator Decision<TEvent>(TEvent happened) => new() { Events = [happened] };

    public static implicit operator Decision<TEvent>(TEvent[] happened) => new() { Events = [.. happened] };

    public static implicit operator Decision<TEvent>(Refusal refusal) => new() { Refusal = refusal };
}

/// <summary>
/// The state of one stream and its rules. Pure: no clock, store, grain or task inside. Each feature has one.
/// </summary>
/// <typeparam name="TSelf">The aggregate itself: an immutable record that JSON can carry.</typeparam>
public interface IAggregate<TSelf, TCommand, TEvent>
    where TSelf : class, IAggregate<TSelf, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    /// <summary>Before anything has happened.</summary>
    static abstract TSelf Empty { get; }

    Decision<TEvent> Decide(TCommand command, Circumstance circumstance);

    /// <param name="happened">The event.</param>
    /// <param name="circumstance">Who caused it, and when.</param>
    /// <param name="seq">Its number in the stream.</param>
    TSelf Apply(TEvent happened, Circumstance circumstance, long seq);

    /// <summary>
    /// What is kept of an event whose words are erased: the same without them, so that whoever reads the log later comes to the same state
    /// as who was there. Null: nothing, and only its number counts.
    /// </summary>
    static virtual TEvent? WithoutWords(TEvent happened) => null;

    /// <summary>In what role somebody outside of the arena ordered what the arena did by itself, for the audit; null for all that nobody ordered.</summary>
    static virtual string? OrderedBy(TEvent happened) => null;

    /// <summary>In what role this person asks, for the audit: a word or two, never a name.</summary>
    string RoleOf(PersonId person);
}
