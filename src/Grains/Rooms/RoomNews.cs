using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// What other grains have to hear of a room: its cases, that something has happened to them here, and ask what; the drafts of somebody whose words were
/// taken back, that theirs go too; its minutes, that it has ended or something was taken back. Nothing waits for it. A case that has not heard it asks before it is next read.
/// </summary>
internal sealed partial class RoomNews(RoomId room, IGrainFactory grains, ILogger logger)
{
    public void Tell(ImmutableArray<Step<Room, RoomEvent>> steps)
    {
        foreach (var (_, circumstance, happened, state) in steps)
        {
            _ = happened switch
            {
                CaseOpened opened => Tell(() => grains.Grain(opened.Case).RoomChanged(Caller.Arena)),
                CaseStopped stopped => Tell(() => grains.Grain(stopped.Case).RoomChanged(Caller.Arena)),
                DutyShown shown => Tell(() => grains.Grain(shown.Case).RoomChanged(Caller.Arena)),
                CaseClosed closed => Tell(() => grains.Grain(closed.Case).RoomChanged(Caller.Arena)),
                CaseShownAgain shown => Tell(() => grains.Grain(shown.Case).RoomChanged(Caller.Arena)),
                PullBackExplained { Contribution: { } pulled } told => Forget(pulled, told.Author),
                ContributionRetracted { Also: { } also } retracted => Task.WhenAll(Forget(retracted.Contribution, circumstance.By), Forget(also.Contribution, circumstance.By)),
                ContributionRetracted retracted => Forget(retracted.Contribution, circumstance.By),
                MeetingEnded or TitlePulledBack or ConclusionPulledBack => Tell(() => grains.MinutesOf(room).RoomChanged(Caller.Arena)),
                ContributionPulledBack { Also: { } also } when state.Discussion.Find(also.Contribution) is { } said => Forget(also.Contribution, said.By),
                _ => Task.CompletedTask,
            };
        }
    }

    private Task Forget(ContributionId said, PersonId by) => Tell(() => grains.DraftsOf(room, by).Forget(Caller.Arena, said));

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
