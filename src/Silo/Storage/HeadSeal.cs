using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Pilar.Arena.Silo.Storage;

/// <summary>
/// Signs where a stream ends. The chain alone can be made anew by anybody who can write in the database, and shows nothing of rows
/// cut off at its end; its signed head can only be made by whoever holds the master key.
/// </summary>
internal sealed class HeadSeal(MasterKey master)
{
    private readonly byte[] _key = master.Derive("stream heads");

    public byte[] Sign(string stream, long seq, byte[] hash)
    {
        var name = Encoding.UTF8.GetBytes(stream);
        var signed = new byte[sizeof(long) + hash.Length + name.Length];
        BinaryPrimitives.WriteInt64LittleEndian(signed, seq);
        hash.CopyTo(signed, sizeof(long));
        name.CopyTo(signed, sizeof(long) + hash.Length);
        return HMACSHA256.HashData(_key, signed);
    }

    public bool Holds(string stream, long seq, byte[] hash, byte[] seal) =>
        CryptographicOperations.FixedTimeEquals(seal, Sign(stream, seq, hash));
}

/// <summary>What the log signs: where each stream ends, and what was erased.</summary>
internal sealed record LogSeals(HeadSeal Heads, ErasureSeal Erasures);
