namespace Pilar.Arena.Anonymisation.Tests.Numbers;

/// <summary>Letters without a space after a number.</summary>
public sealed class GluedTests
{
    [Theory]
    [InlineData("Ring 911 00 011mira i kveld.", "911 00 011mira")]
    [InlineData("Ring 911 00 011 mira i kveld.", "911 00 011")]
    [InlineData("Saken har nummer 24/01234ola her.", "24/01234ola")]
    public void Letters_written_onto_a_number_go_with_it(string text, string whole) =>
        Assert.Contains(Shared.Screener.Screen(text), finding => text.Substring(finding.Start, finding.Length) == whole);
}
