using System.Data.Common;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

// Streams whose key was destroyed, and their certificates.
internal sealed partial class EventLog
{
    public async Task<StreamCertificate?> CertificateOf(string stream, CancellationToken cancellation)
    {
        var found = await database.Read(
            "SELECT seq, hash, at, cause, remains, seal FROM destroyed_stream WHERE stream = @stream",
            new { stream },
            row => Certificate(stream, row),
            cancellation);
        return found is not [var certificate] ? null
            : erasures.Holds(certificate) && Opened(certificate) is { } remains
                ? new StreamCertificate(stream, certificate.Seq, certificate.Hash, certificate.At, Causes.Of(certificate.Cause), remains)
                : throw new LogUnavailableException("A certificate is not signed with this master key.");
    }

    private LogDestruction Wrap(string stream, LogDestruction destruction) =>
        destruction with { Remains = destruction.Remains is [] ? [] : master.Wrap(NameOfRemains(stream), destruction.Remains) };

    private byte[]? Opened(StoredCertificate certificate) =>
        certificate.Remains is [] ? [] : master.Unwrap(NameOfRemains(certificate.Stream), certificate.Remains);

    // Wrapped to another name than the stream's key was: neither can stand in the other's place.
    private static string NameOfRemains(string stream) => $"{stream}#destroyed";

    private static StoredCertificate Certificate(string stream, DbDataReader row) => new(
        stream,
        row.GetInt64(0),
        row.GetFieldValue<byte[]>(1),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        row.GetString(3),
        row.GetFieldValue<byte[]>(4),
        row.GetFieldValue<byte[]>(5));
}
