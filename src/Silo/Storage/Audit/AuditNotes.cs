using System.Data.Common;
using Dapper;

namespace Pilar.Arena.Silo.Storage.Audit;

/// <summary>The notes of erasures as anybody may have left them: what cannot be a note of the arena's is one that does not hold.</summary>
internal static class AuditNotes
{
    /// <returns>By stream and number.</returns>
    public static async Task<Dictionary<string, Dictionary<long, StoredNote>>> Read(DbConnection connection, CancellationToken cancellation)
    {
        var notes = new Dictionary<string, Dictionary<long, StoredNote>>(StringComparer.Ordinal);
        await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(
            "SELECT stream, seq, at, cause, link, remains, seal FROM erased_event", commandTimeout: 0, cancellationToken: cancellation));
        while (await row.ReadAsync(cancellation))
        {
            var (stream, seq) = (row.GetValue(0) as string ?? "", row.GetValue(1) as long? ?? 0);
            if (!notes.TryGetValue(stream, out var known))
            {
                notes.Add(stream, known = []);
            }

            known[seq] = new StoredNote(seq, Time(row.GetValue(2)), row.GetValue(3) as string ?? "", Bytes(row, 4), Bytes(row, 5), Bytes(row, 6));
        }

        return notes;
    }

    private static byte[] Bytes(DbDataReader row, int column) => row.GetValue(column) as byte[] ?? [];

    private static DateTimeOffset Time(object value) => value is long at && at >= StoredRow.Times.From && at <= StoredRow.Times.To
        ? DateTimeOffset.FromUnixTimeMilliseconds(at)
        : DateTimeOffset.MinValue;
}
