namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>Names in the situations and voices of those who write to us. Bars stand around whom it is about; all of it is invented.</summary>
public sealed class SituationTests
{
    private static readonly string[] Plain =
    [
        "Snakka med |Trygve| si mor, ho |Aslaug|, om skyss.",
        "Kontaktpersonen er |Bodil Ytterstad Qvale|, miljøterapeut.",
        "hei, har en gutt her som heter |oliver| og han nekter å gå på do på skolen",
        "når |sol| er hos faren spiser hun ikke",
        "Både |Sol| og |Liv| har time på torsdag.",
        "|Liv| ønsker ikke å snakke med faren.",
        "|Bjørn| sier at han ikke husker noe.",
        "|Even| fortalte om drømmene sine.",
        "|Odd| bor alene med katten.",
        "|Mai| sitter mest for seg selv i friminuttene.",
        "|Tor| kjørte på autovernet.",
        "|Per| drikker for mye, sier |Kari|.",
        "Barna, |Ask| (4) og |Lykke| (7), bor hos mor.",
        "Det er avtalt at |Dag| henter på fredager.",
        "Jeg tenker at |Håp| trenger ro.",
        "|Gunnhild| og eg har snakka om det",
        "Mor |Linda| er redd for at far |Kenneth| skal dukke opp.",
        "mamman te |Ronja| ringte å skreik",
        "læreren |Berit| trur det e dysleksi",
        "Møte 14.3: |Fatima|, |Hussein|, |Maryam|, tolk |Abdi|",
        "|Nguyen Thi Hoa| ønsker tolk på vietnamesisk.",
        "Familien |Abdullahi| kom fra Mogadishu via Kenya.",
        "|Áilu| går i samisk barnehage.",
        "|Máret Ánne| snakker nordsamisk hjemme.",
        "Fosterfar |Pekka Niskanen| snakker finsk.",
        "|Tesfalem| og kona |Mebrat| venter sitt tredje barn.",
        "Saksbehandlar |Oddvar Tveitå| tek kontakt.",
        "PPT v/ |Solfrid Moe| deltok.",
        "Rektor |Haug| ønsker nytt møte.",
        "Helsesykepleier |Vik| følger opp |Emma|.",
        "Avtalt med fysioterapeut |Bakken| at hun ser på saken.",
        "Med hilsen",
        "|Ragnhild| (kontaktlærer 4B)",
        "Mvh |Tone|",
        "Hilsen |Turid Bergli|, BUP",
        "mvh |jan erik|",
        "Vi kaller ham bare |Knerten|.",
        "alle kaller henne |Bibbi|",
        "Han går under navnet |Skrekken| på nett.",
        "|H.K.| uttrykte bekymring.",
        "Snakket med |A.M.| på telefon.",
        "Far |J.| har ikke samvær.",
        "Til stede: |K. Lie|, |M. Sand|, |T. Eng|",
        "ELEV: |KARI NORDMANN|",
        "|JONAS| HAR IKKE SPIST PÅ TO DAGER",
        "MØTE MED |HEGE BAKKE| OG |SVEIN|",
        "i går så slo |theodor| |emilie| i magen",
        "|Theodr| var sint i dag også.",
        "ka e det med |ingvild|, ho vil ikkje prat",
        "Æ snakka med |Trond-Are| om det.",
        "Eg lurer på om |Sunniva| kan ha autisme.",
        "Guten, |Sindre|, er åtte år.",
        "|Lisbeth|s mann er syk.",
        "|Jens'| far er død.",
        "|Jonas|' lærer er flink.",
        "Samtale med |Mohammed Ali Hassan| og søster |Amina|.",
        "hun heter |Xiaoling| og kommer fra Kina",
        "Kan noen hjelpe med |Zuzanna|? Hun snakker bare polsk.",
        "|Wojciech Kowalczyk| er ikke far til barnet.",
        "Hun bor hos |Beate| og |Kjetil|.",
        "|Kjersti Sørbø-Lien| er verge.",
        "Ola-dialogen: |Ola| sier at han vil hjem.",
        "|Nora|: «jeg vil ikke»",
        "mor: «|Nora| lyver»",
        "På tur med |Nils|, |Lars|, |Ida| og |Ingrid|.",
        "Navn: |Hansen, Per Olav|",
        "Elev: |Dahl, Thea|",
        "|Thea Dahl| (f. 2012)",
        "|Thea D.| har sluttet.",
        "kjære |mona|, takk for sist",
        "Hei |Steinar|! Kan du ringe |Berit|?",
        "|Anne| skrev at |Bjørg| er sykmeldt.",
        "Vi har prøvd alt med |Benjamin|.",
        "det var |mathias| som begynte",
        "broren hennes, |yusuf|, er i fengsel",
        "|Gjertrud| har alltid hatt det vanskelig.",
        "bestefar |arne| passer ungene",
        "|Mille| vil ikke sove.",
        "Svigermor |Astrid| blander seg.",
        "Onkelen |Harald| er mistenkt.",
        "tante |Reidun| har fått omsorgen",
        "|Emil| tegnet et hus uten dører.",
        "Trener |Roger| i klubben har sett det.",
        "advokat |Lunde| representerer mor",
        "politibetjent |Myhre| tok avhøret",
        "|Fagerli| har skrevet epikrise.",
        "Overlege |Dybdahl| vil ikke skrive ut mer.",
        "Jordmor |Hilde| var bekymret.",
        "|Marius| har ADHD og bruker Medikinet.",
        "|Isak| kastet en stol på |Vilde|.",
        "|Alva| er vår eneste jente i gruppa.",
        "|My| er den minste.",
        "Har snakket med |My|s lærer.",
        "det e |Bjørnar| som har ansvaret",
        "han |Jo| ville ikke",
        "|Jo| sa ingenting.",
        "|Siv| er lærer.",
        "Vi har en gutt, |Noah|, som biter.",
        "|Falk| er glad i dinosaurer.",
        "|Sander B| og |Sander H| går i samme klasse.",
        "|Ronny| slår |Conny|.",
        "|Hasse| på SFO har meldt fra.",
        "vaktmester |Olsen| fant brev",
        "brevet er fra |Lothe|",
        "sjåføren heter |Ingvar|",
    ];

