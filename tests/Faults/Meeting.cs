using System.Diagnostics;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.Checks;
using Pilar.Arena.Faults.People;

namespace Pilar.Arena.Faults;

/// <summary>One room under one fault: those who write, those who read, those who may not.</summary>
internal sealed class Meeting : IAsyncDisposable
{
    // One may be under way when something breaks, and be answered all the same.
    private const int Answers = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Stage _stage;
    private readonly List<Writer> _writers;
    private readonly List<Reader> _readers;
    private readonly List<Outsider> _outsiders;
    private readonly Removed _removed;
    private Task<long> _removal = Task.FromResult(0L);
    private long _since;

    private Meeting(Stage stage, RoomId room, Random chance, string filling)
    {
        (_stage, Room) = (stage, room);
        var webs = stage.Cluster.Webs;
        var members = stage.Cast.Members;
        _writers = [.. members.Select((person, n) => new Writer($"{person.Name}", room, person, webs, n, Dice(), filling))];
        _readers = [.. Enumerable.Range(0, stage.Readers).Select(n => new Reader(room, members[n % members.Count], webs, n, Dice()))];
        _removed = new Removed(room, stage.Cast.Leaving, webs, Dice());
        _outsiders = [new(room, stage.Cast.Waiting, true, webs, Dice()), new(room, stage.Cast.Stranger, false, webs, Dice())];

        Random Dice() => new(chance.Next());
    }

    public RoomId Room { get; }

    public IReadOnlyList<Reader> Readers => _readers;

    /// <summary>What others than the writers here were promised: it must be there too.</summary>
    public List<Acked> AckedElsewhere { get; } = [];

    /// <summary>Everybody is in and talking.</summary>
    public static async Task<Meeting> Begin(Stage stage, Random chance, string filling = "")
    {
        var meeting = new Meeting(stage, await stage.Cast.HoldMeeting(stage.Door, chance), chance, filling);
        meeting.Tabs.ToList().ForEach(tab => tab.Open());
        meeting._writers.ForEach(writer => writer.Write());
        await Until(() => meeting._writers.TrueForAll(writer => writer.AckedSoFar.Count >= Answers), () => "the writers are not heard");
        await meeting.EverybodyHas(1);
        await Until(() => meeting._removed.HasListened, () => "the one who is to be removed hears nothing");
        return meeting;
    }

    /// <summary>One of them is removed after a moment, whatever is broken then; the answer is waited for at the end.</summary>
    public void RemoveOne(TimeSpan moment) => _removal = Remove(moment);

    /// <summary>From now on stops and silences count.</summary>
    public void StartTheClock()
    {
        _since = Stopwatch.GetTimestamp();
        _readers.ForEach(reader => reader.StartTheClock());
    }

    public void Add(IEnumerable<Reader> readers)
    {
        var more = readers.ToList();
        _readers.AddRange(more);
        more.ForEach(reader => reader.Open());
    }

    public long Head() => _writers.SelectMany(writer => writer.AckedSoFar).Select(one => one.Seq).DefaultIfEmpty(0).Max();

    /// <summary>From now on every writer is answered more often than by what was under way, and every reader hears it: no part of the meeting stands still any more.</summary>
    public async Task AllGoOn()
    {
        var before = _writers.ConvertAll(writer => writer.AckedSoFar.Count);
        await Until(
            () => _writers.Zip(before).All(one => one.First.AckedSoFar.Count >= one.Second + Answers),
            () => "some writers have not been answered again");
        await EverybodyHas(Head());
    }

    public Task EverybodyHas(long seq) =>
        Until(() => _readers.TrueForAll(reader => reader.Last >= seq), () => $"these readers have not come to {seq}: {Behind(seq)}");

    private string Behind(long seq) => string.Join(", ", _readers.Where(reader => reader.Last < seq).Take(5).Select(reader => $"{reader}"));

    /// <summary>Nothing new is said; everything is answered; everybody has read to the end.</summary>
    public async Task<Finding> End(Finding start)
    {
        var removal = await _removal;
        await Task.WhenAll(_writers.Select(writer => writer.Finish(Patience)));
        var silence = _readers.Max(reader => reader.LongestSilence);
        await EverybodyHas(Head());
        await Task.WhenAll(_readers.Select(reader => reader.ReadBack()));
        var acked = _writers.SelectMany(writer => writer.AckedSoFar).Concat(AckedElsewhere).ToList();
        var checker = new Checker(acked, await _stage.Cluster.Database.Rows(Room.Key()));
        return checker.Check(start, _readers, [.. _outsiders.SelectMany(outsider => outsider.Seen), .. _removed.SeenAfter(removal)], _writers) with
        {
            WriteStop = checker.LongestStop(_since).TotalSeconds,
            Silence = silence.TotalSeconds,
        };
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(Tabs.Select(tab => tab.DisposeAsync().AsTask()));

    private IEnumerable<Tab> Tabs => [.. _writers, .. _readers, .. _outsiders, _removed];

    private async Task<long> Remove(TimeSpan moment)
    {
        await Task.Delay(moment);
        var cast = _stage.Cast;
        var seq = await _stage.Door.Do(
            Room, cast.Facilitator.Id, new CommandId(Guid.NewGuid()), new RemovePerson(cast.Leaving.Id, "Trekker seg."));
        _removed.IsRemoved();
        return seq;
    }

    private static async Task Until(Func<bool> holds, Func<string> otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!holds())
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"After {Patience.TotalSeconds} s {otherwise()}.");
            }

            await Task.Delay(20);
        }
    }
}
