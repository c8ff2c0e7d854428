using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>A sentence as the tagger sees it, and the labels it should give.</summary>
internal sealed record Sentence(Observation[] Seen, byte[] Labels)
{
    /// <summary>Cuts texts as the anonymiser does.</summary>
    public static List<Sentence> From(IEnumerable<MarkedText> texts, Lexicon lexicon, bool caseless)
    {
        var sentences = new List<Sentence>();
        foreach (var text in texts)
        {
            var words = Words.Read(text.Text, lexicon, ScreeningContext.None);
            var seen = Observer.Look(words, caseless);
            var labels = LabelsOf(text, words);
            sentences.AddRange(seen.Length == 0 ? [] : Tagger.Sentences(words).Select(part => new Sentence(seen[part.From..part.To], Opened(labels[part.From..part.To]))));
        }

        return sentences;
    }

    // A name that the end of a «sentence» cuts in two begins again.
    private static byte[] Opened(byte[] labels)
    {
        labels[0] = (byte)Anonymisation.Tagging.Labels.Of(Anonymisation.Tagging.Labels.TagOf(labels[0]), first: true);
        return labels;
    }

    private static byte[] LabelsOf(MarkedText text, Words words)
    {
        var labels = new byte[words.Count];
        var last = -1;
        for (var at = 0; at < words.Count; at++)
        {
            var span = text.Spans.ToList().FindIndex(one => one.Start < words[at].End && words[at].Start < one.End);
            labels[at] = span < 0 ? (byte)0 : (byte)Anonymisation.Tagging.Labels.Of(text.Spans[span].Tag, first: span != last);
            last = span;
        }

        return labels;
    }
}
