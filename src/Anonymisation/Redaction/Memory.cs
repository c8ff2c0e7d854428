using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What a case knows of its own words once it has been read: who was named somewhere is named everywhere.</summary>
internal static class Memory
{
    /// <param name="seen">What a first reading found.</param>
    /// <param name="text">What was read.</param>
    public static ScreeningContext Of(IEnumerable<Finding> seen, string text, Lexicon lexicon)
    {
        // A name that is a common word as well («Storm», «Haug») is none wherever it stands: the engine looks at its capital.
        var named = seen.Where(finding => finding is { Type: FindingType.Person, Certainty: Certainty.Certain })
            .SelectMany(finding => Tokeniser.Cut(text.Substring(finding.Start, finding.Length)))
            .Where(token => token is { Kind: TokenKind.Word, Length: > 2 } && Forms.Of(token.Lower).All(form => !lexicon.Look(form).HasFlag(WordTraits.Known)))
            .SelectMany(token => Forms.Of(token.Lower))
            .ToHashSet(StringComparer.Ordinal);
        return new ScreeningContext(named.Contains, _ => false);
    }
}
