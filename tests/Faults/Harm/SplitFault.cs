using System.Diagnostics;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.People;

namespace Pilar.Arena.Faults.Harm;

/// <summary>
/// Two activations of the room that both write: the second is on a silo of another cluster on the same data, so no membership
/// keeps them apart. Only the log can.
/// </summary>
internal static class SplitFault
{
    private const string OtherCluster = "arena-faults-other";
    private const int Posts = 5;

    public static async Task<string> WriteTwice(Stage stage, Meeting meeting, Random chance)
    {
        var stranger = await stage.Cluster.StartAnother(OtherCluster, new Dictionary<string, string>());
        await using var member = stranger.Member;
        await using var door = await Door.Open(stage.Cluster.Database.ConnectionString, OtherCluster);
        meeting.StartTheClock();
        for (var post = 1; post <= Posts; post++)
        {
            var command = new CommandId(Guid.NewGuid());
            var text = $"fremmed ord {post}";
            var seq = await door.Do(
                meeting.Room, stage.Cast.Facilitator.Id, command, new PostContribution(new ContributionId(Guid.NewGuid()), null, null, text));
            meeting.AckedElsewhere.Add(new Acked(text, command.Value, seq, Stopwatch.GetTimestamp()));
            await Task.Delay(chance.Next(300, 900));
        }

        return $"{Posts} written by the other";
    }
}
