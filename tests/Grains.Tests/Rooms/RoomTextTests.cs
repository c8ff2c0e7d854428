using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomTextTests
{
    [Theory]
    [InlineData("Møte om skolefravær – 2. klasse 🙂", null)]
    [InlineData("   ", "title-empty")]
    [InlineData("To\nlinjer", "text-invalid")]
    [InlineData("Tab\tulator", "text-invalid")]
    [InlineData("Snudd \u202Etxet", "text-invalid")]
    [InlineData("Innpakket \u2066tekst\u2069", "text-invalid")]
    public void A_title_is_one_honest_line(string title, string? code) => Assert.Equal(code, RoomText.RefuseTitle(title)?.Code);

    // Not as data of a theory: an attribute cannot hold half a character.
    [Fact]
    public void Half_a_character_is_none()
    {
        Assert.Equal(RoomRefusals.TextInvalid, RoomText.RefuseTitle("Halv \uDE42 smil"));
        Assert.Equal(RoomRefusals.TextInvalid, RoomText.RefuseText("Halv \uD83D"));
    }

    [Theory]
    [InlineData("Linje\n\tog innrykk", null)]
    [InlineData("null\0", "text-invalid")]
    public void A_text_has_lines(string text, string? code) => Assert.Equal(code, RoomText.RefuseText(text)?.Code);

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "reason-too-long")]
    public void A_reason_has_a_length(int length, string? code) => Assert.Equal(code, RoomText.RefuseReason(new string('a', length))?.Code);

    [Fact]
    public void Every_code_is_one_refusal()
    {
        var codes = typeof(RoomRefusals).GetFields().Select(field => ((Contracts.Refusal)field.GetValue(null)!).Code).ToArray();

        Assert.True(codes.Length > 40);
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));
    }
}
