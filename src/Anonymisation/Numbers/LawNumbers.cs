using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>Paragraphs, articles and the numbers of laws.</summary>
internal static class LawNumbers
{
    /// <summary>«§ 4-2», «§§ 3-1 til 3-4», «9A-4», «LOV-2021-06-18-97».</summary>
    public static Harmless? Law(NumberGroup group, NumberShape shape)
    {
        if (shape.DigitCount > 8)
        {
            return shape.Start.StartsWith("lov-", StringComparison.Ordinal) ? Harmless.Law : null;
        }

        for (var back = 1; back <= 7; back++)
        {
            if (Vocabulary.IsLaw(group.Before(back)) && (back <= 2 || IsLawChain(group, back)))
            {
                return Harmless.Law;
            }
        }

        return shape.IsParagraph && HasLawNear(group) ? Harmless.Law : null;
    }

    // Nothing but figures and small words stands between: «art. 3 og 12», «§ 4-2, 4-3 og 4-4».
    private static bool IsLawChain(NumberGroup group, int back)
    {
        for (var at = group.First - back + 1; at < group.First; at++)
        {
            if (group.Words[at].Kind == TokenKind.Word && !group.Words.HasDigits(at) && group.Words[at].Length > 4)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLawNear(NumberGroup group)
    {
        for (var at = Math.Max(0, group.First - 12); at < Math.Min(group.Words.Count, group.End + 8); at++)
        {
            if (Vocabulary.IsLaw(group.Words[at].Lower))
            {
                return true;
            }
        }

        return false;
    }
}
