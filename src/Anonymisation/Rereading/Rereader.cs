using System.Runtime.InteropServices;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// Reads a text once more, with what lists, rules and tagger have found in it: asks about what they left, masks what it is sure of, asks where they were
/// sure and it is not, and lets be what next to nothing speaks for. Learned from labelled texts by <c>tools/Training</c>.
/// </summary>
public sealed class Rereader
{
    private const int L = Topics.Count;
    private const int LongestSentence = 400;

    private readonly Commonness _common;
    private readonly TagModel _model;

    private Rereader(Commonness common, TagModel model) => (_common, _model) = (common, model);

    /// <exception cref="InvalidDataException">It is no model.</exception>
    /// <exception cref="EndOfStreamException">It is not whole.</exception>
    public static Rereader Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != ClueFeatures.Fingerprint)
        {
            throw new InvalidDataException("This model was learned with other questions: tools/train rereader.");
        }

        return new(Commonness.Read(reader), TagModel.Read(reader, L));
    }

    // Without a word there is nothing to read.
    internal List<Finding> Read(Reading first) =>
        Enumerable.Range(0, first.Words.Count).Any(first.Words.IsLetterful) ? new SecondThoughts(first, Weigh(first)).Take() : first.Found;

    /// <summary>How likely each topic is of each token, token by token.</summary>
    internal double[] Weigh(Reading first)
    {
        var words = first.Words;
        var clues = Clues.Of(first, _common);
        var topics = new double[words.Count * L];
        foreach (var (from, to) in words.Count == 0 ? [] : Tagger.Sentences(words).SelectMany(Cut))
        {
            var sentence = clues.AsMemory(from, to - from);
            words.Notebook.Reread(words.Written(from, to), HashOf(sentence.Span), () => Weigh(sentence.Span, words.Notebook)).CopyTo(topics.AsSpan(from * L));
        }

        return topics;
    }

    // What has no end is cut, so that no text takes more room than its length.
    private static IEnumerable<(int From, int To)> Cut((int From, int To) sentence)
    {
        for (var from = sentence.From; from < sentence.To; from += LongestSentence)
        {
            yield return (from, Math.Min(sentence.To, from + LongestSentence));
        }
    }

    private double[] Weigh(ReadOnlySpan<Clue> sentence, Notebook notebook)
    {
        var (scores, topics) = (new double[sentence.Length * L], new double[sentence.Length * L]);
        Span<uint> features = stackalloc uint[ClueFeatures.Count];
        var beside = ClueFeatures.Hashes(sentence);
        for (var at = 0; at < sentence.Length; at++)
        {
            var into = scores.AsSpan(at * L, L);
            if (!notebook.IsScored(beside[at], into))
            {
                ClueFeatures.Of(sentence, at, features);
                _model.Score(features, into);
                notebook.Keep(beside[at], into);
            }
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
