using System.Collections.Immutable;

namespace Pilar.Arena.Grains.Log;

/// <summary>
/// A stream's state at one number, so that opening it need not read everything. The log is the truth: a snapshot that
/// cannot be opened is thrown away. The body is sealed like the log's.
/// </summary>
[GenerateSerializer, Alias("arena.snapshot")]
public sealed record SealedSnapshot
{
    [Id(0)]
    public long Seq { get; init; }

    [Id(1)]
    public byte[] Body { get; init; } = [];
}

/// <summary>What is inside: the state, the chain's end, and the latest commands, so that one repeated late is still known.</summary>
internal sealed record Snapshot<TState>(long Seq, byte[] Hash, TState State, ImmutableArray<AnsweredCommand> Answered);

/// <summary>The number that a command's last event got.</summary>
internal sealed record AnsweredCommand(Guid Command, long Seq);
