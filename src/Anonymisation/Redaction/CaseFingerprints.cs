using System.Security.Cryptography;
using System.Text;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// Whom a case is about, for a room that must not know: of each word of its names eight bits of a salted hash. Hundreds of names share each, so that
/// nobody can read them back, and a word that is known only weighs more when it looks like a name anyhow. See docs/decisions.
/// </summary>
public sealed class CaseFingerprints
{
    /// <summary>The fewest bytes of salt; each case has its own.</summary>
    public const int ShortestSalt = 16;

    private const byte Version = 1;
    private const int Values = 256;

    private readonly byte[] _salt;
    private readonly bool[] _known = new bool[Values];

    private CaseFingerprints(ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salt.Length, ShortestSalt, nameof(salt));
        _salt = salt.ToArray();
    }

    /// <summary>Made where the names are: in the writer's browser.</summary>
    /// <param name="salt">The case's own, <see cref="ShortestSalt"/> bytes or more.</param>
    /// <param name="names">Names and nicknames of people, of one word or several; initials are left out.</param>
    public static CaseFingerprints Make(ReadOnlySpan<byte> salt, IEnumerable<string> names)
    {
        var made = new CaseFingerprints(salt);
        foreach (var word in names.SelectMany(Tokeniser.Cut).Where(token => token is { Kind: TokenKind.Word, Length: > 1 }))
        {
            // What it may be without its s is asked for when a word is looked up, not kept.
            made._known[made.Of(Forms.Fold(word.Lower).TrimEnd('\''))] = true;
        }

        return made;
    }

    /// <summary>May this word be one of the names? Of other words about one in twenty says yes too.</summary>
    /// <param name="word">One word, in any case, also in the genitive.</param>
    public bool Knows(string word) => Forms.Of(word).Any(form => form.Length > 1 && _known[Of(form)]);

    /// <summary>A version, and a byte for each fingerprint, in order.</summary>
    public byte[] ToBytes() => [Version, .. Enumerable.Range(0, Values).Where(value => _known[value]).Select(value => (byte)value)];

    /// <exception cref="InvalidDataException">It is not what <see cref="ToBytes"/> makes.</exception>
    public static CaseFingerprints FromBytes(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > Values + 1 || bytes[0] != Version)
        {
            throw new InvalidDataException("These are no fingerprints of a case.");
        }

        var read = new CaseFingerprints(salt);
        for (var at = 1; at < bytes.Length; at++)
        {
            if (at > 1 && bytes[at] <= bytes[at - 1])
            {
                throw new InvalidDataException("These are no fingerprints of a case.");
            }

            read._known[bytes[at]] = true;
        }

        return read;
    }

    /// <param name="salt">The case's own.</param>
    /// <param name="bits">32 bytes: a bit for each value, the lowest first. So a case has as much of them whatever it holds.</param>
    /// <exception cref="InvalidDataException">They are not 32 bytes.</exception>
    public static CaseFingerprints FromBits(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> bits)
    {
        if (bits.Length * 8 != Values)
        {
            throw new InvalidDataException("These are no fingerprints of a case.");
        }

        var read = new CaseFingerprints(salt);
        for (var value = 0; value < Values; value++)
        {
            read._known[value] = (bits[value >> 3] & (1 << (value & 7))) != 0;
        }

        return read;
    }

    public override string ToString() => nameof(CaseFingerprints);

    private byte Of(string form) => HMACSHA256.HashData(_salt, Encoding.UTF8.GetBytes(form))[0];
}
