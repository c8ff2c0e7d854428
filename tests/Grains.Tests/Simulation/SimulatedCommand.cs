using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>A command somebody has given. It is sent, with the same id, until there is an answer that stands.</summary>
internal sealed class SimulatedCommand(CommandId id, PersonId by, RoomCommand command)
{
    private readonly List<Task<Reply<Receipt>>> _answers = [];
    private readonly HashSet<SimulatedActivation> _askedOf = [];

    public CommandId Id => id;

    /// <summary>What its writer was told in the end.</summary>
    public Reply<Receipt>? Told { get; private set; }

    /// <summary>
    /// True when only one activation has ever been asked. Of two, one may refuse what the other has on its way to the disk:
    /// then the writer is told no, and it is said all the same.
    /// </summary>
    public bool WasAskedOfOne => _askedOf.Count == 1;

    public void Send(SimulatedActivation room, OneThread thread, DateTimeOffset now)
    {
        _askedOf.Add(room);
        _answers.Add(thread.Run(() => room.Do(new Circumstance(by, now), id, command)));
    }

    /// <summary>The line loses what has been answered so far.</summary>
    public void Lose() => _answers.Clear();

    /// <summary>The first answer that is there and does not say «not saved» stands.</summary>
    public void Listen()
    {
        foreach (var answer in _answers.Where(answer => answer.IsCompletedSuccessfully).ToList())
        {
            _answers.Remove(answer);
            if (answer.Result.Refusal?.Kind != RefusalKind.NotSaved)
            {
                Told ??= answer.Result;
            }
        }
    }
}
