namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>What the tagger sees of one token.</summary>
/// <param name="Word">A hash of the folded word; of a number its length alone.</param>
/// <param name="Beginning">Hashes of its first letters: two, three, four.</param>
/// <param name="End">Hashes of its last letters: two, three, four.</param>
/// <param name="Shape">Capitals, small letters, digits and marks, and whether it opens a sentence.</param>
/// <param name="Lists">What the lists have it in, and what it says of its neighbour.</param>
public readonly record struct Observation(uint Word, (uint Two, uint Three, uint Four) Beginning, (uint Two, uint Three, uint Four) End, uint Shape, uint Lists)
{
    /// <summary>Before the beginning and after the end of what is tagged.</summary>
    public static ref readonly Observation Edge => ref _edge;

    private static readonly Observation _edge = new(1, default, default, 1, 0x8000_0000);

    /// <summary>The same for what is seen alike.</summary>
    internal ulong Hash => Mixed(Mixed(Mixed(Mixed(Mixed(0, Word, Shape), Lists, Beginning.Two), Beginning.Three, Beginning.Four), End.Two, End.Three), End.Four, 1);

    /// <summary>A hash with two more numbers in it.</summary>
    internal static ulong Mixed(ulong hash, uint one, uint two) => Mixed(hash, one | ((ulong)two << 32));

    /// <summary>A hash with another in it.</summary>
    internal static ulong Mixed(ulong hash, ulong other)
    {
        hash = (hash ^ other) * 0x9E37_79B9_7F4A_7C15;
        return hash ^ (hash >> 29);
    }
}
