namespace Pilar.Arena.Anonymisation.Tests.Numbers;

/// <summary>Homes, workplaces and parts of numbers that are told in words. Bars stand around what the first reading asks about.</summary>
public sealed class ToldInWordsTests
{
    [Theory]
    [InlineData("Bilen er |en DN og noe med 4411|.")]
    [InlineData("Han kjører en grå skoda, |UF femti to hundre og ti|.")]
    [InlineData("Bilen har skilt på |s v og nitti tusen|.")]
    [InlineData("Skiltet starter med |RJ| og er gult.")]
    [InlineData("Det sto en bil der (|BT ... 77|).")]
    [InlineData("Bilen er en gammel Hiace, |KT og så fire niere|, uten barnesete.")]
    [InlineData("Mannen dro av gårde i |en EK og så nitti tusen|.")]
    [InlineData("Skiltet var |SU og tre sjutal på rad|, men jeg er ikke sikker.")]
    [InlineData("Bilen hans er |KE og så 40-noe|.")]
    [InlineData("Bilen sto ved elva, |to bokstaver FN, så 61, resten var snø|. Eieren var borte.")]
    public void A_plate_in_pieces_is_asked_about(string marked) => Finds(FindingType.NumberPlate, marked);

    [Theory]
    [InlineData("Bilen kom kl 14 og sto i 2 timer.")]
    [InlineData("Hun la en plan B og 12 delmål for elevene.")]
    [InlineData("Bilen har 5 seter og ca 400 liter plass.")]
    public void What_is_no_plate_is_not(string text) => Stays(FindingType.NumberPlate, text);

    [Theory]
    [InlineData("Mobilen er |9 1 4 og så 22 og 076|.")]
    [InlineData("Nummeret slutter på |firetallet og to nuller|.")]
    [InlineData("De siste sifrene er |null åtte|.")]
    [InlineData("Nummeret byrjar på |null ein, og så er det åtte, to|.")]
    [InlineData("Nummeret ender på |to åttetall|.")]
    [InlineData("Eg er å nå på |nummeret som sluttar på null null sju|, og boka ligg på kjøkenet.")]
    [InlineData("Nummeret til tanten slutter på |to seksere og en treer|.")]
    public void A_phone_in_pieces_is_asked_about(string marked) => Finds(FindingType.Phone, marked);

    [Theory]
    [InlineData("Mobilen lades i to timer.")]
    [InlineData("Kurset slutter på fredag og varer i to dager.")]
    [InlineData("Vi begynner på null igjen.")]
    public void What_is_no_phone_is_not(string text) => Stays(FindingType.Phone, text);

    [Theory]
    [InlineData("Skriv til Per |krøll innforing punktum no|.")]
    public void An_address_that_is_spoken_is_asked_about(string marked) => Finds(FindingType.Email, marked);

    [Theory]
    [InlineData("Håret hadde en krøll i nakken.")]
    public void A_curl_is_none(string text) => Stays(FindingType.Email, text);

    [Theory]
    [InlineData("Hun bor i |bakgården til verkstedet| nå.", "bakgården")]
    [InlineData("Huset er det med karnapp like ovafor butikken.", "det med karnapp")]
    [InlineData("Hybelen er i bakgården til bakeriet.", "bakgården")]
    [InlineData("De leier kjelleren under frisøren ved kaia.", "kjelleren")]
    [InlineData("Hun bor på en husmannsplass oppe i lia ovanfor kirken.", "husmannsplass")]
    public void A_home_that_is_told_is_asked_about(string text, string within) =>
        Assert.Contains(Found(text.Replace("|", "", StringComparison.Ordinal)), finding => finding.Type == FindingType.Address && finding.Written.Contains(within, StringComparison.Ordinal));

    [Theory]
    [InlineData("Rommet er stort og lyst.")]
    [InlineData("Hjemmet er trygt for barn.")]
    [InlineData("Hun leier en tolk til møtet.")]
    public void What_leads_nowhere_is_no_home(string text) => Stays(FindingType.Address, text);

    [Theory]
    [InlineData("Hun tar ekstravakter på |coop'en i krysset|.")]
    [InlineData("Linda har jobbet på |filetlinja på bruket|.")]
    [InlineData("Han klatrer i |turnhallen på brygga|.")]
    public void A_workplace_in_small_letters_is_asked_about(string marked) => Finds(FindingType.Organisation, marked);

    [Theory]
    [InlineData("Laget jobber i fred og ro.")]
    [InlineData("Han trener på morgenen i uka.")]
    [InlineData("Gruppa er med på det.")]
    public void What_has_no_place_is_no_workplace(string text) => Stays(FindingType.Organisation, text);

    private static void Finds(FindingType type, string marked) =>
        Assert.Contains((type, marked.Split('|')[1]), Found(marked.Replace("|", "", StringComparison.Ordinal)));

    private static void Stays(FindingType type, string text) => Assert.DoesNotContain(Found(text), finding => finding.Type == type);

    private static IEnumerable<(FindingType Type, string Written)> Found(string text) =>
        Shared.FirstReading(text).Select(finding => (finding.Type, text[finding.Start..finding.End]));
}
