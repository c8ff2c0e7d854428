using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>Words that have to go. It is asked again, of whoever there is, until somebody says that it is done.</summary>
internal sealed class SimulatedErasure(long seq)
{
    private readonly List<Task<Reply<Receipt>>> _answers = [];

    public long Seq => seq;

    /// <summary>Somebody said so; or that all of it is destroyed.</summary>
    public bool IsDone => _answers.Exists(answer =>
        answer.IsCompletedSuccessfully && (answer.Result.Value is not null || answer.Result.Refusal == Refusals.Gone));

    public void Ask(SimulatedActivation room, OneThread thread, DateTimeOffset now) => _answers.Add(thread.Run(() => room.Erase(seq, now)));
}
