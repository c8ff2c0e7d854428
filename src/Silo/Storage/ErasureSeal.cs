using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>
/// Signs what stands in the place of an erased body, bound to the hash that the row has in the chain, and that a stream's key was destroyed:
/// whoever can write in the database can empty and remove, and cannot make it look like the arena's doing.
/// </summary>
internal sealed class ErasureSeal(MasterKey master)
{
    private readonly byte[] _ofEvents = master.Derive("erased events");
    private readonly byte[] _ofStreams = master.Derive("destroyed streams");
    private readonly byte[] _ofOrders = master.Derive("destruction orders");

    /// <param name="hash">The row's own.</param>
    /// <param name="link">The row without its body, after the row before it: it holds the row's stream and number.</param>
    public byte[] Sign(byte[] hash, byte[] link, DateTimeOffset at, string cause, byte[] remains) =>
        Sum(_ofEvents, hash, link, Number(at.ToUnixTimeMilliseconds()), Encoding.UTF8.GetBytes(cause), remains);

    public bool Holds(byte[] hash, StoredNote note) =>
        CryptographicOperations.FixedTimeEquals(note.Seal, Sign(hash, note.Link, note.At, note.Cause, note.Remains));

    /// <summary>The signature of a certificate, whatever <see cref="StoredCertificate.Seal"/> says.</summary>
    public byte[] Sign(StoredCertificate certificate) => Sum(
        _ofStreams,
        Encoding.UTF8.GetBytes(certificate.Stream),
        Number(certificate.Seq),
        certificate.Hash,
        Number(certificate.At.ToUnixTimeMilliseconds()),
        Encoding.UTF8.GetBytes(certificate.Cause),
        certificate.Remains);

    public bool Holds(StoredCertificate certificate) => CryptographicOperations.FixedTimeEquals(certificate.Seal, Sign(certificate));

    public byte[] Sign(DestructionOrder order) => Sum(_ofOrders, Encoding.UTF8.GetBytes(order.Stream), Number(order.At.ToUnixTimeMilliseconds()));

    public bool Holds(DestructionOrder order, byte[] seal) => CryptographicOperations.FixedTimeEquals(seal, Sign(order));

    // Each part is preceded by its length, or two could lend each other bytes.
    private static byte[] Sum(byte[] key, params ReadOnlySpan<byte[]> parts)
    {
        using var sum = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            sum.AppendData(Number(part.Length));
            sum.AppendData(part);
        }

        return sum.GetHashAndReset();
    }

    private static byte[] Number(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }
}

/// <summary>A note as it stands in the database: not yet proved.</summary>
internal sealed record StoredNote(long Seq, DateTimeOffset At, string Cause, byte[] Link, byte[] Remains, byte[] Seal)
{
    public ErasureNote Read() => new(At, Causes.Of(Cause), Link, Remains);
}

/// <summary>A certificate as it stands in the database: not yet proved, what is left of the state wrapped.</summary>
internal sealed record StoredCertificate(string Stream, long Seq, byte[] Hash, DateTimeOffset At, string Cause, byte[] Remains, byte[] Seal);

/// <summary>Causes as they are stored: by their names.</summary>
internal static class Causes
{
    public static ErasureCause Of(string name) => Enum.TryParse<ErasureCause>(name, out var cause) ? cause : ErasureCause.Unknown;
}
