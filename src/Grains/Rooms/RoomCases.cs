using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// The room's side of its cases: each hears that something has happened to it here, and asks what. Nothing waits for it, and what is not heard
/// is asked for before the case is next read.
/// </summary>
internal sealed partial class RoomCases(IGrainFactory grains, ILogger logger)
{
    public void Tell(IEnumerable<RoomEvent> happened)
    {
        foreach (var id in happened.Select(CaseOf).OfType<CaseId>().Distinct())
        {
            _ = Tell(id);
        }
    }

    private static CaseId? CaseOf(RoomEvent happened) => happened switch
    {
        CaseOpened opened => opened.Case,
        CaseStopped stopped => stopped.Case,
        CaseShownAgain shown => shown.Case,
        _ => null,
    };

    private async Task Tell(CaseId id)
    {
        try
        {
            await grains.Grain(id).RoomChanged(Caller.Arena);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogNotTold(id.Value, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case} was not told of its room")]
    private partial void LogNotTold(Guid @case, Exception fault);
}
