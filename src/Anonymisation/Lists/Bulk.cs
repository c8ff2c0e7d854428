using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>Reads many numbers of a list at a time: one by one, the interpreter of a browser takes more than twice the time.</summary>
internal static class Bulk
{
    private const int GroupBits = 7;
    private const int MostGroups = 5;
    private const int MoreToCome = 1 << GroupBits;

    // Four bits are left of 32.
    private const int MostInLast = 0x0F;

    /// <summary>As they are written, 32 bits each, the lowest byte first.</summary>
    /// <exception cref="EndOfStreamException">There are not so many.</exception>
    public static int[] Integers(BinaryReader reader, int count)
    {
        Lack(reader.BaseStream, count * (long)sizeof(int));
        var numbers = new int[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }

        return numbers;
    }

    /// <summary>In rising order, each as the distance from the last in groups of seven bits, and perhaps a byte after each.</summary>
    /// <param name="reader">Where the first begins, in something that can be read again.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="beside">Filled with the bytes; empty where there are none.</param>
    /// <exception cref="EndOfStreamException">There are not so many.</exception>
    /// <exception cref="InvalidDataException">They are no such numbers.</exception>
    public static uint[] Rising(BinaryReader reader, int count, Span<byte> beside)
    {
        var stream = reader.BaseStream;
        Lack(stream, count);
        var begin = stream.Position;
        var bytes = reader.ReadBytes((int)Math.Min(stream.Length - begin, count * (MostGroups + 1L)));
        var numbers = new uint[count];
        var (number, next) = (0u, 0);
        for (var at = 0; at < numbers.Length; at++)
        {
            var distance = Distance(bytes, ref next);
            number = distance <= uint.MaxValue - number ? number + distance : throw new InvalidDataException("This is no list of numbers.");
            numbers[at] = number;
            if (!beside.IsEmpty)
            {
                beside[at] = next < bytes.Length ? bytes[next++] : throw new EndOfStreamException();
            }
        }

        stream.Position = begin + next;
        return numbers;
    }

    private static uint Distance(byte[] bytes, ref int next)
    {
        var distance = 0u;
        for (var group = 0; group < MostGroups; group++)
        {
            var one = next < bytes.Length ? bytes[next++] : throw new EndOfStreamException();
            if (group == MostGroups - 1 && one > MostInLast)
            {
                break;
            }

            distance |= (uint)(one & (MoreToCome - 1)) << (group * GroupBits);
            if (one < MoreToCome)
            {
                return distance;
            }
        }

        throw new InvalidDataException("This is no list of numbers.");
    }

    // What is not whole must not ask for room before that is known.
    private static void Lack(Stream stream, long bytes)
    {
        if (bytes < 0 || stream.Length - stream.Position < bytes)
        {
            throw new EndOfStreamException();
        }
    }
}
