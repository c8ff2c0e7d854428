using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR.Client;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.People;

/// <summary>Somebody without right, who tries all the time: in the lobby, or on no list. Whatever is said must not reach them.</summary>
internal sealed class Outsider(RoomId room, Person person, bool isListed, IReadOnlyList<WebMember> webs, Random chance) : Tab(person, webs, 0, chance)
{
    public ConcurrentQueue<string> Seen { get; } = [];

    /// <summary>Times that the door answered.</summary>
    public int Tries { get; private set; }

    protected override void Listen(HubConnection connection) => On(
        connection,
        (_, view) =>
        {
            See(!isListed, "a view of a room that is not theirs");
            See(!view.Contributions.IsEmpty, "contributions in a view");
        },
        (_, events) =>
        {
            See(!isListed, "events of a room that is not theirs");
            See(events.Any(happened => happened.Event is ContributionPosted), "a contribution as it was said");
        },
        _ => { });

    protected override async Task Enter(HubConnection connection)
    {
        var joined = await connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.Join), room, null, 0L, Over);
        See(!isListed && joined.Accepted(), "let in without being on the list");
        var earlier = await connection.InvokeAsync<Reply<EarlierContributions>>(nameof(IRoomHub.Earlier), room, long.MaxValue, Over);
        See(earlier.Accepted() && !earlier.Value.Contributions.IsEmpty, "earlier contributions");
        Tries++;
        if (!isListed)
        {
            await Task.Delay(Moment(300, 700), Over);
            await connection.StopAsync(); // and try again
        }
    }

    private void See(bool wrong, string what)
    {
        if (wrong)
        {
            Seen.Enqueue(what);
        }
    }
}
