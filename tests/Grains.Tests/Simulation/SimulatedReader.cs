using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>Somebody's browser: how far it has come, and what it has been told since its last view.</summary>
internal sealed class SimulatedReader(PersonId person)
{
    public PersonId Person => person;

    /// <summary>The number of the last view; what came before it is the view's business.</summary>
    public long ViewAt { get; private set; }

    public long Seq { get; private set; }

    public List<Happened> Heard { get; } = [];

    /// <summary>Asks one activation from its own last. The answer may be lost on the way, and is then asked for again.</summary>
    public void Ask(SimulatedActivation room, bool lost)
    {
        if (room.Tell(person, Seq) is not { } told || lost || told.Seq < Seq)
        {
            return;
        }

        if (told.Events is null)
        {
            Heard.Clear();
            ViewAt = told.Seq;
        }
        else
        {
            Heard.AddRange(told.Events);
        }

        Seq = told.Seq;
    }
}
