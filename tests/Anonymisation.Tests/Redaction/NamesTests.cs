using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>When a name is the same as another, though it is written or said otherwise.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("kristoffer", "christopher")]
    [InlineData("norah", "nora")]
    [InlineData("wiik", "vik")]
    [InlineData("zainab", "sainab")]
    public void They_sound_alike(string one, string other) => Assert.Equal((Sound.Of(one), true), (Sound.Of(other), Sound.AreAlike(one, other)));

    [Theory]
    [InlineData("ola", "ole")]
    [InlineData("kari", "karin")]
    [InlineData("hanna", "anna")]
    public void They_do_not(string one, string other) => Assert.False(Sound.AreAlike(one, other));

    [Theory]
    [InlineData("sasja", "oleksandra")]
    [InlineData("theo", "teodor")]
    [InlineData("mohamed", "muhammad")]
    [InlineData("nicolai", "nikolai")]
    [InlineData("olli", "ola")]
    [InlineData("totto", "tor")]
    [InlineData("stina", "kirsten")]
    public void One_is_called_the_other(string one, string other) => Assert.True(ShortNames.AreOne(one, other) && ShortNames.AreOne(other, one));

    [Theory]
    [InlineData("kris", "stine")]
    [InlineData("anders", "andreas")]
    [InlineData("birgitte", "birgit")]
    [InlineData("tor", "tore")]
    [InlineData("ola", "olav")]
    [InlineData("niklas", "nikolai")]
    [InlineData("kirsten", "kristine")]
    public void Two_that_have_a_short_form_in_common_are_two(string one, string other) => Assert.False(ShortNames.AreOne(one, other));

    [Fact]
    public void No_word_stands_on_both_sides_of_its_own_line() => Assert.All(
        ShortNames.List.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        line =>
        {
            var sides = line.TrimStart(' ', '=').Split(':').Select(side => side.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

            Assert.Equal(2, sides.Count);
            Assert.Empty(sides[0].Intersect(sides[1], StringComparer.Ordinal));
        });

    [Theory]
    [InlineData("tonemerete", "tone merete nes", Fit.Near)]
    [InlineData("nes", "tone merete nes", Fit.Later)]
    [InlineData("k.", "kristoffer lund", Fit.Called)]
    [InlineData("stormen", "storm", Fit.Called)]
    [InlineData("nolle", "nora lie", Fit.Hinted)]
    [InlineData("manu", "amanuel lie", Fit.Alike)]
    [InlineData("vebben", "vebjørn lie", Fit.Alike)]
    [InlineData("abdi", "abdirahman lie", Fit.Alike)]
    [InlineData("prippen", "preben lie", Fit.No)]
    [InlineData("li-jenta", "sunniva li", Fit.Later)]
    [InlineData("sissel-tante", "sissel moen", Fit.Same)]
    [InlineData("martin", "martine lie", Fit.No)]
    [InlineData("martine", "martin lie", Fit.No)]
    [InlineData("jon", "jonas lie", Fit.No)]
    [InlineData("emil", "emilie lie", Fit.No)]
    [InlineData("tor", "torunn lie", Fit.No)]
    [InlineData("mari", "marius lie", Fit.No)]
    [InlineData("ole", "ola lie", Fit.No)]
    [InlineData("b. lund", "kristoffer b. lund", Fit.No)]
    internal void A_name_fits_another(string name, string full, Fit fit) => Assert.Equal(fit, new Name(name, Shared.Screener.Lexicon).FitTo(new Name(full, Shared.Screener.Lexicon)));

    [Fact]
    public void Of_a_word_that_surely_names_somebody_two_letters_are_enough() =>
        Assert.Equal(Fit.Hinted, new Name("prippen", Shared.Screener.Lexicon) { IsSure = true }.FitTo(new Name("preben lie", Shared.Screener.Lexicon)));
}
