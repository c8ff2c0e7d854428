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
    [InlineData("Innsatt: FROST, Tom-Erik fnr mangler. Tom-Erik er lei.")]
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
    [InlineData("Foresatte: Camil Storheim, Marek Nordbø")]
    [InlineData("Vi tenker på Kristoffer. Det er en annen Kristoffer i klassen.")]
    public void Others_are_others(string text) => Assert.True(Cases.Redact(text).Entities.Count(entity => entity.Type == FindingType.Person) > 1);
}
