using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Names of people, places and houses, by the lists, by their capitals, by the words beside them and by the tagger.</summary>
internal static class NameFinder
{
    public static IReadOnlyList<Finding> FindIn(Words words)
    {
        var marked = new Verdict?[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            marked[at] = words.IsNamed(at) ? Verdict.Sure(FindingType.Person, Reason.Repeated) : null;
        }

        Phrases.Mark(words, marked);
        Initials.Mark(words, marked);
        for (var at = 0; at < words.Count; at++)
        {
            if (marked[at] is null && words[at].Kind == TokenKind.Word)
            {
                marked[at] = Judge.Of(words, at);
            }
        }

        WholeNames.Mark(words, marked);
        Company.Mark(words, marked);
        Houses.Mark(words, marked);
        Slots.Mark(words, marked);
        Memory.Mark(words, marked);
        return Join(words, marked);
    }

    // Words of the same kind beside each other are one finding; a hyphen between them is of it.
    private static List<Finding> Join(Words words, Verdict?[] marked)
    {
        var findings = new List<Finding>();
        for (var at = 0; at < words.Count;)
        {
            var end = at + 1;
            while (marked[at] is { } verdict && end < words.Count && marked[end] is { } next && (next.Type, next.Certainty) == (verdict.Type, verdict.Certainty) && words.AreJoined(end - 1, end)
                && !(verdict.Type == FindingType.Person && Initials.EndSentence(words, at, end)))
            {
                end++;
            }

            if (marked[at] is { } found)
            {
                findings.Add(new Finding(words[at].Start, words[end - 1].End - words[at].Start, found.Type, found.Certainty, found.Reason));
            }

            at = end;
        }

        return findings;
    }
}
