namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>What the digits of a number say of themselves.</summary>
internal static class Digits
{
    private static readonly int[] IdentityFirst = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] IdentitySecond = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    private static readonly int[] AccountWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    private static readonly int[] OrganisationWeights = [3, 2, 7, 6, 5, 4, 3, 2, 1];

    public static int[] Of(ReadOnlySpan<char> text)
    {
        var digits = new List<int>(text.Length);
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits.Add(letter - '0');
            }
        }

        return [.. digits];
    }

    /// <summary>
    /// Both control digits of a fødselsnummer, as Skatteetaten writes them down. From 2032 on the first may leave any of four remainders;
    /// those are taken too.
    /// </summary>
    public static bool AreIdentityNumber(int[] digits) =>
        digits.Length == 11 && BeginWithDate(digits) && Sum(digits, IdentitySecond) % 11 == 0 && Sum(digits, IdentityFirst) % 11 <= 3;

    /// <summary>
    /// Day and month, whatever stands after them. A D-number has 40 on its day; test people have 40, 65 or 80 on their month.
    /// </summary>
    public static bool BeginWithDate(int[] digits)
    {
        var (day, month) = ((digits[0] * 10) + digits[1], (digits[2] * 10) + digits[3]);
        day -= day > 40 ? 40 : 0;
        month -= month switch { > 80 => 80, > 65 => 65, > 40 => 40, _ => 0 };
        return day is >= 1 and <= 31 && month is >= 1 and <= 12;
    }

    public static bool AreAccount(int[] digits) => digits.Length == 11 && Sum(digits, AccountWeights) % 11 == 0;

    public static bool AreOrganisation(int[] digits) =>
        digits.Length == 9 && digits[0] is 8 or 9 && Sum(digits, OrganisationWeights) % 11 == 0;

    private static int Sum(int[] digits, int[] weights)
    {
        var sum = 0;
        for (var at = 0; at < weights.Length; at++)
        {
            sum += digits[at] * weights[at];
        }

        return sum;
    }
}
