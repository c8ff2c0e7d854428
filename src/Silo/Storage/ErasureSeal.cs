using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>
/// Signs what stands in the place of an erased body, bound to the hash that the row has in the chain: whoever can write in the database can
/// empty a body, and cannot make it look like the arena's doing.
/// </summary>
internal sealed class ErasureSeal(MasterKey master)
{
    private readonly byte[] _key = master.Derive("erased events");

    /// <param name="hash">The row's own.</param>
    /// <param name="link">The row without its body, after the row before it: it holds the row's stream and number.</param>
    public byte[] Sign(byte[] hash, byte[] link, DateTimeOffset at, string cause, byte[] remains)
    {
        using var sum = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        Append(sum, hash);
        Append(sum, link);
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(time, at.ToUnixTimeMilliseconds());
        sum.AppendData(time);
        Append(sum, Encoding.UTF8.GetBytes(cause));
        Append(sum, remains);
        return sum.GetHashAndReset();
    }

    public bool Holds(byte[] hash, StoredNote note) =>
        CryptographicOperations.FixedTimeEquals(note.Seal, Sign(hash, note.Link, note.At, note.Cause, note.Remains));

    // Each part is preceded by its length, or two could lend each other bytes.
    private static void Append(IncrementalHash sum, byte[] part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        sum.AppendData(length);
        sum.AppendData(part);
    }
}

/// <summary>A note as it stands in the database: not yet proved.</summary>
internal sealed record StoredNote(long Seq, DateTimeOffset At, string Cause, byte[] Link, byte[] Remains, byte[] Seal)
{
    public ErasureNote Read() => new(At, Enum.TryParse<ErasureCause>(Cause, out var cause) ? cause : ErasureCause.Unknown, Link, Remains);
}
