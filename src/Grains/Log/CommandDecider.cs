using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Log;

/// <summary>
/// What becomes of one command: its first answer when it has one, a refusal, or events on their way to the disk. Knows nothing
/// of Orleans, so that a simulation can break everything around it.
/// </summary>
internal sealed class CommandDecider<TState, TCommand, TEvent>(StreamWriter<TState, TCommand, TEvent> stream)
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    /// <summary>Refusals and storage faults are answers; nothing half-applied stays.</summary>
    public async Task<Reply<Receipt>> Handle(Circumstance circumstance, CommandId id, TCommand command)
    {
        while (true)
        {
            if (await Decide(circumstance, id, command) is { } answer)
            {
                return answer;
            }
        }
    }

    // Null: what it was decided on became void before it was written, through no fault of its own.
    private Task<Reply<Receipt>?> Decide(Circumstance circumstance, CommandId id, TCommand command)
    {
        if (stream.IsDamaged)
        {
            return Task.FromResult<Reply<Receipt>?>(Refusals.Damaged);
        }

        if (stream.AnswerTo(id) is { } first)
        {
            return first;
        }

        if (stream.IsDoubtful)
        {
            return DecideAfterDoubt(circumstance, id, command);
        }

        var decision = stream.Decided.State.Decide(command, circumstance);
        if (decision.Refusal is not null || decision.Events.IsEmpty)
        {
            return AnswerWithoutEvents(id, decision);
        }

        if (stream.IsGone)
        {
            return Task.FromResult<Reply<Receipt>?>(Refusals.Gone);
        }

        return stream.IsFull
            ? Task.FromResult<Reply<Receipt>?>(Refusals.TooFast)
            : stream.Store(id, circumstance, decision.Events);
    }

    private async Task<Reply<Receipt>?> AnswerWithoutEvents(CommandId id, Decision<TEvent> decision)
    {
        // A command that was carried out long ago may be refused today: its first answer stands.
        if (stream.HasForgottenAnswers && await stream.FindAnswer(id.Value) is { } first)
        {
            return first;
        }

        GrainMeter.Answered(stream.Name, decision.Refusal is null ? "unchanged" : "refused");
        return decision.Refusal is { } refusal ? refusal : new Receipt(0);
    }

    // Reading goes on from memory; the first write after a doubt looks at the log before anything is decided.
    private async Task<Reply<Receipt>?> DecideAfterDoubt(Circumstance circumstance, CommandId id, TCommand command)
    {
        try
        {
            await stream.Recover();
        }
        catch (LogUnavailableException)
        {
            return Refusals.NotSaved;
        }

        return await Decide(circumstance, id, command);
    }
}
