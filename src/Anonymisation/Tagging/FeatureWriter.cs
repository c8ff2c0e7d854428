using System.Numerics;

namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>Writes features one after the other, each as a hash of what it is about and of where it stands among them.</summary>
/// <param name="into">As long as there are features.</param>
internal ref struct FeatureWriter(Span<uint> into)
{
    private const uint Seed = 0x9E37_79B1;

    private readonly Span<uint> _into = into;
    private int _count;

    public static uint Mix(uint one, uint two) => BitOperations.RotateLeft((one ^ 0x85EB_CA6B) * 0xCC9E_2D51, 13) ^ (two * 0x1B87_3593);

    public void Add(uint one, uint two)
    {
        var hash = Mix(Mix(one, two), (uint)(_count + 1) * Seed);
        hash = (hash ^ (hash >> 16)) * 0x85EB_CA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2_AE35;
        _into[_count++] = hash ^ (hash >> 16);
    }

    /// <param name="count">How many there should be.</param>
    public readonly void Close(int count) => System.Diagnostics.Debug.Assert(_count == count, "The count is how many there are.");
}
