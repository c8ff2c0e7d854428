namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Two words of which one is the other with a slip of the fingers.</summary>
internal static class Slips
{
    /// <summary>A letter too many, too few, another, or two in the wrong order; the first is right.</summary>
    public static bool IsOne(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || one.Length == 0 || other.Length == 0 || one[0] != other[0])
        {
            return false;
        }

        var same = one.CommonPrefixLength(other);
        var left = one[same..];
        var right = other[same..];
        return (left.Length > 0 && right.Length > 0 && left[1..].SequenceEqual(right[1..]))
            || (left.Length > 0 && left[1..].SequenceEqual(right))
            || (right.Length > 0 && left.SequenceEqual(right[1..]))
            || (left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}
