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
    public static Observation Edge { get; } = new(1, default, default, 1, 0x8000_0000);
}
