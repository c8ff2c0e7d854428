using Microsoft.AspNetCore.Http;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Texts;

public sealed class TextsTests
{
    // Half past two in the afternoon in Norway in winter, and in summer.
    private static readonly DateTimeOffset Winter = new(2026, 11, 23, 13, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 30, 0, TimeSpan.Zero);

    private static readonly TextCatalogue Catalogue = TextCatalogue.Load();

    [Theory]
    [InlineData(Language.Nb, "mandag 23. november kl. 14.30")]
    [InlineData(Language.Nn, "måndag 23. november kl. 14.30")]
    [InlineData(Language.En, "Monday 23 November at 14:30")]
    public void Day_and_time_are_said_as_people_say_them(Language language, string said) =>
        Assert.Equal(said, In(language).DayAndClock(Winter));

    [Fact]
    public void The_clock_is_Norwegian_summer_and_winter()
    {
        Assert.Equal("kl. 14.30", In(Language.Nb).Clock(Winter));
        Assert.Equal("kl. 14.30", In(Language.Nb).Clock(Summer));
        Assert.Equal("23.11.2026", In(Language.Nn).Date(Winter));
        Assert.Equal(Summer, Web.Texts.FromLocal(new DateOnly(2026, 6, 1), new TimeOnly(14, 30)));
    }

    [Fact]
    public void An_hour_that_does_not_exist_is_the_one_after() =>
        Assert.Equal(
            new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero),
            Web.Texts.FromLocal(new DateOnly(2027, 3, 28), new TimeOnly(2, 30)));

    [Theory]
    [InlineData(0, "0 minutter")]
    [InlineData(1, "1 minutt")]
    [InlineData(2, "2 minutter")]
    public void One_is_said_otherwise_than_many(int count, string said) =>
        Assert.Equal(said, In(Language.Nb).T("time.minutes", ("count", count)));

    [Fact]
    public void A_refusal_that_nobody_knows_gets_a_plain_sentence() =>
        Assert.Equal(In(Language.En).T("refusal.fault"), In(Language.En).Refused(new Refusal(RefusalKind.Conflict, "from-next-year")));

    [Theory]
    [InlineData(null, null, Language.Nb)]
    [InlineData(null, "nn-NO,nb;q=0.8", Language.Nn)]
    [InlineData(null, "de, en-GB;q=0.5, nn;q=0.7", Language.Nn)]
    [InlineData(null, "nn;q=0, en;q=0.1", Language.En)]
    [InlineData(null, "no", Language.Nb)]
    [InlineData(null, ";;;", Language.Nb)]
    [InlineData("en", "nn", Language.En)]
    [InlineData("tull", "nn", Language.Nn)]
    public void The_reader_chooses_before_the_browser(string? cookie, string? accept, Language expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = cookie is null ? default : $"{ReaderLanguage.Cookie}={cookie}";
        request.Headers.AcceptLanguage = accept;

        Assert.Equal(expected, ReaderLanguage.Of(request));
    }

    private static Web.Texts In(Language language) => new(Catalogue, language);
}
