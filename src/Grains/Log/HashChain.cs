using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Pilar.Arena.Grains.Log;

/// <summary>
/// Links each row of a stream to the one before, so that a row changed, removed or moved is found. The hash covers the
/// sealed body: the chain stays valid when the key is destroyed.
/// </summary>
public static class HashChain
{
    /// <summary>What the first row of every stream is linked to.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The hash of <paramref name="entry"/> (whose own hash is not looked at) after <paramref name="previous"/>.</summary>
    public static byte[] Link(ReadOnlySpan<byte> previous, LogEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        AppendText(hash, entry.Stream);
        AppendNumber(hash, entry.Seq);
        AppendText(hash, entry.Command.ToString("N"));
        AppendNumber(hash, entry.Part);
        AppendText(hash, entry.Kind);
        AppendNumber(hash, entry.At.ToUnixTimeMilliseconds());
        AppendText(hash, entry.Actor.ToString("N"));
        AppendText(hash, entry.Role);
        AppendNumber(hash, entry.Body.Length);
        hash.AppendData(entry.Body);
        return hash.GetHashAndReset();
    }

    /// <summary>What a note of an erasure binds a row to: all that is left of it, after the row before it.</summary>
    public static byte[] LinkWithoutBody(ReadOnlySpan<byte> previous, LogEntry entry) => Link(previous, entry with { Body = [] });

    /// <summary>True when <paramref name="entry"/> is what was written after the row with the hash <paramref name="previous"/>, its body there or erased.</summary>
    public static bool Follows(ReadOnlySpan<byte> previous, LogEntry entry) => entry.Erased is { } note
        ? CryptographicOperations.FixedTimeEquals(LinkWithoutBody(previous, entry), note.Link)
        : CryptographicOperations.FixedTimeEquals(Link(previous, entry), entry.Hash);

    // Each text is preceded by its length, or two fields could lend each other letters.
    private static void AppendText(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        AppendNumber(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AppendNumber(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
