using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>So much of something, for so long, from so much to so much.</summary>
internal static class QuantityNumbers
{
    /// <summary>«36 mg», «36mg», «20 %», «4-5 timer», «i 3 år», «2x».</summary>
    public static Harmless? Quantity(NumberGroup group, NumberShape shape)
    {
        if (shape.DigitCount > 8 && !shape.IsThousands)
        {
            return null;
        }

        var unit = shape.LettersLast ? shape.Tail : group.After(1) is "-" or "–" ? group.After(2) : group.After(1);
        if (Vocabulary.IsUnit(unit))
        {
            return Harmless.Quantity;
        }

        // «x 3», «1x3», «20+10», «mg x 1».
        if (Vocabulary.IsTime(unit) && !(shape.LettersLast && shape.DigitCount > 3))
        {
            return Harmless.Duration;
        }

        return shape.DigitCount <= 5 && (group.Before(1) is "x" or "×" or "*" or "+" || shape.IsDoses || shape.Start.StartsWith('x')) ? Harmless.Quantity : ToUnit(group, shape);
    }

    // «2 til 3 timer», «18 og 27 mg», «fra 1 til 10 poeng»: the unit stands after the last.
    private static Harmless? ToUnit(NumberGroup group, NumberShape shape)
    {
        var at = group.End;
        var words = group.Words;
        for (var steps = 0; steps < 3 && at + 1 < words.Count && words[at].Lower is "til" or "og" or "eller" or "," or "-" or "–" or "pluss" && !words.IsNewLine(at + 1); steps++)
        {
            at++;
            if (words[at].Kind != TokenKind.Number && NumberWords.Of(words[at].Lower) is null && !words.HasDigits(at))
            {
                return null;
            }

            if (NumberShape.Of(words.Written(at, at + 1)) is { LettersLast: true } last && Vocabulary.IsUnit(last.Tail))
            {
                return Harmless.Quantity;
            }

            at++;
            while (at + 1 < words.Count && words[at].Lower is "," or "." && words.AreClose(at, at + 1) && words[at + 1].Kind == TokenKind.Number)
            {
                at += 2;
            }

            if (at < words.Count && !words.IsNewLine(at) && (Vocabulary.IsUnit(words[at].Lower) || Vocabulary.IsTime(words[at].Lower)) && shape.DigitCount <= 6)
            {
                return Harmless.Quantity;
            }
        }

        return null;
    }

    /// <summary>«n = 120», «p < 0,05», «d = 0,4».</summary>
    public static Harmless? Statistic(NumberGroup group, NumberShape shape) => shape.DigitCount <= 6 && group.Before(1) is "=" or "<" or ">" or "≥" or "≤" or "±" or "~" ? Harmless.Statistic : null;

    /// <summary>«fra 27 til 11», «mellom 7 og 17», where nobody is told of as so old.</summary>
    public static Harmless? Span(NumberGroup group, NumberShape shape)
    {
        if (!(shape.IsPlain || shape.Marks is ",") || shape.DigitCount > 4)
        {
            return null;
        }

        var opens = group.WordBefore(1) is "fra" or "frå" or "mellom" && group.After(1) is "til" or "og" or "opp" or "ned" && HarmlessNumbers.IsNumber(group.After(2));
        var closes = group.WordBefore(1) is "til" or "og" && HarmlessNumbers.IsNumber(group.WordBefore(2)) && group.WordBefore(3) is "fra" or "frå" or "mellom";
        return opens || closes ? Harmless.Quantity : null;
    }

    /// <summary>«1,9», «14 200», «118»: so much of something, when nobody can be called or visited by it.</summary>
    public static Harmless? Amount(NumberGroup group, NumberShape shape)
    {
        if (HarmlessNumbers.IsCalled(group))
        {
            return null;
        }

        var decimals = shape is { IsLettered: false, Marks: ",", DigitCount: <= 5, First: < 1000 };
        var hundreds = shape is { IsPlain: true, DigitCount: 3 } && shape.Digits[0] != '0';
        return decimals || hundreds || (shape.IsThousands && shape.DigitCount is >= 4 and <= 6 && shape.Marks.Length == 0) ? Harmless.Quantity : null;
    }
}
