using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What a case reads like when nobody is named in it, in both written forms.</summary>
public sealed class RewritingTests
{
    [Theory]
    [InlineData("Saken gjelder Mira Haverstøl. Mira er trist. Miras mor ringte.", "Saken gjelder [Barn 1]. [Barn 1] er trist. [Barn 1]s mor ringte.")]
    [InlineData("Saken gjelder Mathias Solbu. Mathias' mor ringte.", "Saken gjelder [Barn 1]. [Barn 1]s mor ringte.")]
    [InlineData("Hun bor med mor Linda Haverstøl og lillebroren Storm.", "Hun bor med mor og lillebroren.")]
    [InlineData("Far, Arne Lysbakk, er sjelden hjemme.", "Far er sjelden hjemme.")]
    [InlineData("Vi snakket med fastlegen, Torunn Skaugvik, men ikke med skolen.", "Vi snakket med fastlegen, men ikke med skolen.")]
    [InlineData("Kontaktlærer Bjørg Tjernslett mener noe annet. Tjernslett ringte.", "Kontaktlærer mener noe annet. [Kontaktlærer] ringte.")]
    [InlineData("Vi hentet mor Lindas papirer.", "Vi hentet mors papirer.")]
    [InlineData("Moren heter Linda Haverstøl.", "Moren heter [Mor].")]
    [InlineData("Til stede: mor Linda, mormor, Leon (4). Leon gråt.", "Til stede: mor, mormor, [Barn 1] ([3–5 år]). [Barn 1] gråt.")]
    [InlineData("Mor, Sahar (17), er redd. Sahar gråt.", "Mor ([16–17 år]), er redd. [Mor] gråt.")]
    [InlineData("Jonas hos lege i dag. Jonas er ni.", "[Barn 1] hos lege i dag. [Barn 1] er [6–9 år].")]
    [InlineData("Mor var syk i seks uker, Thea hos tante på ferie. Thea er åtte.", "Mor var syk i seks uker, [Barn 1] hos tante på ferie. [Barn 1] er [6–9 år].")]
    [InlineData("De bor i Kirkeveien 12, 9998 Tjernsmoen.", "De bor i [fjernet], [fjernet] [sted].")]
    [InlineData("Han bor hos fosterforeldrene, Ingrid og Per Solbu, på en gård.", "Han bor hos fosterforeldrene på en gård.")]
    [InlineData("Fastlege dr. Skaugvik henviste.", "Fastlege [Lege] henviste.")]
    [InlineData("Gutten Levi Eikanger, kalt Bamsen, sover lite.", "Gutten [Barn 1], kalt [Barn 1], sover lite.")]
    public void Names_give_way_to_roles(string text, string rewritten) => Assert.Equal(rewritten, Cases.Rewrite(text));

    [Theory]
    [InlineData("Saka gjeld Ragnhild Solbu. Kontaktlærar Oddny Hjelle er uroleg. Hjelle ringde.", "Saka gjeld [Barn 1]. Kontaktlærar er uroleg. [Kontaktlærar] ringde.")]
    [InlineData("Systera Oddny kom. Vi trur Oddny veit det.", "Systera [Sysken 1] kom. Vi trur [Sysken 1] veit det.")]
    public void Nynorsk_stays_nynorsk(string text, string rewritten) => Assert.Equal(rewritten, Cases.Rewrite(text, WrittenForm.Nynorsk));

    [Theory]
    [InlineData("Eleven er 14 år.", "Eleven er [13–15 år].")]
    [InlineData("Mor er 42 år.", "Mor er [i 40-årene].")]
    [InlineData("Mor nås på tlf 911 00 011 i dag.", "Mor nås på tlf [fjernet] i dag.")]
    [InlineData("Han går i 8B.", "Han går i [ungdomstrinnet].")]
    public void What_tells_a_little_is_told_coarser(string text, string rewritten) => Assert.Equal(rewritten, Cases.Rewrite(text));

    [Fact]
    public void Who_is_named_in_one_box_is_known_in_all()
    {
        var source = new CaseSource(WrittenForm.Bokmaal, [new("background", "Saken gjelder Mira Haverstøl."), new("wish", "Hvordan hjelper vi Mira?")], []);

        var redacted = Cases.Redactor.Redact(source);

        Assert.Equal(["Saken gjelder [Barn 1].", "Hvordan hjelper vi [Barn 1]?"], redacted.Redacted.Select(field => field.Text));
        Assert.Equal(("wish", 19, 4), (redacted.Marks[1].Field, redacted.Marks[1].Start, redacted.Marks[1].Length));
    }
}
