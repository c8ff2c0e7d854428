using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <summary>
/// Keeps the people of the live demo rooms in their seats, as a web host with their browsers would: without them a
/// meeting that nobody has opened yet would be suspended after three minutes. The named people come and go by themselves.
/// </summary>
internal sealed class DemoAudience(IGrainFactory grains, TimeProvider clock)
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);

    /// <summary>Sits there until told to stop. A meeting that has ended is left.</summary>
    public async Task Attend(IReadOnlyList<DemoMeetingScript> meetings, CancellationToken cancellation)
    {
        var ear = new Ear();
        var observer = grains.CreateObjectReference<IRoomObserver>(ear);
        var node = new NodeId(Guid.NewGuid());
        using var renewal = new PeriodicTimer(Renewal, clock);
        do
        {
            foreach (var meeting in meetings)
            {
                await Sit(meeting, node, observer);
            }
        }
        while (await renewal.WaitForNextTickAsync(cancellation));

        // The silo knows observers by weak references only.
        GC.KeepAlive(ear);
    }

    private async Task Sit(DemoMeetingScript meeting, NodeId node, IRoomObserver observer)
    {
        var room = grains.Grain(meeting.Room);
        var view = await room.View(new Caller(meeting.Facilitator.Id));
        if (view.Value is { Phase: MeetingPhase.Live or MeetingPhase.Suspended })
        {
            await room.Follow(node, observer, after: 0, [.. meeting.Seated.Select(person => person.Id)]);
        }
    }

    private sealed class Ear : IRoomObserver
    {
        public Task Push(RoomBatch batch) => Task.CompletedTask;
    }
}
