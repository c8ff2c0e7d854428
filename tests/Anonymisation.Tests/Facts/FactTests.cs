namespace Pilar.Arena.Anonymisation.Tests.Facts;

/// <summary>What is told of somebody and true of few. Bars stand around what is to be found.</summary>
public sealed class FactTests
{
    [Theory]
    [InlineData("Familien kom fra |Eritrea| i fjor.")]
    [InlineData("Hun snakker bare |tigrinja| heime.")]
    [InlineData("Det er en |tsjetsjensk| familie, og far er |muslim|.")]
    [InlineData("Dei |somaliske| foreldra treng tolk.")]
    [InlineData("barnet er |somalisktalende|")]
    [InlineData("FAMILIEN ER FRÅ |SØR-SUDAN|.")]
    [InlineData("|Kvenane| og |samane| i bygda.")]
    [InlineData("Han taler |gammelmannsfinsk| med bestefar.")]
    [InlineData("Mor er |russer|, far er |norskpakistansk|.")]
    [InlineData("Heime snakkar dei |engelsk|.")]
    [InlineData("Bestemor er frå |Sri Lanka|.")]
    [InlineData("To |syrarar| og ein |kurdar| i klassen.")]
    public void Origins_are_masked(string marked) => Finds(FindingType.Origin, Certainty.Certain, marked);

    [Theory]
    [InlineData("Han har norsk, engelsk og tysk på timeplanen.")]
    [InlineData("Kven som helst kan seie det same.")]
    [InlineData("Norskopplæring og særskilt norsk ble vurdert.")]
    [InlineData("De feiret eid og jul på skolen.")]
    [InlineData("Samen med mor gikk det fint.")]
    [InlineData("En bærbar pc, to rom og en bur.")]
    [InlineData("Familien er fra et afrikansk land.")]
    public void What_says_nothing_of_origin_stays(string text) => Stays(FindingType.Origin, text);

    [Theory]
    [InlineData("Far er |los| og ofte borte.")]
    [InlineData("Mora, som er |befal på leiren|, er borte.")]
    [InlineData("Fosterfar jobber som |losoverstyrmann| og er borte.")]
    [InlineData("Han er |skipper på hurtigbåten|.")]
    [InlineData("Faren, |en kjent gullsmed|, vil ikke.")]
    [InlineData("Mamma er |jordmor på sykehuset|.")]
    [InlineData("|Ordføraren i kommunen| er onkelen hans.")]
    [InlineData("Stefaren sitter |i kommunestyret|.")]
    [InlineData("Far |driver campingplassen ved fjorden|.")]
    [InlineData("Gutten er sju. Foreldrene |driver en restaurant sammen|.")]
    [InlineData("Mor jobber som |noe helt uhørt|, sier hun.")]
    [InlineData("Mor er |sirkusdirektrise| nå.")]
    [InlineData("Yrke: |fyrvokter|")]
    [InlineData("Han er |leiar for det frivillige brannvernet|.")]
    [InlineData("Faren, som er |damvokter ved vatnet|, kom.")]
    [InlineData("Hun er gift med |en bonde|.")]
    [InlineData("Broren |køyrer skulebussen| no.")]
    [InlineData("En landsmann som |har taxi i bygda| kom.")]
    [InlineData("Eg som |sit i hovudutvalet| lovar det.")]
    public void Occupations_are_asked_about(string marked) => Finds(FindingType.Occupation, Certainty.Uncertain, marked);

    [Theory]
    [InlineData("Jeg er kontaktlærer og jobber som miljøterapeut på skolen.")]
    [InlineData("Helsesykepleier og rektor var med, og presten kom.")]
    [InlineData("Hun er ikke lenger kapteinen i klassen.")]
    [InlineData("Fastlegen henviste, og psykologen er enig.")]
    [InlineData("Mor er sliten, og far er interessant nok usikker.")]
    [InlineData("Vi er to ansatte som jobber på dagtid.")]
    [InlineData("Far seier at han jobber på kveldstid.")]
    [InlineData("Mor driver og maser på gutten.")]
    [InlineData("Han kjører taxi til skolen hver dag.")]
    [InlineData("Hun har buss og sitter i sofaen.")]
    [InlineData("Han er sammen med en venn.")]
    public void The_professions_of_helpers_stay(string text) => Stays(FindingType.Occupation, text);

    [Theory]
    [InlineData("Hun er |den eneste med hijab på hele skolen|, så alle ser det.")]
    [InlineData("Bestefaren |drukna i forliset|.")]
    [InlineData("Faren døydde i ei |drukningsulukke på fjorden| for lenge sidan.")]
    [InlineData("De er |tvillinger|, og begge er |adoptert|.")]
    [InlineData("Han har |Smith-Magenis syndrom|.")]
    [InlineData("Han har nettopp fått diagnosen |Duchennes|.")]
    [InlineData("Ho er |noregsmeister i skyting| og trenar mykje.")]
    [InlineData("|Brannen i naustet| var |i avisa|.")]
    [InlineData("Far |er dømt| og |soner| nå.")]
    [InlineData("Det er |19 elevar på heile skulen|.")]
    [InlineData("I kommunen er det |bare én annen gravid i oppfølging|.")]
    [InlineData("Han er nummer tre av |åtte søsken|.")]
    [InlineData("Ho er |den einaste som såg far sin gå inn att|.")]
    [InlineData("Broren er |han som overlevde skredet|.")]
    [InlineData("Ho vart |fødd i drosja på veg til sjukehuset|.")]
    [InlineData("Han |vant kommunens sjakkturnering|.")]
    [InlineData("Filmen ble |sett av halve byen|.")]
    [InlineData("Hun er |en av to i hele fylket|.")]
    [InlineData("Bestefaren ble |aldri funnet|.")]
    public void Rare_facts_are_asked_about(string marked) => Finds(FindingType.RareFact, Certainty.Uncertain, marked);

