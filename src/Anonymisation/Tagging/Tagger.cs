using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>Says of every word how likely it is to be of a name, from what it learned of Norwegian text. Many threads may use it.</summary>
public sealed class Tagger
{
    private const int L = Labels.Count;

    private readonly TagModel _cased;
    private readonly TagModel _caseless;

    private Tagger(TagModel cased, TagModel caseless) => (_cased, _caseless) = (cased, caseless);

    /// <summary>Two models: one for text with capitals where they belong, one that overlooks the size of letters.</summary>
    /// <exception cref="InvalidDataException">They are not there, or not whole.</exception>
    /// <exception cref="EndOfStreamException">As above.</exception>
    public static Tagger Read(BinaryReader reader) => new(TagModel.Read(reader), TagModel.Read(reader));

    /// <summary>Every word twice: by its capitals, and without them.</summary>
    internal (Likelihood[] Cased, Likelihood[] Caseless) Tag(Words words) =>
        (Tag(words, _cased, caseless: false), Tag(words, _caseless, caseless: true));

    /// <summary>Where sentences begin, and where the last one ends.</summary>
    internal static IEnumerable<(int From, int To)> Sentences(Words words)
    {
        var from = 0;
        for (var at = 1; at <= words.Count; at++)
        {
            if (at == words.Count || (words[at].StartsSentence && (!words[at - 1].StartsSentence || words.IsNewLine(at))))
            {
                yield return (from, at);
                from = at;
            }
        }
    }

    private static Likelihood[] Tag(Words words, TagModel model, bool caseless)
    {
        var seen = Observer.Look(words, caseless);
        var likely = new Likelihood[seen.Length];
        var lattice = new Lattice(model.Transitions);
        var (scores, marginals) = (new double[seen.Length * L], new double[seen.Length * L]);
        Span<uint> features = stackalloc uint[Features.Count];
        foreach (var (from, to) in seen.Length == 0 ? [] : Sentences(words))
        {
            var sentence = seen.AsSpan(from, to - from);
            for (var at = 0; at < sentence.Length; at++)
            {
                Features.Of(sentence, at, features);
                model.Score(features, scores.AsSpan(at * L, L));
            }

            lattice.Fill(scores, sentence.Length, marginals);
            for (var at = 0; at < sentence.Length; at++)
            {
                likely[from + at] = Likelihood.Of(marginals.AsSpan(at * L, L));
            }
        }

        return likely;
    }
}
