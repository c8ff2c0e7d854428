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
        // «Storm», «Haug»: of a name that is a common word as well, the capital tells.
        var (rare, common, asked) = (Set(), Set(), Set());
        foreach (var finding in seen.Where(finding => finding.Type == FindingType.Person))
        {
            foreach (var word in Tokeniser.Cut(text.Substring(finding.Start, finding.Length)).Where(IsOfAName))
            {
                var forms = Forms.Of(word.Lower).ToList();
                (finding.Certainty == Certainty.Uncertain ? asked : forms.Exists(form => lexicon.Look(form).HasFlag(WordTraits.Known)) ? common : rare).UnionWith(forms);
            }
        }

        var tokens = Tokeniser.Cut(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            var forms = Forms.Of(token.Lower).ToList();
            if (forms.Exists(rare.Contains))
            {
                yield return new Finding(token.Start, token.Length, FindingType.Person, Certainty.Certain, Reason.Repeated);
            }
            else if (forms.Exists(asked.Contains) && (token.Caseless || char.IsUpper(text[token.Start])))
            {
                yield return new Finding(token.Start, token.Length, FindingType.Person, Certainty.Uncertain, Reason.Repeated);
            }
            else if (!token.Caseless && token.StartsSentence && char.IsUpper(text[token.Start]) && forms.Exists(common.Contains))
            {
                var does = at + 1 < tokens.Count && Telling.Does(tokens[at + 1].Lower);
                yield return new Finding(token.Start, token.Length, FindingType.Person, does ? Certainty.Certain : Certainty.Uncertain, Reason.Repeated);
            }
        }
    }

    private static bool IsOfAName(Token token) => token is { Kind: TokenKind.Word, Length: >= ShortestName } && !Telling.IsSmall(token.Lower);

    private static HashSet<string> Set() => new(StringComparer.Ordinal);
}
