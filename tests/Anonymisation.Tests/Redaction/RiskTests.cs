using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Risk;
using static Pilar.Arena.Anonymisation.Redaction.ResolutionKind;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>How many a text could still fit, and what tells most.</summary>
public sealed class RiskTests
{
    [Fact]
    public void A_text_that_tells_nothing_fits_the_children_of_the_largest_region()
    {
        var risk = Cases.Redact("Barnet sover dårlig, og vi trenger råd.").Risk;

        // The seven counties of Østlandet had 2.838 million inhabitants, 1.1 % of them in each of 18 years.
        Assert.Equal(RiskLevel.Green, risk.Level);
        Assert.InRange(risk.Fits, 561_000, 563_000);
        Assert.Empty(risk.Raisers);
    }

    [Fact]
    public void A_small_municipality_that_is_kept_with_age_and_diagnosis_is_red()
    {
        const string Text = "Gutten er 14 år, bor i Utsira og har epilepsi.";

        var kept = Cases.Redact(Text, WrittenForm.Bokmaal, new Resolution("utsira", Keep, "needed")).Risk;
        var masked = Cases.Redact(Text).Risk;

        Assert.Equal((RiskLevel.Red, RaiserKind.Geography, "utsira"), (kept.Level, kept.Raisers[0].Kind, kept.Raisers[0].Form));
        Assert.True(masked.Fits > kept.Fits * 50, $"{masked.Fits} {kept.Fits}");
    }

    [Fact]
    public void What_is_told_is_divided_by_and_the_most_telling_comes_first()
    {
        var risk = Cases.Redact("Jenta er 14 år og har Tourettes syndrom.", WrittenForm.Bokmaal, new Resolution("tourettes syndrom", Keep, "needed")).Risk;

        Assert.Equal(risk.Raisers.Select(raiser => raiser.Factor).OrderDescending(), risk.Raisers.Select(raiser => raiser.Factor));
        Assert.Contains(risk.Raisers, raiser => raiser is { Kind: RaiserKind.Sex, Factor: 2 });
        Assert.Contains(risk.Raisers, raiser => raiser is { Kind: RaiserKind.Age, Factor: 6, Form: "14 år" });
        Assert.Contains(risk.Raisers, raiser => raiser is { Kind: RaiserKind.Diagnosis, Factor: 200, Form: "tourettes" });
    }

    [Theory]
    [InlineData(null, RiskLevel.Red, 0)]
    [InlineData("er god i noe", RiskLevel.Green, 1)]
    public void What_is_true_of_one_alone_leaves_nobody_else_until_it_is_put_otherwise(string? words, RiskLevel level, double fewest)
    {
        Resolution[] said = words is null ? [] : [new Resolution("vant kommunens sjakkturnering", Generalise, words)];

        var redacted = Cases.Redact("Han vant kommunens sjakkturnering.", WrittenForm.Bokmaal, said);

        Assert.Equal(level, redacted.Risk.Level);
        Assert.True(redacted.Risk.Fits >= fewest && (words is not null || redacted.Risk is { Fits: 0, Raisers: [{ Kind: RaiserKind.RareFact, Form: "vant kommunens sjakkturnering" }, ..] }));
    }

    [Fact]
    public void Words_that_were_said_are_named()
    {
        Assert.Contains(Cases.Redact("Barnet sa: «Det er bedre å være syk enn å være der.»").Risk.Raisers, raiser => raiser.Kind == RaiserKind.Quote);
        Assert.DoesNotContain(Cases.Redact("Barnet er «litt rar» av og til, sier læreren.").Risk.Raisers, raiser => raiser.Kind == RaiserKind.Quote);
    }

