using System.Security.Cryptography;
using System.Text;

namespace Pilar.Arena.Grains.Log;

/// <summary>
/// Seals what a stream keeps with the stream's own key (AES-256-GCM). The place of the row is bound in, so that a body
/// cannot be moved to another row. Destroying the key is erasure. Layout: 12 bytes nonce, 16 bytes tag, the text.
/// </summary>
public static class BodySeal
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    public static byte[] Seal(byte[] key, string place, ReadOnlySpan<byte> plain)
    {
        var body = new byte[NonceSize + TagSize + plain.Length];
        var nonce = body.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, body.AsSpan(NonceSize + TagSize), body.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(place));
        return body;
    }

    /// <exception cref="CryptographicException">Another key, another place, or a changed body.</exception>
    public static byte[] Open(byte[] key, string place, ReadOnlySpan<byte> body)
    {
        if (body.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("A sealed body is cut short.");
        }

        var plain = new byte[body.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(body[..NonceSize], body[(NonceSize + TagSize)..], body.Slice(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(place));
        return plain;
    }
}
