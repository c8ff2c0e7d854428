using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Tests.Log;

public sealed class BodySealTests
{
    private const string Place = "room/1#7";
    private readonly byte[] _key = BodySeal.NewKey();

    [Fact]
    public void What_is_sealed_is_opened_again() => Gen.String.Sample(text =>
        Encoding.UTF8.GetString(BodySeal.Open(_key, Place, BodySeal.Seal(_key, Place, Encoding.UTF8.GetBytes(text))))
            == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_text_does_not_show()
    {
        var body = BodySeal.Seal(_key, Place, "kanarifugl"u8);
        Assert.Equal(-1, body.AsSpan().IndexOf("kanarifugl"u8));
    }

    [Fact]
    public void Another_key_another_place_or_a_changed_byte_is_refused()
    {
        var body = BodySeal.Seal(_key, Place, "kanarifugl"u8);
        Assert.ThrowsAny<CryptographicException>(() => BodySeal.Open(BodySeal.NewKey(), Place, body));
        Assert.ThrowsAny<CryptographicException>(() => BodySeal.Open(_key, "room/1#8", body));
        Gen.Int[0, body.Length - 1].Sample(at =>
        {
            var changed = (byte[])body.Clone();
            changed[at] ^= 1;
            return Throws(() => BodySeal.Open(_key, Place, changed));
        });
        Assert.ThrowsAny<CryptographicException>(() => BodySeal.Open(_key, Place, body.AsSpan(0, 20).ToArray()));
    }

    private static bool Throws(Action act)
    {
        try
        {
            act();
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
