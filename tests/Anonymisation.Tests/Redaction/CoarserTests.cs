using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Coarser;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>Ages, dates, classes and origins, told coarser.</summary>
public sealed class CoarserTests
{
    [Theory]
    [InlineData("14 år", "er", "[13–15 år]")]
    [InlineData("fjorten og et halvt", "er", "[13–15 år]")]
    [InlineData("14 ½", "er", "[13–15 år]")]
    [InlineData("fjortenåringen", "", "[13–15-åringen]")]
    [InlineData("17-åring", "en", "[16–17-åring]")]
    [InlineData("7 mnd", "på", "[0–2 år]")]
    [InlineData("4 år og 7 måneder", "", "[3–5 år]")]
    [InlineData("18", "", "[18–19 år]")]
    [InlineData("42", "", "[i 40-årene]")]
    [InlineData("42 år", "på", "[40–49 år]")]
    [InlineData("førtiårene", "i", "[40-årene]")]
    [InlineData("tenårene", "av", "[tenårene]")]
    [InlineData("86 år", "er", "[over 80 år]")]
    public void An_age_is_a_band(string text, string before, string coarser)
    {
        Assert.Equal(coarser, Ages.Coarsen(text, before, WrittenForm.Bokmaal));
        Assert.Single(Placeholders.In(coarser));
    }

    [Theory]
    [InlineData("42 år", "er", "[i 40-åra]")]
    [InlineData("42-åring", "ein", "[person i 40-åra]")]
    public void In_nynorsk_too(string text, string before, string coarser) => Assert.Equal(coarser, Ages.Coarsen(text, before, WrittenForm.Nynorsk));

    [Theory]
    [InlineData("14.03.2011", 2011, 3, 14)]
    [InlineData("2011-03-14", 2011, 3, 14)]
    [InlineData("030814", 2014, 8, 3)]
    [InlineData("18/9-2019", 2019, 9, 18)]
    [InlineData("12/11", null, 11, 12)]
    [InlineData("tirsdag 11. november", null, 11, 11)]
    [InlineData("3. des", null, 12, 3)]
    [InlineData("oktober 2023", 2023, 10, null)]
    [InlineData("høsten 2023", 2023, 10, null)]
    [InlineData("hausten '23", 2023, 10, null)]
    [InlineData("2023", 2023, null, null)]
    [InlineData("julaften", null, 12, null)]
    [InlineData("forrige tirsdag", null, null, null)]
    public void A_date_is_read_as_it_is_written(string text, int? year, int? month, int? day) => Assert.Equal(new Moment(year, month, day), Moments.Read(text));

    [Fact]
    public void Dates_are_told_from_the_newest_with_their_season()
    {
        string[] texts = ["12.11.2025", "5.11.2025", "11.11.2025", "mars 2025", "2020", "i desember", "høsten 2022", "sist tirsdag"];

        Assert.Equal(
            ["[ca. 1 md. før, høst]", "[ca. 1 md. før, høst]", "[ca. 1 md. før, høst]", "[ca. 9 md. før, vår]", "[ca. 5 år før]", "[nyeste hendelse, vinter]", "[ca. 3 år før, høst]", "[en dag]"],
            Coarsen(WrittenForm.Bokmaal, texts));
    }

    [Fact]
    public void Within_a_month_weeks_are_told() =>
        Assert.Equal(["[nyaste hending, haust]", "[ca. 2 veker før]", "[nokre dagar før]"], Coarsen(WrittenForm.Nynorsk, "29.10.2025", "15.10.2025", "27.10.2025"));

    [Theory]
    [InlineData("3. desember", "", "[om vinteren]")]
    [InlineData("mars", "siden", "[vårmånedene]")]
    [InlineData("mai 2019", "i", "[vårmånedene]")]
    [InlineData("2023", "i", "[et år]")]
    public void One_date_alone_is_a_season(string text, string before, string coarser)
    {
        Assert.Equal(coarser, Alone(WrittenForm.Bokmaal, text, before));
        Assert.Single(Placeholders.In(coarser));
    }

    [Fact]
    public void In_nynorsk_as_well()
    {
        var coarser = Alone(WrittenForm.Nynorsk, "oktober", "sidan");

        Assert.Equal("[haustmånadene]", coarser);
        Assert.Single(Placeholders.In(coarser));
    }

    [Theory]
    [InlineData("6A", "[barnetrinnet]")]
    [InlineData("10 C", "[ungdomstrinnet]")]
    [InlineData("syvende klasse", "[barnetrinnet]")]
    [InlineData("åttende", "[ungdomstrinnet]")]
    [InlineData("VG2", "[videregående]")]
    public void A_class_is_a_stage(string text, string coarser) => Assert.Equal(coarser, Classes.Coarsen(text, WrittenForm.Bokmaal));

    [Theory]
    [InlineData("Eritrea", "fra", "[land i Afrika]")]
    [InlineData("eritreisk", "en", "[afrikansk]")]
    [InlineData("syriske", "den", "[vestasiatiske]")]
    [InlineData("arabisk", "snakker", "[et annet språk]")]
    [InlineData("tigrinja", "", "[et annet språk]")]
    [InlineData("somalier", "er", "[person fra Afrika]")]
    [InlineData("samisk", "en", "[minoritetsbakgrunn]")]
    [InlineData("pinsevenn", "er", "[bakgrunn]")]
    public void An_origin_is_a_part_of_the_world(string text, string before, string coarser)
    {
        Assert.Equal(coarser, Origins.Coarsen(text, before, WrittenForm.Bokmaal));
        Assert.Single(Placeholders.In(coarser));
    }

    [Theory]
    [InlineData("Mira Haverstøl (f. 14.03.2011) kom i mai 2025.", "[Person 1] (f. [nå 13–15 år]) kom i [vårmånedene].")]
    [InlineData("Mira Haverstøl, 17 år (født 5. november 2008), kom i mai 2019.", "[Barn 1], [16–17 år] (født [fjernet]), kom i [vårmånedene].")]
    public void A_birth_is_an_age_unless_the_age_stands_beside_it(string text, string rewritten) => Assert.Equal(rewritten, Cases.Rewrite(text));

    private static IEnumerable<string> Coarsen(WrittenForm written, params string[] texts)
    {
        var moments = texts.Select(Moments.Read).ToList();
        var dates = Dates.Of(written, moments);
        return moments.Select(moment => dates.Coarsen(moment, before: ""));
    }

    private static string Alone(WrittenForm written, string text, string before) => Dates.Of(written, [Moments.Read(text)]).Coarsen(Moments.Read(text), before);
}
