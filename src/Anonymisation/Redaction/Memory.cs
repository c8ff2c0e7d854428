using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What a case knows of its own words once it has been read: who was named somewhere is named everywhere.</summary>
internal static class Memory
{
    private const int ShortestName = 3;

    /// <param name="seen">What a first reading found.</param>
    /// <param name="text">What was read.</param>
    /// <returns>The words of the names that were found, wherever else they stand.</returns>
    public static IEnumerable<Finding> Recall(IEnumerable<Finding> seen, string text, Lexicon lexicon)
    {
        var words = seen.Where(finding => finding is { Type: FindingType.Person, Certainty: Certainty.Certain })
            .SelectMany(finding => Tokeniser.Cut(text.Substring(finding.Start, finding.Length)))
            .Where(token => token is { Kind: TokenKind.Word, Length: >= ShortestName } && !Telling.IsSmall(token.Lower))
            .ToList();
        var (common, rare) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in words)
        {
            // «Storm», «Haug»: of a name that is a common word as well, the capital tells.
            var forms = Forms.Of(word.Lower).ToList();
            (forms.Exists(form => lexicon.Look(form).HasFlag(WordTraits.Known)) ? common : rare).UnionWith(forms);
        }

        var tokens = Tokeniser.Cut(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            var forms = Forms.Of(token.Lower);
            if (forms.Any(rare.Contains))
            {
                yield return new Finding(token.Start, token.Length, FindingType.Person, Certainty.Certain, Reason.Repeated);
            }
            else if (!token.Caseless && token.StartsSentence && char.IsUpper(text[token.Start]) && forms.Any(common.Contains))
            {
                var does = at + 1 < tokens.Count && Telling.Does(tokens[at + 1].Lower);
                yield return new Finding(token.Start, token.Length, FindingType.Person, does ? Certainty.Certain : Certainty.Uncertain, Reason.Repeated);
            }
        }
    }
}
