using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Log;

/// <summary>
/// What becomes of one command: its first answer when it has one, a refusal, or events on their way to the disk. Knows nothing
/// of Orleans, so that a simulation can break everything around it. The guard looks at what the rules have said yes to, and the rules
/// are asked again when it has answered: nothing is stored that it has not seen.
/// </summary>
/// <param name="stream">Where it is stored.</param>
/// <param name="guard">Asked before anything is.</param>
/// <param name="guarded">What the guard has to know of a command; null for one whose texts nobody has declared.</param>
internal sealed class CommandDecider<TState, TCommand, TEvent>(
    StreamWriter<TState, TCommand, TEvent> stream, ITextGuard guard, Func<TState, TCommand, GuardedCommand?> guarded)
    where TState : class, IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : class
{
    /// <summary>Refusals and storage faults are answers; nothing half-applied stays.</summary>
    public async Task<Reply<Receipt>> Handle(Circumstance circumstance, CommandId id, TCommand command)
    {
        while (true)
        {
            if (await Decide(circumstance, id, command, seen: null) is { } answer)
            {
                return answer;
            }
        }
    }

    // Null: what it was decided on became void before it was written, through no fault of its own.
    private Task<Reply<Receipt>?> Decide(Circumstance circumstance, CommandId id, TCommand command, GuardedCommand? seen)
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
            return DecideAfterDoubt(circumstance, id, command, seen);
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

        if (guarded(stream.Decided.State, command) is not { } words)
        {
            return AnswerWithoutEvents(id, GuardPolicy.NotScreened);
        }

        if (!words.Texts.IsEmpty && (seen is null || !words.AsksNoMoreThan(seen)))
        {
            return LookAndDecide(circumstance, id, command, words);
        }

        return stream.IsFull
            ? Task.FromResult<Reply<Receipt>?>(Refusals.TooFast)
            : stream.Store(id, circumstance, decision.Events);
    }

    // Much may happen while the guard looks: a case may be opened, the same command may come again.
    private async Task<Reply<Receipt>?> LookAndDecide(Circumstance circumstance, CommandId id, TCommand command, GuardedCommand words)
    {
        var refusal = await guard.Refuse(words);
        return refusal is null ? await Decide(circumstance, id, command, words)
            : stream.AnswerTo(id) is { } first ? await first
            : await AnswerWithoutEvents(id, refusal);
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
    private async Task<Reply<Receipt>?> DecideAfterDoubt(Circumstance circumstance, CommandId id, TCommand command, GuardedCommand? seen)
    {
        try
        {
            await stream.Recover();
        }
        catch (LogUnavailableException)
        {
            return Refusals.NotSaved;
        }

        return await Decide(circumstance, id, command, seen);
    }
}
