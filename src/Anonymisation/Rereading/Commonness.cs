using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>How often a word stands in Norwegian text, in rough steps: kept as hashes. What is written often is seldom a name.</summary>
/// <param name="steps">By the hash of a folded word, as <see cref="Tagging.Observation.Word"/> has it.</param>
internal sealed class Commonness(Dictionary<uint, byte> steps)
{
    private const int Most = 1 << 20;

    /// <summary>Nought for a word that is hardly ever written.</summary>
    public uint Of(uint word) => steps.GetValueOrDefault(word);

    /// <exception cref="InvalidDataException">There is no list of words.</exception>
    /// <exception cref="EndOfStreamException">It is not whole.</exception>
    public static Commonness Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > Most)
        {
            throw new InvalidDataException("This is no list of common words.");
        }

        var beside = new byte[count];
        var hashes = Bulk.Rising(reader, count, beside);
        var steps = new Dictionary<uint, byte>(count);
        for (var at = 0; at < count; at++)
        {
            steps[hashes[at]] = beside[at];
        }

        return new Commonness(steps);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(steps.Count);
        var last = 0u;
        foreach (var (hash, step) in steps.OrderBy(one => one.Key))
        {
            writer.Write7BitEncodedInt((int)(hash - last));
            writer.Write(step);
            last = hash;
        }
    }
}
