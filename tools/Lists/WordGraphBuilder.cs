using System.Runtime.InteropServices;

namespace Pilar.Arena.Tools.Lists;

/// <summary>
/// Builds the smallest graph that spells a sorted list (Daciuk, Mihov, Watson and Watson, 2000). Written as: the number of letters and the letters
/// as UTF-16; the number of edges and the edges as 32 bits: eight for the letter (its place in the list, from one), one for «last of its
/// node», one for «a word ends here», 22 for the node it leads to (nought: none). The root begins at nought.
/// </summary>
internal sealed class WordGraphBuilder
{
    private readonly Dictionary<Node, Node> _register = [];
    private readonly Node _root = new();
    private readonly List<(Node Parent, char Letter, Node Child)> _open = [];
    private string _previous = "";

    public static void Write(BinaryWriter writer, IEnumerable<string> words)
    {
        var builder = new WordGraphBuilder();
        foreach (var word in words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            builder.Add(word);
        }

        builder.Close(0);
        builder.Write(writer);
    }

    private void Add(string word)
    {
        var same = 0;
        while (same < word.Length && same < _previous.Length && word[same] == _previous[same])
        {
            same++;
        }

        Close(same);
        var node = same == 0 ? _root : _open[same - 1].Child;
        foreach (var letter in word.AsSpan(same))
        {
            var child = new Node();
            node.Edges.Add(letter, child);
            _open.Add((node, letter, child));
            node = child;
        }

        node.Ends = true;
        _previous = word;
    }

    private void Close(int down)
    {
        for (var at = _open.Count - 1; at >= down; at--)
        {
            var (parent, letter, child) = _open[at];
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_register, child, out var exists);
            if (exists)
            {
                parent.Edges[letter] = known!;
            }
            else
            {
                known = child;
            }

            _open.RemoveAt(at);
        }
    }

    private void Write(BinaryWriter writer)
    {
        var nodes = new List<Node>();
        var places = new Dictionary<Node, int>(ReferenceEqualityComparer.Instance);
        var size = 0;
        var waiting = new Queue<Node>([_root]);
        while (waiting.TryDequeue(out var node))
        {
            if (node.Edges.Count == 0 || !places.TryAdd(node, size))
            {
                continue;
            }

            nodes.Add(node);
            size += node.Edges.Count;
            foreach (var child in node.Edges.Values)
            {
                waiting.Enqueue(child);
            }
        }

        var letters = nodes.SelectMany(node => node.Edges.Keys).Distinct().Order().ToList();
        if (letters.Count > byte.MaxValue || size >= 1 << 22)
        {
            throw new InvalidOperationException($"{letters.Count} letters and {size} edges do not fit.");
        }

        writer.Write((byte)letters.Count);
        letters.ForEach(letter => writer.Write((ushort)letter));
        writer.Write(size);
        foreach (var node in nodes)
        {
            var left = node.Edges.Count;
            foreach (var (letter, child) in node.Edges)
            {
                var edge = letters.IndexOf(letter) + 1;
                edge |= --left == 0 ? 1 << 8 : 0;
                edge |= child.Ends ? 1 << 9 : 0;
                writer.Write(edge | ((places.TryGetValue(child, out var place) ? place : 0) << 10));
            }
        }
    }

    /// <summary>Equal to another when the same words lead on from it.</summary>
    private sealed class Node : IEquatable<Node>
    {
        public SortedList<char, Node> Edges { get; } = [];

        public bool Ends { get; set; }

        public bool Equals(Node? other) =>
            other is not null && Ends == other.Ends && Edges.Count == other.Edges.Count
            && Edges.Zip(other.Edges, (one, two) => one.Key == two.Key && ReferenceEquals(one.Value, two.Value)).All(same => same);

        public override bool Equals(object? obj) => Equals(obj as Node);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Ends);
            foreach (var (letter, child) in Edges)
            {
                hash.Add(letter);
                hash.Add(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(child));
            }

            return hash.ToHashCode();
        }
    }
}
