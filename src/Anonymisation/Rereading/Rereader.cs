using System.Runtime.InteropServices;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// Reads a text once more, with what lists, rules and tagger have found in it: asks about what they left, masks what it is sure of, and lets be what they
/// asked about in vain. What they are sure of stays. Learned from labelled texts by <c>tools/Training</c>.
/// </summary>
public sealed class Rereader
{
    private const int L = Topics.Count;

    private readonly Commonness _common;
    private readonly TagModel _model;

    private Rereader(Commonness common, TagModel model) => (_common, _model) = (common, model);

    /// <exception cref="InvalidDataException">It is no model.</exception>
    /// <exception cref="EndOfStreamException">It is not whole.</exception>
    public static Rereader Read(BinaryReader reader) => new(Commonness.Read(reader), TagModel.Read(reader, L));

    internal List<Finding> Read(Reading first) => new Decisions(first, Weigh(first)).Take();

    /// <summary>How likely each topic is of each token, token by token.</summary>
    internal double[] Weigh(Reading first)
    {
        var words = first.Words;
        var clues = Clues.Of(first, _common);
        var topics = new double[words.Count * L];
        foreach (var (from, to) in words.Count == 0 ? [] : Tagger.Sentences(words))
        {
            var sentence = clues.AsSpan(from, to - from);
            var (written, hash) = (words.Written(from, to), HashOf(sentence));
            if (words.Notebook.Reread(written, hash) is not { } known)
            {
                words.Notebook.Add(written, hash, known = Weigh(sentence));
            }

            known.CopyTo(topics.AsSpan(from * L));
        }

        return topics;
    }

    private double[] Weigh(ReadOnlySpan<Clue> sentence)
    {
        var (scores, topics) = (new double[sentence.Length * L], new double[sentence.Length * L]);
        Span<uint> features = stackalloc uint[ClueFeatures.Count];
        for (var at = 0; at < sentence.Length; at++)
        {
            ClueFeatures.Of(sentence, at, features);
            _model.Score(features, scores.AsSpan(at * L, L));
        }

        new Lattice(_model.Transitions, L).Fill(scores, sentence.Length, topics);
        return topics;
    }

    private static ulong HashOf(ReadOnlySpan<Clue> sentence)
    {
        var hash = 14_695_981_039_346_656_037ul;
        foreach (var part in MemoryMarshal.Cast<Clue, uint>(sentence))
        {
            hash = (hash ^ part) * 1_099_511_628_211ul;
        }

        return hash;
    }
}
