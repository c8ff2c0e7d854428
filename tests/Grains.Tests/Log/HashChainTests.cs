using CsCheck;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Tests.Log;

public sealed class HashChainTests
{
    private static readonly LogEntry Row = new(
        "room/1", 7, Guid.Parse("00000000-0000-0000-0000-00000000000a"), 0, "lobbyOpened", DateTimeOffset.UnixEpoch,
        Guid.Parse("00000000-0000-0000-0000-00000000000b"), "facilitator", [1, 2, 3], []);

    public static TheoryData<string, LogEntry> Changes => new()
    {
        { "stream", Row with { Stream = "room/2" } },
        { "seq", Row with { Seq = 8 } },
        { "command", Row with { Command = Guid.Empty } },
        { "part", Row with { Part = 1 } },
        { "kind", Row with { Kind = "lobbyClosed" } },
        { "at", Row with { At = DateTimeOffset.UnixEpoch.AddMilliseconds(1) } },
        { "actor", Row with { Actor = Guid.Empty } },
        { "role", Row with { Role = "observer" } },
        { "body", Row with { Body = [1, 2, 4] } },
        { "a letter lent to the neighbour", Row with { Kind = "lobbyOpenedf", Role = "acilitator" } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_field_is_covered(string what, LogEntry changed)
    {
        Assert.NotEmpty(what);
        Assert.NotEqual(HashChain.Link(HashChain.Start, Row), HashChain.Link(HashChain.Start, changed));
    }

    [Fact]
    public void A_row_is_bound_to_the_one_before_it() => Gen.Byte.Array[32].Where(previous => !previous.AsSpan().SequenceEqual(HashChain.Start))
        .Sample(previous => !HashChain.Link(previous, Row).AsSpan().SequenceEqual(HashChain.Link(HashChain.Start, Row)));

    [Fact]
    public void The_same_row_has_the_same_hash() =>
        Assert.Equal(HashChain.Link(HashChain.Start, Row), HashChain.Link(HashChain.Start, Row with { Hash = [9] }));
}