    private static readonly string[] Hard =
    [
        "|Vår| begynte hos oss i august.",
        "|Stein| møtte ikke til avtalt tid.",
        "|Storm| viser stor glede over dyr.",
        "fekk melding frå |gro| i går om at |tor| ikkje vil",
        "|Pusen|, som vi kaller ham, er syv.",
    ];

    public static TheoryData<string> Named => [.. Plain];

    public static TheoryData<string> PerhapsNamed => [.. Hard];

    [Theory]
    [MemberData(nameof(Named))]
    public void Who_is_named_is_masked(string marked) => AssertCovered(marked, finding => finding.Certainty == Certainty.Certain);

    [Theory]
    [MemberData(nameof(PerhapsNamed))]
    public void Who_may_be_named_is_at_least_asked_about(string marked) => AssertCovered(marked, _ => true);

    private static void AssertCovered(string marked, Func<Finding, bool> counts)
    {
        var pieces = marked.Split('|');
        var text = string.Concat(pieces);
        var findings = Shared.Screener.Screen(text).Where(counts).ToList();
        var start = 0;
        for (var piece = 0; piece < pieces.Length; start += pieces[piece++].Length)
        {
            var end = start + pieces[piece].Length;
            var open = Enumerable.Range(start, piece % 2 == 0 ? 0 : end - start).Where(at => char.IsLetterOrDigit(text[at]) && !findings.Exists(finding => finding.Start <= at && at < finding.End));
            Assert.True(!open.Any(), $"«{pieces[piece]}» stands open.");
        }
    }
}