    [Theory]
    [InlineData("Sykdommen Storm har, er ikke smittsom.", "Storm", FindingType.Person)]
    [InlineData("Sykdommen Tindra har, er ikke smittsom.", "Tindra", FindingType.Person)]
    [InlineData("Diagnosen Ayaan fikk i fjor, forklarer mye.", "Ayaan", FindingType.Person)]
    [InlineData("Sjukdomen Qwertal har, er ikkje smittsam.", "Qwertal", FindingType.Person)]
    [InlineData("Han har nettopp fått diagnosen Duchennes.", "Duchennes", FindingType.RareFact)]
    public void Whoever_has_the_diagnosis_is_no_diagnosis(string text, string word, FindingType type) =>
        Assert.Equal((type, word), Shared.Screener.Screen(text).Where(finding => text[finding.Start..finding.End] == word).Select(finding => (finding.Type, text[finding.Start..finding.End])).Single());

    [Theory]
    [InlineData("De bor |i det gule huset ved kaia|.")]
    [InlineData("Familien bor |i leiligheten over frisøren i Storgata|, og mor er syk.")]
    [InlineData("Hun bur |på øvste garden i Skaret, forbi to grinder|.")]
    [InlineData("Han sover |i bua bak moskeen|.")]
    [InlineData("Bosted: |tredje blokka ovanfor Domus|")]
    public void A_home_told_in_words_is_asked_about(string marked) => Covers(marked);

    [Theory]
    [InlineData("Far jobber på |rema på torget| om kvelden.")]
    [InlineData("Hun går på |karate i Bjørkelangen|.")]
    [InlineData("Mor ligger på |barselavdelinga i Volda|.")]
    public void A_workplace_named_in_passing_is_asked_about(string marked) => Covers(marked);

    [Theory]
    [InlineData("Nummeret slutter på |null null åtte|.")]
    [InlineData("Mobilen sluttar på |tre nuller, så 774|.")]
    public void A_part_of_a_number_is_asked_about(string marked) => Covers(marked);

    [Theory]
    [InlineData("Barna skal ha et eget rom i huset.")]
    [InlineData("Vi møtes på kontoret i andre etasje etter lunsj.")]
    [InlineData("Rusmisbruk over tid går ut over søvnen.")]
    [InlineData("Gruppa på skolen begynner i morgen.")]
    [InlineData("Samtalen slutter på to minutter.")]
    public void No_home_no_workplace_and_no_number(string text) =>
        Assert.DoesNotContain(Shared.FirstReading(text), finding => finding.Type is FindingType.Address or FindingType.Organisation or FindingType.Phone);

    [Theory]
    [InlineData("Det eneste han vil, er å gå hjem.")]
    [InlineData("Det er den eneste gangen hun har smilt.")]
    [InlineData("Mor er den eneste han stoler på.")]
    [InlineData("Du er den eneste som når inn til ham.")]
    [InlineData("Det er han som bestemmer når vi går.")]
    [InlineData("Til slutt vant han over angsten.")]
    [InlineData("Det er en av to mulige forklaringer.")]
    [InlineData("Hun blir sett av læreren sin.")]
    [InlineData("Han har ADHD, autisme og Tourettes syndrom.")]
    [InlineData("Han fikk diagnosen ADHD i fjor, og diagnosen Aspergers før det.")]
    [InlineData("Han har selvmordstanker og sover lite.")]
    [InlineData("Gutten raser når det er tjuefem elever i klassen.")]
    [InlineData("Begge har krefter igjen, men foran ligger mye.")]
    [InlineData("Han har tre søsken hjemme.")]
    [InlineData("Han har egentlig det beste forholdet til mor.")]
    public void What_many_share_stays(string text) => Stays(FindingType.RareFact, text);

    [Fact]
    public void What_is_certain_is_masked_though_a_question_covers_it()
    {
        const string Text = "Far er kaptein på ferga til Steinkjer nå.";

        var found = Shared.FirstReading(Text);

        Assert.Contains(found, finding => finding is { Type: FindingType.Place, Certainty: Certainty.Certain } && Text[finding.Start..finding.End] == "Steinkjer");
        Assert.Contains(found, finding => finding is { Type: FindingType.Occupation, Certainty: Certainty.Uncertain });
    }

    private static void Finds(FindingType type, Certainty certainty, string marked)
    {
        var pieces = marked.Split('|');
        var text = string.Concat(pieces);

        var found = Shared.FirstReading(text).Where(finding => finding.Type == type).ToList();

        Assert.Equal(pieces.Where((_, at) => at % 2 == 1), found.Select(finding => text[finding.Start..finding.End]));
        Assert.All(found, finding => Assert.Equal(certainty, finding.Certainty));
    }

    // All of it is found, by one finding or by several.
    private static void Covers(string marked)
    {
        var pieces = marked.Split('|');
        var found = Shared.FirstReading(string.Concat(pieces));

        Assert.All(Enumerable.Range(pieces[0].Length, pieces[1].Length).Where(at => char.IsLetterOrDigit(marked[at + 1])), at => Assert.Contains(found, finding => finding.Start <= at && at < finding.End));
    }

    private static void Stays(FindingType type, string text) => Assert.DoesNotContain(Shared.FirstReading(text), finding => finding.Type == type);
}
