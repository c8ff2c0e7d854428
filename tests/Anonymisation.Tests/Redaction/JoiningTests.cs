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
    public void It_is_one_person(string text) => Assert.Single(Cases.Redact(text).Entities, entity => entity.Type == FindingType.Person);

    [Theory]
    [InlineData("Da kom Kasper «Kaps» og Ola Dæhlie.")]
    [InlineData("Til stede: Kari, Ola, Per.")]
    [InlineData("Han sa «Kari» Ola kom.")]
    public void Others_are_others(string text) => Assert.True(Cases.Redact(text).Entities.Count(entity => entity.Type == FindingType.Person) > 1);
}
