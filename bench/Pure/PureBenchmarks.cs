using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Bench.Pure;

/// <summary>The pieces that every contribution goes through, one by one: nanoseconds and bytes.</summary>
[MemoryDiagnoser]
public class PureBenchmarks
{
    private const int People = 1_000;

    private readonly PureRoom _room = new(People, RoomLimits.ContributionsInSnapshot);
    private readonly byte[] _key = BodySeal.NewKey();
    private readonly PostContribution _command = PureRoom.Contribution();
    private readonly ContributionPosted _posted;
    private readonly byte[] _json;
    private readonly LogEntry _entry;
    private readonly Viewer[] _viewers;
    private readonly Happened _happened;

    public PureBenchmarks()
    {
        _posted = (ContributionPosted)_room.Room.Decide(_command, _room.By(1)).Events[0];
        _json = EventJson<RoomEvent>.Write(_posted).Json;
        _entry = new LogEntry("room/a", _room.Seq + 1, Guid.NewGuid(), 0, "contributionPosted", _room.By(1).At, Guid.NewGuid(), "participant", Seal(), []);
        _viewers = [.. _room.People.Select(person => _room.Room.ViewerOf(person)!)];
        _happened = new Happened(_room.Seq + 1, _room.By(1).At, _room.By(1).By, _posted);
    }

    [Benchmark]
    public object Decide() => _room.Room.Decide(_command, _room.By(1));

    [Benchmark]
    public object Apply() => _room.Room.Apply(_posted, _room.By(1), _room.Seq + 1);

    [Benchmark]
    public object WriteEvent() => EventJson<RoomEvent>.Write(_posted);

    [Benchmark]
    public byte[] Seal() => BodySeal.Seal(_key, "room/a#1", _json);

    [Benchmark]
    public byte[] Link() => HashChain.Link(HashChain.Start, _entry);

    [Benchmark(Description = "Who of 1,000 sees it")]
    public int Sees()
    {
        var audience = _room.Room.AudienceOf(_posted, _room.By(1));
        return _viewers.Count(viewer => viewer.Sees(audience, _room.Seq + 1));
    }

    [Benchmark(Description = "One view of a full room")]
    public object View() => _room.Room.View(new RoomId(Guid.Empty), _room.Seq, _room.People[1], RoomLimits.ContributionsInSnapshot);

    [Benchmark(Description = "What a browser is sent of it")]
    public byte[] WriteHappened() => JsonSerializer.SerializeToUtf8Bytes(_happened, ContractJson.Options);

    /// <summary>In this process: the figures are compared with each other, not with other machines'.</summary>
    internal static int Run()
    {
        BenchmarkRunner.Run<PureBenchmarks>(DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Directory.CreateTempSubdirectory("arena-bench-").FullName));
        return 0;
    }
}
