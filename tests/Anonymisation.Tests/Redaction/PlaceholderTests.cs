using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What stands instead is known again; a name in brackets is not.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("[Barn 1]")]
    [InlineData("[Sysken 12]")]
    [InlineData("[Kontaktlærar]")]
    [InlineData("[Skole A]")]
    [InlineData("[liten kommune, Vestlandet]")]
    [InlineData("[mellomstor kommune B, Nord-Noreg]")]
    [InlineData("[13–15 år]")]
    [InlineData("[13–15-åringen]")]
    [InlineData("[0–2 år]")]
    [InlineData("[40–49 år]")]
    [InlineData("[over 80 år]")]
    [InlineData("[i 40-årene]")]
    [InlineData("[nå 13–15 år]")]
    [InlineData("[ca. 8 md. før, høst]")]
    [InlineData("[nyaste hending, haust]")]
    [InlineData("[fjerna]")]
    [InlineData("[land i Afrika]")]
    [InlineData("[ungdomstrinnet]")]
    [InlineData("[the mother]")]
    [InlineData("[a teenager’s age]")]
    [InlineData("[lower secondary school]")]
    public void It_is_one(string text) => Assert.Equal([(0, text.Length)], Placeholders.In(text));

    [Theory]
    [InlineData("[Kari]")]
    [InlineData("[Kari 1]")]
    [InlineData("[Barn Kari]")]
    [InlineData("[liten kommune, Bø]")]
    [InlineData("[]")]
    [InlineData("[Barn 1")]
    [InlineData("Barn 1]")]
    [InlineData("[14 år]")]
    [InlineData("[0–99 år]")]
    [InlineData("[17–14 år]")]
    [InlineData("[13–16 år]")]
    [InlineData("[80–89 år]")]
    [InlineData("[i 00-årene]")]
    [InlineData("[Barn 912]")]
    [InlineData("[Barn 01]")]
    [InlineData("[Mor 0]")]
    [InlineData("[the Kari]")]
    [InlineData("[a school in Bø]")]
    public void It_is_none(string text) => Assert.Empty(Placeholders.In(text));

    [Fact]
    public void A_number_that_the_writer_has_used_is_not_given_to_somebody_else() =>
        Assert.Equal("[Barn 1] leker. Saken gjelder [Barn 2].", Cases.Rewrite("[Barn 1] leker. Saken gjelder Mira."));
}
