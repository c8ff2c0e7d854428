using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Log;

public sealed class SnapshotKeeperTests
{
    private const int Every = 500;

    [Fact]
    public async Task After_a_write_that_was_carried_out_and_called_failed_the_next_succeeds()
    {
        var storage = new Storage { FailsAfterStoring = true };
        var keeper = new SnapshotKeeper<Room, RoomCommand, RoomEvent>(storage, NullLogger.Instance);

        await keeper.Keep(At(Every), []);
        Assert.False(keeper.IsDue(Every + 1));
        Assert.True(keeper.IsBehind(Every));
        Assert.True(keeper.IsDue(2 * Every));

        await keeper.Keep(At(2 * Every), []);
        Assert.False(keeper.IsBehind(2 * Every));
        Assert.Equal(2, storage.Stored);
    }

    private static StreamState<Room, RoomCommand, RoomEvent> At(long seq) =>
        StreamState<Room, RoomCommand, RoomEvent>.Start("room/a", BodySeal.NewKey()) with { Seq = seq };

    /// <summary>Orleans' storage bridge: a write against an old ETag is refused, and reading gives the new one.</summary>
    private sealed class Storage : IPersistentState<SealedSnapshot>
    {
        private string _known = "0";

        public bool FailsAfterStoring { get; set; }

        public int Stored { get; private set; }

        public SealedSnapshot State { get; set; } = new();

        public string Etag => _known;

        public bool RecordExists => Stored > 0;

        private string Current => $"{Stored}";

        public Task WriteStateAsync()
        {
            if (_known != Current)
            {
                throw new InconsistentStateException();
            }

            Stored++;
            if (FailsAfterStoring)
            {
                FailsAfterStoring = false;
                throw new TimeoutException();
            }

            _known = Current;
            return Task.CompletedTask;
        }

        public Task ReadStateAsync()
        {
            _known = Current;
            return Task.CompletedTask;
        }

        public Task ClearStateAsync() => Task.CompletedTask;
    }
}
