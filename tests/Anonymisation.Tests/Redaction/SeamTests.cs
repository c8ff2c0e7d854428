using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>Where the space between a word and a number is missing.</summary>
public sealed class SeamTests
{
    [Theory]
    [InlineData("Kari911 00 011", "Kari 911 00 011")]
    [InlineData("Kari91100011", "Kari 91100011")]
    [InlineData("Født14.03.2011.", "Født 14 . 03 . 2011 .")]
    [InlineData("011Kari", "011 Kari")]
    [InlineData("8Bjørg", "8Bjørg")]
    [InlineData("Ida14", "Ida14")]
    [InlineData("mille140311", "mille140311")]
    [InlineData("BV202112345", "BV202112345")]
    [InlineData("abc12345678def", "abc12345678def")]
    [InlineData("14årig 300mg 10Km", "14årig 300mg 10Km")]
    public void Each_is_read_as_what_it_is(string text, string tokens) => Assert.Equal(tokens.Split(' '), Tokeniser.Cut(text).Select(token => text.Substring(token.Start, token.Length)));

    [Theory]
    [InlineData("Kontaktlærer Bjørg Tjernslett. Tjernslett911 00 011", "Tjernslett")]
    [InlineData("Ring Ida91100011, hun svarer.", "Ida")]
    [InlineData("Det gjelder 14.03.2011Ida.", "Ida")]
    public void The_name_goes_with_the_number(string text, string name) =>
        Assert.DoesNotContain(name, Cases.Rewrite(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ring mor (911 00 011).", "Ring mor ([fjernet]).")]
    [InlineData("Møtet er i rom 47", "Møtet er i rom 47")]
    [InlineData("Ring mor (\r\n911 00 011", "Ring mor (\r\n[fjernet]")]
    public void A_bracket_is_of_the_number_on_its_own_line_only(string text, string redacted) => Assert.Equal(redacted, Cases.Rewrite(text));
}
