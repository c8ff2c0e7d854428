using System.Security.Cryptography;
using System.Text;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Tests;

/// <summary>Appends as a grain makes them, without the grain.</summary>
internal static class Entries
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static LogEntry Entry(string stream, long seq, Guid command, int part = 0) => new(
        stream,
        seq,
        command,
        part,
        "contributionPosted",
        Noon.AddSeconds(seq),
        Guid.NewGuid(),
        "participant",
        Encoding.UTF8.GetBytes($"sealed {seq} ø"),
        SHA256.HashData(command.ToByteArray()));

    /// <summary>One command with <paramref name="count"/> events from number <paramref name="seq"/> on.</summary>
    public static LogAppend Append(string stream, long seq, int count = 1, Guid? command = null, params ReadModelChange[] changes)
    {
        var id = command ?? Guid.NewGuid();
        return new(stream, [.. Enumerable.Range(0, count).Select(part => Entry(stream, seq + part, id, part))], [.. changes], Key: null);
    }

    /// <summary>A whole stream, each row linked to the one before.</summary>
    public static LogEntry[] Chain(string stream, int length)
    {
        var rows = new LogEntry[length];
        for (var i = 0; i < length; i++)
        {
            var row = Entry(stream, i + 1, Guid.NewGuid());
            rows[i] = row with { Hash = HashChain.Link(i == 0 ? HashChain.Start : rows[i - 1].Hash, row) };
        }

        return rows;
    }

    public static async Task<long[]> Seqs(this IEventLog log, string stream) =>
        [.. (await log.Read(stream, 0, int.MaxValue, TestContext.Current.CancellationToken)).Select(entry => entry.Seq)];

    /// <summary>The stream holds 1, 2, 3 … up to here, and nothing else.</summary>
    public static async Task Holds(this RunningStorage storage, string stream, long upTo)
    {
        var seqs = await storage.Log.Seqs(stream);
        Assert.Equal(Enumerable.Range(1, (int)upTo).Select(seq => (long)seq), seqs);
    }
}
