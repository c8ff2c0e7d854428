using System.Collections.Immutable;
using System.Text.Json;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Tests;

/// <summary>The past, one command, what follows: <c>Given(…).When(…).ThenHappened(…)</c>.</summary>
public sealed record Scenario<TState, TCommand, TEvent>(TState State, long Seq, DateTimeOffset Now)
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    /// <summary>Something that happened before, as an event.</summary>
    public Scenario<TState, TCommand, TEvent> Happened(TEvent happened, PersonId by = default) =>
        this with { State = State.Apply(happened, new Circumstance(by, Now), Seq + 1), Seq = Seq + 1 };

    /// <summary>Something somebody did before, that was allowed.</summary>
    public Scenario<TState, TCommand, TEvent> Did(PersonId by, params TCommand[] commands) =>
        commands.Aggregate(this, (scenario, command) =>
        {
            var decision = scenario.State.Decide(command, new Circumstance(by, scenario.Now));
            Assert.True(decision.Refusal is null, $"{command} was refused: {decision.Refusal?.Code}");
            return decision.Events.Aggregate(scenario, (before, happened) => before.Happened(happened, by));
        });

    public Scenario<TState, TCommand, TEvent> After(TimeSpan time) => this with { Now = Now + time };

    public Outcome When(PersonId by, TCommand command) => new(this, State.Decide(command, new Circumstance(by, Now)));

    /// <summary>What the rules answered.</summary>
    public sealed record Outcome(Scenario<TState, TCommand, TEvent> Before, Decision<TEvent> Decision)
    {
        public void ThenHappened(params TEvent[] expected)
        {
            Assert.True(Decision.Refusal is null, $"Refused: {Decision.Refusal?.Code}");
            Assert.Equal(expected.Select(Write), Decision.Events.Select(Write));
        }

        public void ThenRefused(Refusal expected)
        {
            Assert.Equal(expected, Decision.Refusal);
            Assert.Empty(Decision.Events);
        }

        public void ThenNothing()
        {
            Assert.Null(Decision.Refusal);
            Assert.Empty(Decision.Events);
        }

        // As JSON: two lists with the same entries are the same.
        private static string Write(TEvent happened) => JsonSerializer.Serialize(happened, ContractJson.Options);
    }
}
