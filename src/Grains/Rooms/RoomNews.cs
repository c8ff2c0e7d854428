using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// What other grains have to hear of a room: its cases, that something has happened to them here, and ask what; the drafts of somebody whose words were
/// taken back, that theirs go too. Nothing waits for it. A case that has not heard it asks before it is next read.
/// </summary>
internal sealed partial class RoomNews(RoomId room, IGrainFactory grains, ILogger logger)
{
    public void Tell(ImmutableArray<Step<Room, RoomEvent>> steps)
    {
        foreach (var (_, _, happened, state) in steps)
        {
            _ = happened switch
            {
                CaseOpened opened => Tell(() => grains.Grain(opened.Case).RoomChanged(Caller.Arena)),
                CaseStopped stopped => Tell(() => grains.Grain(stopped.Case).RoomChanged(Caller.Arena)),
                CaseShownAgain shown => Tell(() => grains.Grain(shown.Case).RoomChanged(Caller.Arena)),
                ContributionPulledBack pulled => Forget(state.Discussion.Find(pulled.Contribution)),
                ContributionRetracted retracted => Forget(state.Discussion.Find(retracted.Contribution)),
                _ => Task.CompletedTask,
            };
        }
    }

    private Task Forget(Contribution? said) => said is null
        ? Task.CompletedTask
        : Tell(() => grains.DraftsOf(room, said.By).Forget(Caller.Arena, said.Id));

    private async Task Tell(Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogNotTold(room.Value, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room} could not tell another grain what happened: {Code}")]
    private partial void LogNotTold(Guid room, string code);
}
