using System.Buffers.Binary;
using System.Globalization;

namespace Pilar.Arena.Bench;

/// <summary>How many rooms, and how many people in each. Ids follow from the numbers, so that both ends know them.</summary>
internal sealed record Crowd(int Rooms, int People)
{
    public int Size => Rooms * People;

    public static Crowd Parse(string text)
    {
        var parts = text.Split('x');
        return new Crowd(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => $"{Rooms}x{People}";

    public static Guid Room(int room) => Id(1, room, 0);

    public static Guid Person(int room, int person) => Id(2, room, person);

    public static Guid Case(int room, int number) => Id(3, room, number);

    public static Guid Item(int room, int number) => Id(4, room, number);

    private static Guid Id(int kind, int room, int person)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, kind);
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], room);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], person);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], 1);
        return new Guid(bytes, bigEndian: true);
    }
}
