using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RecentEventsTests
{
    private readonly RecentEvents _recent = new(capacity: 3);

    public RecentEventsTests() => _recent.StartAt(10);

    [Fact]
    public void A_new_one_reaches_only_its_head()
    {
        Assert.True(_recent.Reaches(10));
        Assert.False(_recent.Reaches(9));
        Assert.False(_recent.Reaches(11));
        Assert.Empty(_recent.After(10, 100));
    }

    [Fact]
    public void It_keeps_the_last_ones_in_order()
    {
        Add(11, 12, 13, 14);
        Assert.Equal([12L, 13, 14], Seqs(11));
        Assert.Equal([13L, 14], Seqs(12));
        Assert.True(_recent.Reaches(11));
        Assert.False(_recent.Reaches(10));
    }

    [Fact]
    public void Too_old_a_number_gets_what_there_is_and_the_gap_shows()
    {
        Add(11, 12, 13, 14);
        Assert.Equal([12L, 13, 14], Seqs(3));
    }

    [Fact]
    public void A_batch_has_a_size()
    {
        Add(11, 12, 13);
        Assert.Equal([11L, 12], _recent.After(10, 2).Select(addressed => addressed.Happened.Seq));
    }

    private IEnumerable<long> Seqs(long after) => _recent.After(after, 100).Select(addressed => addressed.Happened.Seq);

    private void Add(params long[] seqs)
    {
        foreach (var seq in seqs)
        {
            _recent.Add(new Addressed(new Happened(seq, DateTimeOffset.UnixEpoch, default, new LobbyOpened()), Audience.Room, []));
        }
    }
}
