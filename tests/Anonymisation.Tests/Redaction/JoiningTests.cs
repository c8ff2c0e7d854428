namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What belongs to one person's name is one person's, however it is written.</summary>
public sealed class JoiningTests
{
    [Theory]
    [InlineData("Kasper «Kaps» Dæhlie er elleve. Kaps sover lite, sier Dæhlie selv.")]
    [InlineData("Det gjelder Magomed \"Maga\" Dzhabrailov. Maga er stille.")]
    [InlineData("Pasient: Hryhorenko, Yeva-Solomiia, f. i Kyiv. Yeva vil hjem.")]
    [InlineData("- SIVAKUMARAN, THARSAN (14)\nTharsan er trøtt.")]
    [InlineData("Rune Chr. Dahlby-Moen ringte. Dahlby-Moen kommer.")]
    [InlineData("Vi kjenner Tala Mahmoud Hasan al-Najjar. Tala er her.")]
    [InlineData("Det gjelder Kristoffer Lund. Kristofer sover lite, og K. vil ikke spise.")]
    [InlineData("Oleksandra (Sasja) er ni. Sasja tegner.")]
    [InlineData("Gutten heter Merhawi, men vi kaller ham Merre. Merre er stille.")]
    [InlineData("Mor, Kari Lie (født Moe), ringte. Moe er sliten.")]
    [InlineData("Kristin Holm ringte i går, hun het Kristin Moen før. Kristin er lei.")]
    [InlineData("Mor er Kari Lie, gift Kari Dahl. Kari er sliten.")]
    [InlineData("Kari, som nå er gift og heter Kari Dahl, ringte. Kari er sliten.")]
    [InlineData("Mor: Fadumo Warsame er våken.\n0110 Fadumo gråter i gangen.")]
    [InlineData("Navn på barnet: Eivind Skår\nKallenavn: Eivi, Vesle-E")]
    [InlineData("Bente-Lill Fossheim (BLF) skrev dette. BLF vil vite mer.")]
    [InlineData("Den eldste er lille Ola. Lille-Ola er syv.")]
    [InlineData("Gutten heter Abdirahman. Læreren ringte. Abdi er trøtt.")]
    [InlineData("Hun heter Viorica, som læreren skriver Victoria. Victoria er seksten.")]
    [InlineData("Hun kaller seg Rico og heter visst Richard. Richard er snill.")]
    [InlineData("De har en baby, Habibi, enda hun heter Hibo. Hibo er rolig.")]
    [InlineData("Broren, Marius, eller Mysen som søsteren kaller ham, sover lite. Mysen er trøtt.")]
    [InlineData("Jenta er Ola (5, altså kortform for Aleksandra). Aleksandra er fem.")]
    [InlineData("Besøk hos babusia Halyna. Halyna er glad i barnet.")]
    [InlineData("Til stede: rådgiver Eskild Vik. Vik spurte hvilke rammer som gjelder.")]
    [InlineData("Jeg ringte Nes, altså Kari Nes, i går. Nes var sliten.")]
    [InlineData("22.10 Rolig i fellesstua. A-K strikker, de to andre ser serie.\n22.40 A-K ber om å få ringe.")]
    [InlineData("Innsatt: FROST, Tom-Erik fnr mangler. Tom-Erik er lei.")]
    [InlineData("Som sagt: Mattis Aleksander Lund-\nKjesbu, 11. Mattis sover lite.")]
    [InlineData("Faren, Ahmed M. Yusuf, ringte. Ahmed er sliten.")]
    [InlineData("Fadder: Emil K. Hansen møter ham. Emil er snill.")]
    public void It_is_one_person(string text) => Assert.Single(Cases.Redact(text).Entities, entity => entity.Type == FindingType.Person);

