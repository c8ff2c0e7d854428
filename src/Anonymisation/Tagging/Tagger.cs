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
    public static Tagger Read(BinaryReader reader) => new(Model(reader), Model(reader));

    private static TagModel Model(BinaryReader reader) => TagModel.Read(reader, L, Labels.MayFollow);

    /// <summary>The words of one sentence: by their capitals, or without them.</summary>
    internal Likelihood[] Tag(Words words, int from, int to, bool caseless)
    {
        var model = caseless ? _caseless : _cased;
        var sentence = Observer.Look(words, from, to, caseless);
        var (scores, marginals) = (new double[sentence.Length * L], new double[sentence.Length * L]);
        Span<uint> features = stackalloc uint[Features.Count];
        var beside = Features.Hashes(sentence, caseless ? 1u : 2);
        for (var at = 0; at < sentence.Length; at++)
        {
            var into = scores.AsSpan(at * L, L);
            if (!words.Notebook.IsScored(beside[at], into))
            {
                Features.Of(sentence, at, features);
                model.Score(features, into);
                words.Notebook.Keep(beside[at], into);
            }
        }

        new Lattice(model.Transitions, L).Fill(scores, sentence.Length, marginals);
        var likely = new Likelihood[sentence.Length];
        for (var at = 0; at < likely.Length; at++)
        {
            likely[at] = Likelihood.Of(marginals.AsSpan(at * L, L));
        }

        return likely;
    }

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
}
