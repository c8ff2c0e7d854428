using CsCheck;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>What is remembered from one version of a text to the next makes the reading quicker, and nothing else.</summary>
public sealed class NotebookTests
{
    // The same words small and large, opening a sentence and not: what is kept of one must not be taken for the other.
    private static readonly string[] Pieces =
    [
        "Kari", "kari", "KARI", "Storm", "storm", "Hansen", "hansens", "sa", "mor", "far er los", "Solbakken skole", "i Oslo", "på Tuppen", "hun", "Vi så", "gamle Ask", "[Barn 1]", "Anne-Britt K. Li", "nettverksmøtet", "svindal", "xyqlo", "Xyqlo", ".", ". ", ":", ",", "–", "(", "«", "\n", "\n\n", "\0", "10", "1", "e\u0301",
    ];

    private static readonly Gen<string> Sentences = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 12].Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void A_reading_with_a_notebook_finds_what_one_without_finds() => Sentences.Array[1, 5].Sample(sentences =>
    {
        var notebook = new Notebook(Shared.Screener.Lexicon);
        return Versions(sentences).All(text => Shared.Screener.Screen(text, notebook).SequenceEqual(Shared.Screener.Screen(text)));
    }, iter: 30);

    [Fact]
    public void It_says_of_a_sentence_what_the_tagger_says() => Sentences.Array[1, 5].Sample(sentences =>
    {
        var notebook = new Notebook(Shared.Screener.Lexicon);
        return Versions(sentences).All(text => IsTagged(Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None), notebook));
    });

    [Fact]
    public void It_says_of_a_word_what_the_lists_say() => Sentences.Sample(sentence =>
    {
        var (lexicon, notebook) = (Shared.Screener.Lexicon, new Notebook(Shared.Screener.Lexicon));
        return sentence.Split(' ').SelectMany(word => new[] { word, word }).All(word =>
            notebook.Look(word) == lexicon.Look(word) && notebook.IsMade(word, strictly: true) == lexicon.IsMade(word, strictly: true) && notebook.IsMade(word, strictly: false) == lexicon.IsMade(word));
    });

    [Fact]
    public void What_two_versions_have_not_asked_for_is_forgotten()
    {
        var asked = new List<string>();
        var kept = new Kept<string, int>(StringComparer.Ordinal);
        int Ask(string key) => kept.Of(key, static (key, asked) =>
        {
            asked.Add(key);
            return key.Length;
        }, asked);

        Assert.Equal([3, 2], [Ask("mor"), Ask("hu")]);
        kept.Turn();
        Ask("mor");
        kept.Turn();
        Assert.Equal([3, 2], [Ask("mor"), Ask("hu")]);

        Assert.Equal(["mor", "hu", "hu"], asked);
    }

    private static bool IsTagged(Words words, Notebook notebook)
    {
        var tagger = Shared.Screener.Lexicon.Tagger;
        var tagged = new TaggedText(words, tagger, notebook);
        return words.Count == 0 || Tagger.Sentences(words).All(part => new[] { false, true }.All(caseless =>
            tagger.Tag(words, part.From, part.To, caseless).SequenceEqual(Enumerable.Range(part.From, part.To - part.From).Select(at => tagged[at, caseless]))));
    }

    // The whole, then a sentence less at a time, then all in one line and in capitals: as a case is read again with other words in it.
    private static IEnumerable<string> Versions(string[] sentences)
    {
        for (var from = 0; from < sentences.Length; from++)
        {
            yield return string.Join(". ", sentences[from..]);
        }

        // The same second line, of which «Kari» begins a sentence in one and not in the other.
        yield return "K\n. Kari sa";
        yield return "Ka\n. Kari sa";
        yield return string.Join('\n', sentences);
        yield return string.Join(' ', sentences);
        yield return string.Join(". ", sentences).ToUpperInvariant();
        yield return string.Join(". ", sentences).ToLowerInvariant();
    }
}
