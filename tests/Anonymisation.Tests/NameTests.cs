namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>Names of people, places and houses. Bars stand around what is to be found.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("Det gjelder |Kari|, som er stille.")]
    [InlineData("Mor heter |Anne-Marthe K. Solbakken|.")]
    [InlineData("Så ringte |Oleksandra| igjen.")]
    [InlineData("Vi møtte |Karis| mor i går.")]
    [InlineData("|Renate|: Hun sover ikke.")]
    [InlineData("Kontaktlærer |Qwertal| har ført fravær.")]
    [InlineData("referat fra møtet om |kari| som ikke vil på skolen lenger")]
    [InlineData("TIL STEDE: |JORUNN HANSEN| (MOR) OG TO LÆRERE")]
    [InlineData("Han ser opp til |Storm| i klassen. |Storm| er snill.")]
    [InlineData("Da kom |Halldis Moren Hansen| til møtet.")]
    [InlineData("Det var |Peder Eide sr. og jr.| som kom.")]
    [InlineData("Det var |Peder Eide jr| som kom.")]
    [InlineData("Vi ser ham annenhver uke. |K| vil ikke gå på skolen.")]
    [InlineData("Møte om en uke, |T| kommer.")]
    [InlineData("|Vigo| slo igjen i dag.")]
    [InlineData("|Carl Thomas Carlsten| kom. Alle stod bak |Carlsten| den dagen.")]
    public void A_name_is_a_person(string text) => AssertFound(text, FindingType.Person);

    [Theory]
    [InlineData("De flyttet fra |Steinkjer| i vinter.")]
    [InlineData("Huset står i |Ljosvoll|, 3717 |Skien| nå.")]
    [InlineData("Søsteren studerer i |Minneapolis| ennå.")]
    public void A_name_after_where_is_a_place(string text) => AssertFound(text, FindingType.Place);

    [Theory]
    [InlineData("Han går på |Tverrelva skole| hver dag.")]
    [InlineData("Ho spelar for |Brattvåg IL| på laurdagar.")]
    [InlineData("Eleven byttet til |Abildsø skole| da.")]
    public void A_house_with_a_name_is_an_organisation(string text) => AssertFound(text, FindingType.Organisation);

    [Theory]
    [InlineData("BUP brukte WISC-V og ADOS-2, og Concerta ble prøvd.")]
    [InlineData("Har dere erfaring med Marte Meo eller Circle of Security?")]
    [InlineData("Skolen har laget plan. Han er lett å prate med. Vi ønsker råd.")]
    [InlineData("Dag for dag går det bedre.")]
    [InlineData("Vi brukte Carlsten, og Carlsten gav svar.")]
    [InlineData("Fra skolen: T = 74, og det er høyt.")]
    [InlineData("Sola skinte da vi kom, og bjørka var grønn.")]
    public void What_is_nobodys_secret_stays(string text) => Assert.DoesNotContain(Shared.FirstReading(text), finding => finding.Certainty == Certainty.Certain);

    [Fact]
    public void A_word_that_no_list_has_is_asked_about()
    {
        const string Text = "Det lå en qwertal på bordet.";

        var finding = Assert.Single(Shared.FirstReading(Text));

        Assert.Equal("qwertal", Text[finding.Start..finding.End]);
        Assert.Equal((Certainty.Uncertain, Reason.Unknown), (finding.Certainty, finding.Reason));
    }

    private static void AssertFound(string marked, FindingType type)
    {
        var pieces = marked.Split('|');
        var text = string.Concat(pieces);

        var found = Shared.FirstReading(text).Where(finding => finding.Type == type).Select(finding => text[finding.Start..finding.End]);

        Assert.Equal(pieces.Where((_, at) => at % 2 == 1), found);
    }
}
