using System.Data.Common;
using Dapper;

namespace Pilar.Arena.Silo.Storage.Audit;

/// <summary>
/// What stands beside the rows: ends, keys, notes of erasures, certificates. As anybody may have left it: what cannot be the arena's is
/// something whose signature does not hold.
/// </summary>
internal sealed class AuditMarks
{
    private readonly Dictionary<string, SignedHead> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<long, StoredNote>> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredCertificate> _certificates = new(StringComparer.Ordinal);

    /// <summary>Streams of which there must be rows.</summary>
    public IEnumerable<string> Streams => _heads.Keys.Union(_keys.Keys).Union(_notes.Keys).Union(_certificates.Keys);

    /// <summary>Streams whose key is gone.</summary>
    public int Destroyed => _keys.Values.Count(wrapped => wrapped is DBNull);

    public static async Task<AuditMarks> Read(DbConnection connection, CancellationToken cancellation)
    {
        var marks = new AuditMarks();
        await Each("SELECT stream, seq, seal FROM stream_head", row => marks._heads[Text(row, 0)] = new SignedHead(Number(row, 1), Bytes(row, 2)));
        await Each("SELECT stream, wrapped FROM stream_key", row => marks._keys[Text(row, 0)] = row.GetValue(1));
        await Each("SELECT stream, seq, at, cause, link, remains, seal FROM erased_event", row => marks.Add(
            Text(row, 0), new StoredNote(Number(row, 1), Time(row, 2), Text(row, 3), Bytes(row, 4), Bytes(row, 5), Bytes(row, 6))));
        await Each(
            "SELECT stream, seq, hash, at, cause, remains, seal FROM destroyed_stream",
            row => marks._certificates[Text(row, 0)] = new StoredCertificate(
                Text(row, 0), Number(row, 1), Bytes(row, 2), Time(row, 3), Text(row, 4), Bytes(row, 5), Bytes(row, 6)));
        return marks;

        async Task Each(string sql, Action<DbDataReader> take)
        {
            await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(sql, commandTimeout: 0, cancellationToken: cancellation));
            while (await row.ReadAsync(cancellation))
            {
                take(row);
            }
        }
    }

    public StreamMarks Of(string stream) =>
        new(_heads.GetValueOrDefault(stream), _notes.GetValueOrDefault(stream) ?? [], _certificates.GetValueOrDefault(stream));

    /// <summary>What is wrong with this stream's key or certificate.</summary>
    public IEnumerable<AuditFault> FaultsOfKey(string stream, MasterKey master, ErasureSeal seal)
    {
        var certificate = _certificates.GetValueOrDefault(stream);
        if (certificate is not null && !seal.Holds(certificate))
        {
            yield return AuditFault.CertificateWrong;
        }

        switch (_keys.GetValueOrDefault(stream))
        {
            // A destroyed key leaves its row, empty.
            case DBNull when certificate is null:
                yield return AuditFault.Uncertified;
                break;
            case DBNull:
                break;
            case byte[] wrapped when master.Unwrap(stream, wrapped) is not null:
                if (certificate is not null)
                {
                    yield return AuditFault.NotDestroyed;
                }

                break;
            default:
                yield return AuditFault.KeyWrong;
                break;
        }
    }

    private void Add(string stream, StoredNote note)
    {
        if (!_notes.TryGetValue(stream, out var known))
        {
            _notes.Add(stream, known = []);
        }

        known[note.Seq] = note;
    }

    private static string Text(DbDataReader row, int column) => row.GetValue(column) as string ?? "";

    private static long Number(DbDataReader row, int column) => row.GetValue(column) as long? ?? 0;

    private static byte[] Bytes(DbDataReader row, int column) => row.GetValue(column) as byte[] ?? [];

    private static DateTimeOffset Time(DbDataReader row, int column) =>
        row.GetValue(column) is long at && at >= StoredRow.Times.From && at <= StoredRow.Times.To
            ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : DateTimeOffset.MinValue;
}
