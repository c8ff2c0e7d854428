using Pilar.Arena.Anonymisation.Rules;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>Control digits, worked out here by the weights as they are published, and not by the code.</summary>
public sealed class DigitsTests
{
    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    [Theory]
    [InlineData("130206", 0)]
    [InlineData("530206", 0)] // a D-number
    [InlineData("134206", 0)] // test people of Skatteetaten
    [InlineData("138206", 0)]
    public void A_number_with_both_control_digits_is_one_and_its_neighbours_are_not(string date, int from)
    {
        var number = Complete(date, from);

        Assert.True(Digits.AreIdentityNumber(number));
        for (var off = 1; off <= 9; off++)
        {
            int[] wrong = [.. number[..10], (number[10] + off) % 10];
            Assert.False(Digits.AreIdentityNumber(wrong), string.Concat(wrong));
        }
    }

    [Theory]
    [InlineData("000206")]
    [InlineData("320206")]
    [InlineData("131306")]
    public void No_day_no_number(string date) => Assert.False(Digits.BeginWithDate([.. date.Select(digit => digit - '0'), 0, 0, 0, 0, 0]));

    private static int[] Complete(string date, int from)
    {
        for (var individual = from; ; individual++)
        {
            int[] nine = [.. date.Select(digit => digit - '0'), individual / 100, individual / 10 % 10, individual % 10];
            var first = Control(nine, First);
            int[] ten = [.. nine, first];
            var second = Control(ten, Second);
            if (first < 10 && second < 10)
            {
                return [.. ten, second];
            }
        }
    }

    private static int Control(int[] digits, int[] weights)
    {
        var rest = 11 - (digits.Zip(weights).Sum(pair => pair.First * pair.Second) % 11);
        return rest == 11 ? 0 : rest;
    }
}
