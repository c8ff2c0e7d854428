using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Grains.Cases;

[GrainType("arena.duty-gate")]
internal sealed class DutyGateGrain([PersistentState("duty-gate", "arena")] IPersistentState<DutyGateState> storage) : Grain, IDutyGateGrain
{
    private const int Remembered = 100;

    public async Task<Reply<Receipt>> Record(Caller caller, CommandId id, DutyAnswer answer)
    {
        if (!Enum.IsDefined(answer))
        {
            return CaseRefusals.Invalid;
        }

        var now = storage.State;
        if (now.Latest.Contains(id.Value))
        {
            return new Receipt(0);
        }

        storage.State = now with
        {
            No = now.No + (answer == DutyAnswer.No ? 1 : 0),
            Unsure = now.Unsure + (answer == DutyAnswer.Unsure ? 1 : 0),
            Yes = now.Yes + (answer == DutyAnswer.Yes ? 1 : 0),
            Latest = [.. now.Latest.TakeLast(Remembered - 1), id.Value],
        };
        try
        {
            await storage.WriteStateAsync();
        }
        catch
        {
            // What was not stored was not counted.
            storage.State = now;
            throw;
        }

        return new Receipt(0);
    }

    public Task<Reply<DutyCounts>> Counts(Caller caller) =>
        Task.FromResult<Reply<DutyCounts>>(new DutyCounts(storage.State.No, storage.State.Unsure, storage.State.Yes));
}
