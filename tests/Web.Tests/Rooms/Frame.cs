using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>What a browser was told.</summary>
internal abstract record Frame(RoomId Room)
{
    /// <summary>The number the browser has come to with it.</summary>
    public abstract long Seq { get; }
}

internal sealed record SnapshotFrame(RoomId Room, string Epoch, RoomView View) : Frame(Room)
{
    public override long Seq => View.Seq;
}

internal sealed record HappenedFrame(RoomId Room, long UpTo, ImmutableArray<Happened> Events) : Frame(Room)
{
    public override long Seq => UpTo;
}

internal sealed record GoneFrame(RoomId Room, Refusal Why) : Frame(Room)
{
    public override long Seq => 0;
}