    [Theory]
    [InlineData("Da kom Kasper «Kaps» og Ola Dæhlie.")]
    [InlineData("Til stede: Kari, Ola, Per.")]
    [InlineData("Han sa «Kari» Ola kom.")]
    [InlineData("Barna er Kacper og Kasper. Kacper er syv.")]
    [InlineData("Lille Ola er syv, og store Ola er tolv.")]
    [InlineData("Kari kaller henne Pirka.")]
    [InlineData("Barna er Alv og den vesle de sier «Pusur» til.")]
    [InlineData("Saken gjelder Vår Himle. Far, Himle senior, er los.")]
    [InlineData("Jeg ringte Tea. Monica ble stille.")]
    [InlineData("Mor, Kari Dahl (født Moe), ringte. Bestefar Moe kjører henne.")]
    [InlineData("Mannen heter Sindre Vik. Svigermor Vik vil hjelpe.")]
    [InlineData("Det gjelder Håvard Nils Skår. Far, Nils Skår, ringte.")]
    [InlineData("Frode er lærer. Svigerfar, gamle-Frode, er pensjonert.")]
    [InlineData("Moen ringte i dag. Det gjelder Kari Moen, som er ni år.")]
    [InlineData("Foresatte: Camil Storheim, Marek Nordbø")]
    [InlineData("Vi tenker på Kristoffer. Det er en annen Kristoffer i klassen.")]
    [InlineData("Til stede: Kari Lund-\nOle Berg-\nPer.")]
    [InlineData("Vi snakket med Lund-\nOle var også der.")]
    [InlineData("Fadder er Emil K. Laila møter ham i skolegården.")]
    [InlineData("Jeg snakket med Ole P. Anna Hansen var også der.")]
    public void Others_are_others(string text) => Assert.True(Cases.Redact(text).Entities.Count(entity => entity.Type == FindingType.Person) > 1);

    [Theory]
    [InlineData("Anne Tveit ringte i går. Jeg spurte AT om natta.", "AT")]
    [InlineData("Læreren heter Yusuf At-Tamimi. Yusuf er sliten.", "At-")]
    public void A_name_that_reads_as_a_small_word_does_not_stand(string text, string name) => Assert.DoesNotContain(name, Cases.Rewrite(text), StringComparison.Ordinal);

    /// <summary>Of a word that no list has the ending tells, when it stands as a place does.</summary>
    [Theory]
    [InlineData("Far tar ferga til Lysøya hver dag.", FindingType.Place)]
    [InlineData("Far tar ferga til Lysøya hver dag. Lysøya er fin. Mor likte Lysøya.", FindingType.Place)]
    [InlineData("Mor Linda og Lysøya kom. Lysøya gråt.", FindingType.Person)]
    [InlineData("Moren Linda Lysøya ringte. Jeg sendte brev til Lysøya i går. Lysøya gråt.", FindingType.Person)]
    [InlineData("Læreren Lysøya ringte. Jeg sa det til Lysøya i går. Lysøya gråt.", FindingType.Person)]
    [InlineData("Læreren, Lysøya, ringte. Jeg sa det til Lysøya.", FindingType.Person)]
    [InlineData("Læreren heter Lysøya. Jeg sa det til Lysøya.", FindingType.Person)]
    [InlineData("Kontaktlærer: Lysøya. Vi reiste til Lysøya. Lysøya var enig.", FindingType.Person)]
    [InlineData("Kjæresten til Lysøya ringte. Lysøya slo Ola.", FindingType.Person)]
    public void An_island_that_no_list_has_is_nobody(string text, FindingType type) =>
        Assert.Equal(type, Assert.Single(Cases.Redact(text).Entities, entity => entity.Forms.Contains("lysøya")).Type);

    [Fact]
    public void A_place_before_a_name_is_no_part_of_it()
    {
        var redacted = Cases.Redact("Kontor: Oslo, Kari Lie ringte i går.");

        Assert.Contains(redacted.Entities, entity => entity.Type == FindingType.Place);
        Assert.DoesNotContain(redacted.Entities, entity => entity.Type == FindingType.Person && entity.Forms.Any(form => form.Contains("oslo", StringComparison.Ordinal)));
    }
}
