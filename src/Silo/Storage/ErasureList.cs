using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace Pilar.Arena.Silo.Storage;

/// <summary>
/// One thing that was erased, as it stands in the list beside the backups: an event, or (without a link) a stream. Signed: a list that somebody
/// wrote himself erases nothing.
/// </summary>
/// <param name="At">UTC, in milliseconds since 1970.</param>
internal sealed record ErasureLine(string Stream, long Seq, byte[] Hash, long At, string Cause, byte[]? Link, byte[] Remains, byte[] Seal)
{
    public (string Stream, long Seq) Key => (Stream, Link is null ? 0 : Seq);

    public bool IsSigned(ErasureSeal seal) => Link is { } link
        ? seal.Holds(Hash, new StoredNote(Seq, DateTimeOffset.FromUnixTimeMilliseconds(At), Cause, link, Remains, Seal))
        : seal.Holds(new StoredCertificate(Stream, Seq, Hash, DateTimeOffset.FromUnixTimeMilliseconds(At), Cause, Remains, Seal));
}

/// <summary>
/// Everything that was ever erased, in a file beside the backups: a backup that is older is made to forget it again. Ids, times and
/// signatures; nothing in it can be read as text.
/// </summary>
internal static class ErasureList
{
    private const string Events =
        """
        SELECT e.stream, e.seq, l.hash, e.at, e.cause, e.link, e.remains, e.seal
        FROM erased_event e JOIN event_log l ON l.stream = e.stream AND l.seq = e.seq ORDER BY e.stream, e.seq
        """;

    private const string Streams = "SELECT stream, seq, hash, at, cause, NULL, remains, seal FROM destroyed_stream ORDER BY stream";

    public static async Task<List<ErasureLine>> Of(DbConnection connection, CancellationToken cancellation)
    {
        var lines = new List<ErasureLine>();
        foreach (var sql in new[] { Events, Streams })
        {
            await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(sql, commandTimeout: 0, cancellationToken: cancellation));
            while (await row.ReadAsync(cancellation))
            {
                lines.Add(new ErasureLine(
                    row.GetString(0),
                    row.GetInt64(1),
                    row.GetFieldValue<byte[]>(2),
                    row.GetInt64(3),
                    row.GetString(4),
                    await row.IsDBNullAsync(5, cancellation) ? null : row.GetFieldValue<byte[]>(5),
                    row.GetFieldValue<byte[]>(6),
                    row.GetFieldValue<byte[]>(7)));
            }
        }

        return lines;
    }

    /// <exception cref="JsonException">It is no list; the message names the line.</exception>
    public static async Task<List<ErasureLine>> Read(string file, CancellationToken cancellation)
    {
        var lines = new List<ErasureLine>();
        await foreach (var line in File.ReadLinesAsync(file, cancellation))
        {
            try
            {
                lines.Add(JsonSerializer.Deserialize<ErasureLine>(line) ?? throw new JsonException());
            }
            catch (JsonException fault)
            {
                throw new JsonException($"{file}: line {lines.Count + 1} is none of the arena's.", fault);
            }
        }

        return lines;
    }

    /// <summary>In its place all at once, and on the disk before it is there.</summary>
    public static async Task Write(string file, IEnumerable<ErasureLine> lines, CancellationToken cancellation)
    {
        var half = $"{file}.half";
        var made = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            made.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var stream = new FileStream(half, made))
        {
            foreach (var line in lines)
            {
                await JsonSerializer.SerializeAsync(stream, line, cancellationToken: cancellation);
                stream.WriteByte((byte)'\n');
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(half, file, overwrite: true);
    }
}
