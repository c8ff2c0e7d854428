using System.Text;

namespace Pilar.Arena.Bench.Load;

/// <summary>A time in words that everybody says: the guard lets no number through that it does not understand.</summary>
internal static class Stamp
{
    /// <summary>Bytes of a stamp, after its mark.</summary>
    public const int Length = Nibbles * 3;

    private const int Nibbles = 16;

    private static readonly string[] Words = ["og", "er", "de", "vi", "av", "at", "om", "en", "et", "to", "ja", "du", "jo", "ho", "ut", "se"];

    public static string Write(long time)
    {
        var text = new StringBuilder(Length);
        for (var shift = 60; shift >= 0; shift -= 4)
        {
            text.Append(' ').Append(Words[(int)((time >> shift) & 15)]);
        }

        return text.ToString();
    }

    public static bool TryRead(ReadOnlySpan<byte> text, out long time)
    {
        time = 0;
        for (var at = 0; at < Length; at += 3)
        {
            var (first, second) = ((char)text[at + 1], (char)text[at + 2]);
            var nibble = Array.FindIndex(Words, word => word[0] == first && word[1] == second);
            if (text[at] != ' ' || nibble < 0)
            {
                return false;
            }

            time = (time << 4) | (uint)nibble;
        }

        return true;
    }
}
