using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Log;

/// <summary>A command that comes again so late that only the log remembers it.</summary>
public sealed class ForgottenAnswerTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private const int AnswersKept = 1_000;

    [Fact]
    public async Task It_gets_its_first_answer_and_disturbs_nobody()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var old = new CommandId(Guid.NewGuid());
        var first = await room.Grain.Do(room.Facilitator, old, Post("Først"));
        await Task.WhenAll(Enumerable.Range(0, AnswersKept).Select(number => room.Post($"Innlegg {number}")));
        var read = arena.RowsRead(room.Id.Key());

        // Other words under the old id, and words of others before and after it in the same append.
        var before = room.Post("Før");
        var again = room.Grain.Do(room.Facilitator, old, Post("Noe annet"));
        var after = room.Post("Etter");

        Assert.Equal(first.Value, (await again).Value);
        Assert.True((await before).Accepted());
        Assert.True((await after).Accepted());
        Assert.Equal(read, arena.RowsRead(room.Id.Key())); // the same activation still: a new one would have read the log
        var said = (await room.Grain.View(room.Facilitator)).Value!.Contributions.Select(one => one.Text).ToList();
        Assert.Equal(["Etter", "Før"], said[^2..].Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Noe annet", said);
    }

    private static PostContribution Post(string text) => new(new ContributionId(Guid.NewGuid()), null, null, text);
}
