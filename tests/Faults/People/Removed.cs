using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.SignalR.Client;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.People;

/// <summary>
/// Somebody who is in the room, is removed while something breaks, and tries to come back for the rest of the meeting. What
/// was said after the number of the removal must not reach them by any door.
/// </summary>
internal sealed class Removed(RoomId room, Person person, IReadOnlyList<WebMember> webs, Random chance) : Tab(person, webs, 1, chance)
{
    private readonly ConcurrentBag<long> _heard = [];
    private volatile bool _out;

    /// <summary>Heard at least one contribution while they might.</summary>
    public bool HasListened => !_heard.IsEmpty;

    /// <summary>What was said after they were removed, and reached them all the same.</summary>
    public IEnumerable<string> SeenAfter(long removal) =>
        _heard.Where(seq => seq > removal).Order().Select(seq => $"{Person.Name}, removed at {removal}, was shown {seq}");

    public void IsRemoved() => _out = true;

    protected override void Listen(HubConnection connection) => On(
        connection,
        (_, view) => Hear(view.Contributions.Select(said => said.Seq)),
        (_, events) => Hear(events.Where(happened => happened.Event is ContributionPosted).Select(happened => happened.Seq)),
        _ => { });

    protected override async Task Enter(HubConnection connection)
    {
        await connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.Join), room, null, 0L, Over);
        var earlier = await connection.InvokeAsync<Reply<EarlierContributions>>(nameof(IRoomHub.Earlier), room, long.MaxValue, Over);
        if (earlier.Accepted())
        {
            Hear(earlier.Value.Contributions.Select(said => said.Seq));
        }

        if (_out)
        {
            await Task.Delay(Moment(300, 700), Over);
            await connection.StopAsync(); // and try again
        }
    }

    private void Hear(IEnumerable<long> seqs)
    {
        foreach (var seq in seqs)
        {
            _heard.Add(seq);
        }
    }
}
