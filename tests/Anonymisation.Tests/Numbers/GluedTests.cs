namespace Pilar.Arena.Anonymisation.Tests.Numbers;

/// <summary>Letters without a space before or after a number.</summary>
public sealed class GluedTests
{
    [Theory]
    [InlineData("Ring 911 00 011mira i kveld.", "911 00 011mira")]
    [InlineData("Ring 911 00 011 mira i kveld.", "911 00 011")]
    [InlineData("Ring Bo91100011 i kveld.", "Bo91100011")]
    [InlineData("Saken har nummer 24/01234ola her.", "24/01234ola")]
    [InlineData("Hun er født 14.03.2011mira og bor her.", "14.03.2011mira")]
    public void Letters_written_onto_a_number_go_with_it(string text, string whole) => Assert.Contains(whole, Found(text).Select(found => found.Written));

    [Fact]
    public void A_name_with_its_capital_is_a_name() =>
        Assert.Equal([(FindingType.Phone, "911 00 011"), (FindingType.Person, "Mira Haug")], Found("Ring 911 00 011Mira Haug i kveld."));

    private static IEnumerable<(FindingType Type, string Written)> Found(string text) =>
        Shared.Screener.Screen(text).Select(finding => (finding.Type, text.Substring(finding.Start, finding.Length)));
}
