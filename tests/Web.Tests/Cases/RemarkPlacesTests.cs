using Pilar.Arena.Web.Pages.Cases;

namespace Pilar.Arena.Web.Tests.Cases;

public sealed class RemarkPlacesTests
{
    private const string Text = "Mor ringte om morgenen, og far ringte mor igjen.";

    [Theory]
    [InlineData("mor", new[] { 0, 38 })]
    [InlineData("morgen", new[] { 14 })]
    [InlineData("ringte", new[] { 4, 31 })]
    [InlineData("far ringte mor", new[] { 27 })]
    [InlineData("onkel", new int[0])]
    [InlineData("", new int[0])]
    public void Words_are_found_wherever_they_stand_and_inside_others_only_when_they_stand_nowhere_else(string words, int[] places) =>
        Assert.Equal(places, RemarkPlaces.Of(Text, words));

    [Theory]
    [InlineData(0, 3, "Mor ringte om morgenen, og far ri…")]
    [InlineData(38, 3, "…te om morgenen, og far ringte mor igjen.")]
    public void A_place_is_told_by_what_stands_around_it(int start, int length, string told) =>
        Assert.Equal(told, RemarkPlaces.Context(Text, start, length));
}
