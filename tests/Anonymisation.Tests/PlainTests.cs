using CsCheck;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>What looks like a name or a number to people looks so to the rules, however it was written.</summary>
public sealed class PlainTests
{
    private static readonly string[] Parts = ["Torstein Bakkemyr", "91 23 45 67", "130390 12345", "post@elvestrand.example", "ord", "\t", "\u200B", "\u00A0", "  ", "\n", "１２", "😊", "\u00AD"];

    [Theory]
    [InlineData("91\u00A023\u00A045\u00A067")]
    [InlineData("91\u202F23\u202F45\u202F67")]
    [InlineData("91\u200923\u200945\u200967")]
    [InlineData("91\t23\t45\t67")]
    [InlineData("91  23  45  67")]
    [InlineData("9\u200B1\u200B2\u200B3\u200B4\u200B5\u200B6\u200B7")]
    [InlineData("91\u00AD23\u00AD4567")]
    [InlineData("９１２３４５６７")]
    [InlineData("٩١٢٣٤٥٦٧")]
    [InlineData("\U0001D7D7\U0001D7CF\U0001D7D0\U0001D7D1\U0001D7D2\U0001D7D3\U0001D7D4\U0001D7D5")]
    public void A_phone_number_is_one(string written)
    {
        var found = Assert.Single(Shared.Screener.Screen($"Nummeret er {written} i dag."));

        Assert.Equal((FindingType.Phone, Certainty.Certain, 12, written.Length), (found.Type, found.Certainty, found.Start, found.Length));
    }

    [Theory]
    [InlineData("130390\u00A012345")]
    [InlineData("13\u00A003\u00A090\u00A0123\u00A045")]
    [InlineData("130390\u201112345")]
    [InlineData("۱۳۰۳۹۰۱۲۳۴۵")]
    [InlineData("１３０３９０１２３４５")]
    public void A_national_identity_number_is_one(string written) =>
        Assert.Contains(Shared.Screener.Screen($"Nummeret er {written}."), found =>
            found is { Type: FindingType.IdentityNumber, Certainty: Certainty.Certain } && (found.Start, found.Length) == (12, written.Length));

    [Theory]
    [InlineData("Tor\u200Bstein Bakke\u00ADmyr")]
    [InlineData("Torstein\u00A0Bakkemyr")]
    [InlineData("Torstein  Bakkemyr")]
    [InlineData("Ｔｏｒｓｔｅｉｎ Ｂａｋｋｅｍｙｒ")]
    [InlineData("T\u2060o\u2060r\u2060s\u2060t\u2060e\u2060i\u2060n Bakkemyr")]
    public void A_name_is_one(string written) =>
        Assert.Contains(Shared.Screener.Screen($"Vi snakket med {written} om dette."), found =>
            found is { Type: FindingType.Person, Certainty: Certainty.Certain } && (found.Start, found.Length) == (15, written.Length));

    [Theory]
    [InlineData("Et helt vanlig ord, på bokmål – og «sitert».")]
    [InlineData("Ho kom att. Éin gong, 20 % og 3½ år … 😊")]
    [InlineData("Čáhput, ŋ og ž er bokstaver.")]
    public void What_is_plain_is_left_as_it_is(string text) => Assert.Null(Plain.Of(text));

    [Fact]
    public void Wherever_something_is_found_it_stands_in_the_text_as_it_was_written() => Gen.Select(
        Gen.Int[0, Parts.Length - 1].Select(part => Parts[part]).Array[0, 30],
        Gen.Bool).Sample((parts, spaced) =>
        {
            var text = string.Join(spaced ? " " : "", parts);
            var found = Shared.Screener.Screen(text);
            Assert.All(found, one => Assert.InRange(one.Start + one.Length, one.Start + 1, text.Length));
            Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
        });
}
