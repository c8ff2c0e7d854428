using CsCheck;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Grains.Tests.People;

/// <summary>Nobody from the presenter's own municipality reviews a case, however the municipality is written.</summary>
public sealed class AreaTests
{
    [Theory]
    [InlineData("Bergen", "Bergen kommune")]
    [InlineData("BERGEN ", "bergen")]
    [InlineData("Deatnu - Tana", "Tana kommune")]
    [InlineData("Guovdageainnu suohkan / Kautokeino kommune", "Kautokeino")]
    [InlineData("Ulvik herad", "Ulvik")]
    [InlineData("Nome og Midt-Telemark", "Midt-Telemark  kommune")]
    [InlineData("A\u030Aseral", "Åseral kommune")]
    public void One_place_however_it_is_written(string one, string other)
    {
        Assert.True(Areas.AreSame(one, other));
        Assert.True(Areas.AreSame(other, one));
    }

    [Theory]
    [InlineData("Bergen", "Os")]
    [InlineData("Nord-Fron", "Sør-Fron")]
    [InlineData("Vestland fylke", "Agder fylke")]
    [InlineData("Våler i Østfold", "Våler i Innlandet")]
    [InlineData("Kommune", "Fylke")]
    public void Two_places_are_two(string one, string other) => Assert.False(Areas.AreSame(one, other));

    [Fact]
    public void A_place_is_itself_in_any_dress() =>
        Gen.OneOf([.. new[] { "Bergen", "Nord-Aurdal", "Indre Østfold", "Åseral", "Vang" }.Select(Gen.Const)]).Select(Gen.OneOf([.. new[] { "", " kommune", " herad", "  " }.Select(Gen.Const)]), Gen.Bool).Sample(
            (name, kind, loud) => Areas.AreSame(name, loud ? (name + kind).ToUpperInvariant() : name + kind));
}
