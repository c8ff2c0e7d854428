using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>
/// What is told of somebody and true of few: where they come from, what they do, what happened to them. An origin is masked; an occupation or a rare fact is
/// asked about, for only a human can put it otherwise.
/// </summary>
internal static class FactFinder
{
    public static IEnumerable<Finding> FindIn(string text, Words words)
    {
        var clauses = new Clauses(text, words);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == Text.TokenKind.Mark)
            {
                continue;
            }

            if (OriginFinder.At(words, clauses, at) is { } origin)
            {
                yield return Finding(words, origin, FindingType.Origin);
            }

            if (OccupationFinder.At(words, clauses, at) is { } occupation)
            {
                yield return Finding(words, occupation, FindingType.Occupation);
            }

            if (RareFactFinder.At(words, clauses, at) is { } rare)
            {
                yield return Finding(words, rare, FindingType.RareFact);
            }
        }
    }

    private static Finding Finding(Words words, Fact fact, FindingType type)
    {
        var start = words[fact.First].Start;
        return new Finding(start, words[fact.End - 1].End - start, type, fact.Certainty, Reason.List);
    }
}