    [Theory]
    [InlineData("En gutt omkom i en trafikkulykke, og kriseteamet er på skolen.")]
    [InlineData("Saken har vært i avisa flere ganger.")]
    [InlineData("Det var brann i fjor, og no kjem avisa og vil lage minnesak.")]
    [InlineData("Eleven ble omtalt i lokalavisen.")]
    [InlineData("Ein omkomen, to skadde.\nForeldra fekk beskjed av presten.\nTrenaren har laga minneside.\nKva no?\nKriseteamet møtest klokka ni.")]
    [InlineData("Det var ei ulukke i haust, og saka stod i VG. Alle veit kven det var.")]
    [InlineData("I fjor ble broren skutt. Journalister ringte skolen.")]
    [InlineData("Far omkom. Avisen skrev om det hele uka.")]
    [InlineData("Trafikkulukka kl. 14.30 råka heile bygda, og avisene skreiv mykje.")]
    [InlineData("Ulykke ved tunnelen laurdag.\nKriseteamet har vore samla.")]
    [InlineData("To ungdommer druknet i sommer. Det sto i alle avisene, og det kom journalister på skolen.")]
    public void What_everybody_has_heard_of_is_a_public_incident(string text) => Assert.True(Cases.Redact(text).PublicIncident);

    [Theory]
    [InlineData("Han følger med på nyhetene hver dag og blir redd.")]
    [InlineData("Faren døde i en ulykke da hun var liten.")]
    [InlineData("Hun legger ut alt på sosiale medier.")]
    [InlineData("Vi har brannøvelse, og han løper ut.")]
    [InlineData("Mor er i krise, og teamet møter henne.")]
    [InlineData("Far omkom på sjøen da hun var to. Mor har vært alene siden.")]
    [InlineData("Onkelen ble drept i krigen. Gutten følger med på nyhetene.")]
    [InlineData("Hun var i en trafikkulykke i fjor. Hun er nå elev på vg 2.")]
    [InlineData("Han er godt kjent på vg 1.")]
    [InlineData("Ho var med i ei ulukke og kjende seg pressa etterpå. Ho går på media og kommunikasjon.")]
    [InlineData("det var en ulykke i fjor. han sov dårlig lenge. det går bedre nå. han vil bli journalist.")]
    [InlineData("Hun var i en bilulykke. Hun bruker mye media.")]
    [InlineData("De var med i en bilulykke i vår. Hun deler mye på sosiale media.")]
    [InlineData("Kriseteam – oppsummering\n\nFar har skutt hjort, og gutten var med.")]
    [InlineData("Han vant i hundekjøring. Han var i avisa med det.")]
    [InlineData("Søsteren druknet for mange år siden.\nSkolen har kriseplan. Vi vurderer minnebok.\nI høst ble det bedre.\nPressen på ham er stor.")]
    public void A_sorrow_of_ones_own_is_none(string text) => Assert.False(Cases.Redact(text).PublicIncident);

    [Fact]
    public void The_words_that_tell_of_an_incident_are_named() =>
        Assert.Equal("omkom … kriseteamet", Cases.Redact("Han er ni. En gutt omkom i går, og kriseteamet er på skolen.").Incident);

    [Fact]
    public void The_table_says_what_day_it_is_of_and_whose_it_is()
    {
        Assert.Equal(new DateOnly(2024, 1, 1), Cases.Population.AsOf);
        Assert.Contains("Statistics Norway", Cases.Population.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void In_every_cell_that_is_told_one_in_a_hundred_of_four_years_and_one_sex_is_five_or_more() =>
        Assert.All(Cases.Population.Cells, cell => Assert.True(Cases.Population.Inhabitants(cell) * 0.044 / 2 * 0.01 >= 5, $"{cell}: {Cases.Population.Inhabitants(cell)}"));

    [Theory]
    [InlineData("Hun bor i Utsira.", "Hun bor i [liten kommune, Vestlandet].")]
    [InlineData("Hun bor i Bergen.", "Hun bor i [stor kommune, Vestlandet].")]
    [InlineData("Hun bor i Åseral.", "Hun bor i [kommune, Sørlandet].")]
    [InlineData("Hun bor i Oslo.", "Hun bor i [storby, Østlandet].")]
    [InlineData("Hun bor i Hattfjelldal.", "Hun bor i [liten kommune, Nord-Norge].")]
    public void A_place_is_a_region_and_a_size(string text, string rewritten) => Assert.Equal(rewritten, Cases.Rewrite(text));
}
