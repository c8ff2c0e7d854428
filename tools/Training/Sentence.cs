using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>A sentence as the tagger sees it, and the labels it should give.</summary>
internal sealed record Sentence(Observation[] Seen, byte[] Truth) : ILesson
{
    // So many of a hundred names are in no list, and so many are words never read before.
    private const int Unlisted = 25;
    private const int Unread = 15;

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

    public uint[] Features(Random? forgetting)
    {
        var seen = forgetting is null ? Seen : Forget(forgetting);
        var features = new uint[seen.Length * Anonymisation.Tagging.Features.Count];
        for (var at = 0; at < seen.Length; at++)
        {
            Anonymisation.Tagging.Features.Of(seen, at, features.AsSpan(at * Anonymisation.Tagging.Features.Count, Anonymisation.Tagging.Features.Count));
        }

        return features;
    }

    private Observation[] Forget(Random random)
    {
        var seen = (Observation[])Seen.Clone();
        var (unlisted, unread) = (false, false);
        for (var at = 0; at < seen.Length; at++)
        {
            var label = Truth[at];
            if (Labels.IsFirst(label))
            {
                (unlisted, unread) = (random.Next(100) < Unlisted, random.Next(100) < Unread);
            }

            if (label > 0 && unlisted && seen[at].Word != 0)
            {
                seen[at] = seen[at] with { Lists = seen[at].Lists & ~Observer.ListedNames };
            }

            if (label > 0 && unread && seen[at].Beginning.Two != 0)
            {
                seen[at] = seen[at] with { Word = 2, Beginning = (2, 2, 2), End = (seen[at].End.Two, 2, 2) };
            }
        }

        return seen;
    }

    // A name that the end of a «sentence» cuts in two begins again.
    private static byte[] Opened(byte[] labels)
    {
        labels[0] = (byte)Labels.Of(Labels.TagOf(labels[0]), first: true);
        return labels;
    }

    private static byte[] LabelsOf(MarkedText text, Words words)
    {
        var labels = new byte[words.Count];
        var last = -1;
        for (var at = 0; at < words.Count; at++)
        {
            var span = text.Spans.ToList().FindIndex(one => one.Start < words[at].End && words[at].Start < one.End);
            labels[at] = span < 0 ? (byte)0 : (byte)Labels.Of(text.Spans[span].Tag, first: span != last);
            last = span;
        }

        return labels;
    }
}
