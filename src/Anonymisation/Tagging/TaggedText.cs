using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>What the tagger says of a text: sentence by sentence, and of a sentence only when it is asked.</summary>
internal sealed class TaggedText
{
    private readonly Words _words;
    private readonly Tagger _tagger;
    private readonly Notebook _notebook;
    private readonly List<(int From, int To)> _sentences = [];
    private readonly int[] _sentenceOf;
    private readonly Likelihood[]?[] _cased;
    private readonly Likelihood[]?[] _caseless;

    public TaggedText(Words words, Tagger tagger, Notebook notebook)
    {
        (_words, _tagger, _notebook) = (words, tagger, notebook);
        _sentenceOf = new int[words.Count];
        foreach (var (from, to) in words.Count == 0 ? [] : Tagger.Sentences(words))
        {
            Array.Fill(_sentenceOf, _sentences.Count, from, to - from);
            _sentences.Add((from, to));
        }

        (_cased, _caseless) = (new Likelihood[_sentences.Count][], new Likelihood[_sentences.Count][]);
    }

    public Likelihood this[int at, bool caseless]
    {
        get
        {
            var sentence = _sentenceOf[at];
            var (from, to) = _sentences[sentence];
            var tagged = (caseless ? _caseless : _cased)[sentence] ??= Tag(from, to, caseless);
            return tagged[at - from];
        }
    }

    // The tagger looks at nothing but the sentence: at its letters, and at which of its tokens open one.
    private Likelihood[] Tag(int from, int to, bool caseless)
    {
        var written = _words.Written(from, to);
        var openings = string.Create(to - from, (_words, from), static (flags, at) =>
        {
            for (var token = 0; token < flags.Length; token++)
            {
                flags[token] = at._words[at.from + token].StartsSentence ? '1' : '0';
            }
        });
        return _notebook.Tagged(written, openings, caseless, () => _tagger.Tag(_words, from, to, caseless));
    }
}
