using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>Many numbers of a list at a time: all of them, or none.</summary>
public sealed class BulkTests
{
    [Fact]
    public void What_was_written_one_by_one_is_read_at_once_and_what_follows_is_left()
    {
        var numbers = new uint[] { 0, 5, 5, 133, 70_000, uint.MaxValue };
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var last = 0u;
        foreach (var number in numbers)
        {
            writer.Write7BitEncodedInt((int)(number - last));
            writer.Write((byte)(number % 7));
            last = number;
        }

        writer.Write(-2);
        writer.Write(17);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var beside = new byte[numbers.Length];

        Assert.Equal(numbers, Bulk.Rising(reader, numbers.Length, beside));
        Assert.Equal(numbers.Select(number => (byte)(number % 7)), beside);
        Assert.Equal([-2, 17], Bulk.Integers(reader, 2));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2 }, 3)]
    [InlineData(new byte[] { 1, 0x80 }, 2)]
    [InlineData(new byte[] { }, int.MaxValue)]
    [InlineData(new byte[] { 1, 2, 3 }, -1)]
    public void What_is_not_whole_is_refused(byte[] bytes, int count)
    {
        Assert.Throws<EndOfStreamException>(() => Bulk.Rising(Reader(bytes), count, []));
        Assert.Throws<EndOfStreamException>(() => Bulk.Integers(Reader(bytes), count));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x1F }, 1)]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 1 }, 1)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1 }, 2)]
    public void What_is_no_number_or_does_not_rise_is_refused(byte[] bytes, int count) => Assert.Throws<InvalidDataException>(() => Bulk.Rising(Reader(bytes), count, []));

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes));
}
