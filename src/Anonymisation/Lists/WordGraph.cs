namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>
/// A list of words as the smallest graph that spells them all: half a million words in a megabyte, read where it lies. Made by
/// <c>tools/Lists</c>; the shape stands there.
/// </summary>
public sealed class WordGraph
{
    private const int LetterBits = 8;
    private const int Last = 1 << LetterBits;
    private const int Ends = 1 << (LetterBits + 1);
    private const int TargetShift = LetterBits + 2;

    private readonly int[] _edges;
    private readonly byte[] _letters;

    private WordGraph(int[] edges, byte[] letters) => (_edges, _letters) = (edges, letters);

    /// <exception cref="EndOfStreamException">It is not whole.</exception>
    public static WordGraph Read(BinaryReader reader)
    {
        var letters = new byte[char.MaxValue + 1];
        var count = reader.ReadByte();
        for (var index = 1; index <= count; index++)
        {
            letters[reader.ReadUInt16()] = (byte)index;
        }

        return new WordGraph(Bulk.Integers(reader, reader.ReadInt32()), letters);
    }

    public bool Contains(ReadOnlySpan<char> word) => word.Length > 0 && Longest(word) == word.Length;

    /// <summary>How many of the first characters are the longest word of the list that the text begins with; nought when it begins with none.</summary>
    public int Longest(ReadOnlySpan<char> text)
    {
        var longest = 0;
        var node = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var edge = Edge(node, _letters[text[at]]);
            if (edge == 0)
            {
                break;
            }

            longest = (edge & Ends) != 0 ? at + 1 : longest;
            node = edge >>> TargetShift;
            if (node == 0)
            {
                break;
            }
        }

        return longest;
    }

    /// <summary>As <see cref="Longest"/> of any text that begins with the word; −1 when that depends on how it goes on.</summary>
    public int LongestFrom(ReadOnlySpan<char> word)
    {
        var (longest, node) = (0, 0);
        for (var at = 0; at < word.Length; at++)
        {
            var edge = Edge(node, _letters[word[at]]);
            longest = edge != 0 && (edge & Ends) != 0 ? at + 1 : longest;
            node = edge >>> TargetShift;
            if (node == 0)
            {
                return longest;
            }
        }

        return -1;
    }

    /// <summary>
    /// Is a word of the list one slip of the fingers away: a letter too many, too few, another, or two in the wrong order? The first letter is right.
    /// </summary>
    public bool IsNear(ReadOnlySpan<char> word)
    {
        var first = word.Length < 2 ? 0 : Edge(0, _letters[word[0]]);
        return first != 0 && IsNear(first >>> TargetShift, word[1..], (first & Ends) != 0);
    }

    private bool IsNear(int node, ReadOnlySpan<char> rest, bool ends)
    {
        // A letter too many, two in the wrong order; at the end, nothing or a letter too few.
        if (rest.IsEmpty ? ends || HasEnd(node) : Follows(node, rest[1..], ends) || Swapped(node, rest))
        {
            return true;
        }

        for (var at = node; node != 0; at++)
        {
            var (edge, target) = (_edges[at], _edges[at] >>> TargetShift);
            // Another letter here, or one that was left out.
            if ((rest.Length > 0 && Follows(target, rest[1..], (edge & Ends) != 0)) || Follows(target, rest, (edge & Ends) != 0))
            {
                return true;
            }

            if ((edge & Last) != 0)
            {
                break;
            }
        }

        var next = rest.IsEmpty || node == 0 ? 0 : Edge(node, _letters[rest[0]]);
        return next != 0 && IsNear(next >>> TargetShift, rest[1..], (next & Ends) != 0);
    }

    private bool Swapped(int node, ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || node == 0)
        {
            return false;
        }

        var one = Edge(node, _letters[rest[1]]);
        var two = one >>> TargetShift == 0 ? 0 : Edge(one >>> TargetShift, _letters[rest[0]]);
        return two != 0 && Follows(two >>> TargetShift, rest[2..], (two & Ends) != 0);
    }

    private bool HasEnd(int node)
    {
        for (var at = node; node != 0; at++)
        {
            if ((_edges[at] & Ends) != 0 || (_edges[at] & Last) != 0)
            {
                return (_edges[at] & Ends) != 0;
            }
        }

        return false;
    }

    private bool Follows(int node, ReadOnlySpan<char> rest, bool ends = false)
    {
        foreach (var letter in rest)
        {
            var edge = node == 0 ? 0 : Edge(node, _letters[letter]);
            if (edge == 0)
            {
                return false;
            }

            (node, ends) = (edge >>> TargetShift, (edge & Ends) != 0);
        }

        return ends;
    }

    private int Edge(int node, byte letter)
    {
        if (letter == 0)
        {
            return 0;
        }

        for (var at = node; ; at++)
        {
            var edge = _edges[at];
            if ((edge & ((1 << LetterBits) - 1)) == letter)
            {
                return edge;
            }

            if ((edge & Last) != 0)
            {
                return 0;
            }
        }
    }
}
