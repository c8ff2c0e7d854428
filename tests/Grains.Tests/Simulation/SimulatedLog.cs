using System.Collections.Immutable;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>
/// The database, as its promises say and no better: an append is stored whole or not at all, in the order of the simulation,
/// and who asked may never hear which.
/// </summary>
internal sealed class SimulatedLog
{
    private readonly List<(LogAppend Append, TaskCompletionSource<AppendOutcome> Told)> _underWay = [];
    private byte[]? _key;

    /// <summary>What is on disk.</summary>
    public List<LogEntry> Rows { get; } = [];

    /// <summary>How often somebody was not told what had become of an append that was stored.</summary>
    public int Doubts { get; private set; }

    /// <summary>How often nothing stood in the way of an append but a command that was stored long ago.</summary>
    public int Repeats { get; private set; }

    public bool IsAway { get; set; }

    /// <summary>Of the stream's destruction: one, however often it was asked for.</summary>
    public List<StreamCertificate> Certificates { get; } = [];

    /// <summary>The stream's snapshot is dropped in the same transaction.</summary>
    public Action WhenErased { get; init; } = () => { };

    public bool HasWork => _underWay.Count > 0;

    /// <summary>Each activation has a connection of its own; a crash ends what it is told, not what was sent.</summary>
    public IEventLog Connect() => new Connection(this);

    /// <summary>One append that was sent is carried out, or not; its sender hears of it, or not.</summary>
    public void Work(Random chance)
    {
        var (append, told) = _underWay[chance.Next(_underWay.Count)];
        _underWay.RemoveAll(one => one.Told == told);
        var stored = !IsAway && chance.Next(10) > 0;
        var outcome = stored ? Store(append) : AppendOutcome.Fenced;
        if (!stored || chance.Next(10) == 0)
        {
            Doubts += stored ? 1 : 0;
            told.SetException(new LogUnavailableException());
        }
        else
        {
            told.SetResult(outcome);
        }
    }

    private AppendOutcome Store(LogAppend append)
    {
        if (append.Entries.IsEmpty)
        {
            Erase(append.Erasure!);
            return AppendOutcome.Committed;
        }

        var taken = append.Entries.Any(entry => entry.Seq <= Rows.Count || Rows.Any(row => row.Command == entry.Command && row.Part == entry.Part));
        if (taken)
        {
            Repeats += append.Entries[0].Seq > Rows.Count ? 1 : 0;
            return AppendOutcome.Fenced;
        }

        Assert.Equal(Rows.Count + 1, append.Entries[0].Seq);
        Rows.AddRange(append.Entries);
        _key ??= append.Key;
        if (append.Erasure is { } erasure)
        {
            Erase(erasure);
        }

        if (append.Destruction is { } end)
        {
            var last = append.Entries[^1];
            Certificates.Add(new StreamCertificate(append.Stream, last.Seq, last.Hash, last.At, end.Cause, end.Remains));
            _key = null;
            WhenErased();
        }

        return AppendOutcome.Committed;
    }

    private void Erase(LogErasure erasure)
    {
        foreach (var (seq, remains) in erasure.Events)
        {
            var row = Rows[(int)seq - 1];
            var previous = seq == 1 ? HashChain.Start : Rows[(int)seq - 2].Hash;
            Assert.True(HashChain.Follows(previous, row));
            Rows[(int)seq - 1] = row.Erased is null
                ? row with { Body = [], Erased = new ErasureNote(erasure.At, erasure.Cause, HashChain.LinkWithoutBody(previous, row), remains) }
                : row;
        }

        WhenErased();
    }

    private sealed class Connection(SimulatedLog log) : IEventLog
    {
        public string Epoch => "one";

        public Task<AppendOutcome> Append(LogAppend append)
        {
            var told = new TaskCompletionSource<AppendOutcome>();
            log._underWay.Add((append, told));
            return told.Task;
        }

        public Task Erase(LogErasure erasure) => Append(new LogAppend(erasure.Stream, [], [], null) { Erasure = erasure });

        public Task<ImmutableArray<LogEntry>> Read(string stream, long after, int limit, CancellationToken cancellation) =>
            Ask<ImmutableArray<LogEntry>>(() => [.. log.Rows.Skip((int)after).Take(limit)]);

        public Task<long?> Find(string stream, Guid command, CancellationToken cancellation) =>
            Ask(() => log.Rows.LastOrDefault(row => row.Command == command)?.Seq);

        public Task<byte[]?> KeyOf(string stream, CancellationToken cancellation) => Ask(() => log._key);

        public Task<StreamCertificate?> CertificateOf(string stream, CancellationToken cancellation) => Ask(() => log.Certificates.SingleOrDefault());

        private Task<T> Ask<T>(Func<T> answer) => log.IsAway ? Task.FromException<T>(new LogUnavailableException()) : Task.FromResult(answer());
    }
}
