namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>What people ask one another without naming anybody: nothing of it is masked, and a human is hardly asked.</summary>
public sealed class CleanTests
{
    private static readonly string[] Clean =
    [
        "Har dere erfaring med foreldreveiledning når barnet nekter å gå på skolen?",
        "Vi har brukt Trygghetssirkelen og COS-P i to år.",
        "Barnevernstjenesten i kommunen vår har lang saksbehandlingstid.",
        "PPT anbefaler spesialundervisning, men skolen har ikke ressurser.",
        "Hva sier forskningen om skolevegring og angst?",
        "Kan noen anbefale litteratur om tilknytning? Bowlby er jo klassisk.",
        "Storm og regn har gjort skoleveien farlig.",
        "Livet på avdelingen er hektisk nå.",
        "Odde dager har vi teammøte.",
        "Even if it works, it takes time.",
        "Sola skinner, og vi er ute hele dagen.",
        "Vår og høst er travle tider på BUP.",
        "Steinen i skoen er økonomien.",
        "Hei! Lurer på om noen har maler for samtykkeskjema.",
        "Jeg jobber på helsestasjonen og møter mange slitne foreldre.",
        "Norske barn har rett til å bli hørt.",
        "Barnekonvensjonen artikkel 12 sier det tydelig.",
        "eg lurer på kva de gjer når ein elev nektar å ete",
        "ka gjør dokker når foreldran ikkje møte opp?",
        "har nån erfaring med melatonin te små onga?",
        "TAKK FOR SVAR",
        "Kan vi få mer tid til å diskutere dette på neste nettverksmøte?",
        "Ungdommen har selvskading og spiseforstyrrelse. DBT er forsøkt uten effekt.",
        "Det er ventetid på ni måneder på BUP.",
        "Psykologen mener at EMDR kan hjelpe.",
        "Gutten er utredet med WISC-V, Conners og BRIEF.",
        "Jeg anbefaler Zippys venner og Mitt valg.",
        "Familievernkontoret tilbyr gratis kurs.",
        "Rundskrivet fra Helsedirektoratet er tydelig.",
        "Fosterforeldrene har krav på veiledning.",
        "Hvordan dokumentere en bekymringssamtale?",
        "Korleis kan me få til betre samarbeid mellom heim og skule?",
        "Tiltakene har ikke hatt ønsket effekt.",
        "Oppfølgingen bør koordineres av barnekoordinator.",
        "Jeg har hørt om Mestringskatten og Cool Kids.",
        "Ambulerende team rykker ut på kveldstid.",
        "Tverrfaglig møte avholdes en gang i måneden.",
        "Hjemmebesøk ble gjennomført uten avtale.",
        "Individuell plan er ikke opprettet.",
        "Sosiallærer og miljøterapeut deler kontor.",
        "Voldsutsatte barn trenger trygghet først.",
        "Elevene på trinnet bruker Snapchat og Discord.",
        "Kartleggingen viser språkvansker og svak arbeidsminnekapasitet.",
        "Hun bruker Ritalin, og vurderer Elvanse.",
        "Mistenker Aspergers syndrom, evt. Tourettes.",
        "Kommunen har innført BTI-modellen.",
        "Skolen jobber etter Olweus-programmet.",
        "Da sa jeg stopp.",
        "Nattevaktene melder om uro.",
        "Søvnhygiene og skjermtid er tema.",
        "Ordføreren vil ha tall.",
        "Kveldsmat er et problem.",
        "Gråter når mor går.",
        "Sliter med lekser.",
        "Biter, slår og klorer.",
        "Skjermbruk om natta.",
        "Medisinering?",
        "Foreldremøte",
        "Utagering",
        "Konklusjon: vi venter.",
        "Husk taushetsplikten!",
        "Angående møtet i morgen: jeg rekker det ikke.",
        "Beboeren sier at det er vanskelig å sove.",
        "Naboene sier at det bråker hver natt.",
    ];

    public static TheoryData<string> Sentences => [.. Clean];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Nothing_is_masked(string text) => Assert.DoesNotContain(Shared.Screener.Screen(text), finding => finding.Certainty == Certainty.Certain);

    [Theory]
    [InlineData("Høstmøtet")]
    [InlineData("Haustmøtet")]
    [InlineData("Julemøtet")]
    [InlineData("Vårsamlinga")]
    public void The_name_of_a_meeting_is_nobodys(string title) => Assert.Empty(Shared.Screener.Screen(title));

    [Theory]
    [InlineData("Tre ting jeg aldri vil høre igjen: «vi tar det på gangen», «det er jo bare en formalitet», «Per dags dato».")]
    [InlineData("PER IDAG: 4 SAKER PÅ VENT, 2 AVSLUTTA")]
    [InlineData("Per no brukar vi den gamle malen.")]
    [InlineData("Odd sak dette. Partall møter i uke 3.")]
    [InlineData("Odd løsning, men den virker.")]
    public void An_idiom_is_nobody(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Snakket med Per i dag, og det gikk fint.", "Per")]
    [InlineData("Odd sa det på møtet i dag.", "Odd")]
    [InlineData("Per nekter å gå på skolen.", "Per")]
    public void Who_is_called_as_an_idiom_begins_is_somebody(string text, string name) => Assert.Contains(name, FoundIn(text));

    [Theory]
    [InlineData("Kari og Ola Nordmann har ikkje lese rundskrivet.")]
    [InlineData("Det står Ola Nordmann i malen, fjern det før utskrift.")]
    [InlineData("Vi venter spent, som på Godot.")]
    [InlineData("En kollega sa at Babels tårn falt av mindre.")]
    [InlineData("Vi er ikke Petter Smart, ingen av oss.")]
    [InlineData("Det var ikke akkurat Odd Fellow-stemning etterpå.")]
    [InlineData("Gi meg et hint, Sherlock Holmes.")]
    [InlineData("Godt sagt. Rom ble ikke bygd på en dag.")]
    public void Whom_everybody_knows_is_nobody(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Vi kaller ham Kaptein Sabeltann hele tiden.", "Kaptein Sabeltann")]
    [InlineData("Jon sov ikke i natt heller.", "Jon")]
    [InlineData("Kari Nordmann Olsen har sagt ja til møtet.", "Kari Nordmann Olsen")]
    public void Who_is_called_as_a_figure_is_somebody(string text, string name) => Assert.Contains(name, FoundIn(text));

    [Theory]
    [InlineData("Søknaden må til Sivilrettsforvaltningen.")]
    [InlineData("Statsbudet hos oss sier nei, Utdanningsdirektoratet sier lite.")]
    [InlineData("Ifølge Udir skal kompetansepakken om skolefravær være ferdig til våren. Vi venter spent, som på Godot.")]
    [InlineData("Obs: ABUP heter det i sør og BUPA i øst.")]
    [InlineData("Skal vi søke Stiftelsen Dam i år igjen?")]
    [InlineData("Tre portalar: Altinn, Digisos, Visma Familia. Éin innlogging?")]
    [InlineData("Vi sender den neste saka til Kommunalsjefen.")]
    [InlineData("Vi får ikke bli sendt til Rikshospitalet med en gang?")]
    public void A_body_or_a_system_that_all_have_is_nobody(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Ho skal opererast på Rikshospitalet i neste veke.", "Rikshospitalet")]
    [InlineData("Gutten går på Solbakken skole i Tromsø.", "Solbakken skole")]
    [InlineData("Besøkte Lade øvre skole etter forespørsel fra rektor.", "Lade øvre skole")]
    [InlineData("Faren hans jobber på Rema på torget.", "Rema")]
    public void Where_somebody_is_treated_taught_or_works_stays(string text, string place) => Assert.Contains(place, FoundIn(text));

    [Theory]
    [InlineData("Eg har lese Lundy-modellen to gonger no.")]
    [InlineData("På kurset sa de at ACE-skår ikke er skjebne.")]
    [InlineData("Noen som bruker Human-kortene eller Tegneserieappen?")]
    [InlineData("Vi prøver med Prioriteringsveilederen i år.")]
    [InlineData("Marte Meo-videoen skal ikke lagres på privat telefon.")]
    [InlineData("Noen som har brukt Tegnesamtalen eller Følelseshjulet?")]
    [InlineData("Tre hus, Bjørnekorta og Kjenslekompasset. Alt er bra.")]
    public void What_all_work_with_is_nobody(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Mia-saken er tung for oss alle.", "Mia")]
    [InlineData("Jonas-gruppa møtes hver uke hos oss.", "Jonas")]
    [InlineData("Emma-permen ligger på kontoret vårt.", "Emma")]
    [InlineData("Karl likte ikke Karl-heftet i det hele tatt.", "Karl")]
    public void What_is_named_after_a_child_tells_who_it_is(string text, string name) => Assert.Contains(FoundIn(text), found => found.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("Tourette-kurset i november er fullt, men de strømmer det.")]
    [InlineData("Ritalin kan vente til etter jul.")]
    [InlineData("Jeg fant bare den fra 2016 på Helsedirektoratet.")]
    [InlineData("Er det greit å ta opptak av samtalen, når ungdommen er 15 og samtykker selv?")]
    [InlineData("Nei, 15-åringer kan ikke tvinges.")]
    [InlineData("Kveldens tips: NRK Super har en serie om sorg. Passer fra 7 år, sa de i opplæringen.")]
    [InlineData("Tror dere at en seksåring forstår «taushetsplikt»?")]
    [InlineData("Eg har lært meg tre ord på arabisk no, og alle er mat.")]
    [InlineData("Dette er gresk for dei fleste.")]
    [InlineData("Er det noen som har den danske utgaven av skjemaet liggende?")]
    [InlineData("Polsk, tigrinja og ukrainsk er det vi bestiller mest av.")]
    [InlineData("Har dere prøvd å dele gruppa mellom ti og elleve?")]
    [InlineData("Hjelpemiddelsentralen bruker tre måneder.")]
    [InlineData("Samiske barn har rett til opplæring i samisk, same kvar i landet dei bur.")]
    [InlineData("Noe nytt i PPT: ventetiden er fire måneder. Si det til foreldrene.")]
    [InlineData("Høres han? Fra sju år skal han høres, og fra tolv skal det veie tungt.")]
    [InlineData("Hun sa at det var alt. God helg og god november.")]
    [InlineData("Vaktbytte, folkens: hvem kan ta lørdagen?")]
    [InlineData("Politiet finnes på 02800 og barnevernvakta på 116 111.")]
    [InlineData("Minner om at 17. mai-komiteen er på andre trinn.")]
    [InlineData("HPV på sjuende tar hele høsten.")]
    [InlineData("To år er vanlig tommelfingerregel, men ta det skjønnsmessig.")]
    [InlineData("Nei, helserettslig myndig ved 16. Loven sier det.")]
    public void What_is_said_at_large_tells_of_nobody(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Hun begynte hos oss i november.", "november")]
    [InlineData("Mora kom til landet i 2016.", "2016")]
    [InlineData("Eleven vår er 15 og samtykker selv.", "15")]
    [InlineData("Møtet er flyttet til 14. november i år.", "14. november")]
    [InlineData("Tolk på arabisk trengs til samtalen klokka tolv.", "arabisk")]
    [InlineData("Gutten er 7 år og redd for vann.", "7 år")]
    [InlineData("Dere som kjenner Trysil: finnes det noe for gutter på 16?", "16")]
    [InlineData("Familien snakker polsk og russisk hjemme.", "polsk")]
    [InlineData("Solstråla sier at hun vil hjem til mor.", "Solstråla")]
    [InlineData("Jenta var på kurset i november.", "november")]
    [InlineData("Han er 15 år og bestemmer selv.", "15 år")]
    [InlineData("Gutten får opplæring i samisk.", "samisk")]
    [InlineData("Ring 02801 etter klokka fire.", "02801")]
    [InlineData("Eleven i tiende slutter før jul.", "tiende")]
    [InlineData("Vi har en i sjuende som selvskader.", "sjuende")]
    [InlineData("Det vet alle. Vi har en i sjuende som selvskader.", "sjuende")]
    [InlineData("De sier vi har en i sjuende som selvskader.", "sjuende")]
    [InlineData("Dåpen er 17. mai i kirken.", "17. mai")]
    [InlineData("Vi har 3. mai-gruppa der Emma er.", "3. mai")]
    [InlineData("To år er for lite for ham.", "To år")]
    [InlineData("Han fylte 16. Mor sier nei.", "16")]
    [InlineData("Klage på 4. april-avhøret er sendt.", "4. april")]
    [InlineData("Bråket etter 17. mai-overfallet er stort.", "17. mai")]
    [InlineData("Skulker i tiende, røyker hasj bak gymsalen.", "tiende")]
    [InlineData("Debut ved 13. Hasj hver dag.", "13")]
    [InlineData("Seks år er vanlig. Begynte fem.", "Seks år")]
    [InlineData("Snack ble slått hjemme i går.", "Snack")]
    public void What_is_said_of_somebody_stays(string text, string found) => Assert.Contains(found, FoundIn(text));

    [Fact]
    public void What_is_said_at_large_while_a_case_is_open_may_be_of_whom_it_is_about() =>
        Assert.Single(Shared.Screener.Screen("Ritalin kan vente til etter jul.", ScreeningContext.None with { IsOfCase = true }));

    [Fact]
    public void What_is_said_of_nobody_is_let_be_beside_a_placeholder_too() =>
        Assert.Empty(Shared.Screener.Screen("[Mor] spurte. Fra 15 år bestemmer de selv, og politiet har 02800."));

    [Theory]
    [InlineData("Kven har nøkkelen til Grupperom B?")]
    [InlineData("Hugs bamsar i storleik M.")]
    [InlineData("Flytskjemaet er på A3, laminert og greitt.")]
    [InlineData("Tolken må stå i registeret, kategori A eller B.")]
    [InlineData("Eg vart verlegen, og skreiv F43.9.")]
    [InlineData("Alle vet at T 65 er grensen, men standardfeilen er tre.")]
    [InlineData("Nivået i registeret er A til E, og det er sjelden vi får det høyeste.")]
    [InlineData("Q: Må begge signere?\nA: Ja, begge to.")]
    [InlineData("Rundskriv I-5/2009 er opphevet, så vidt vi vet.")]
    [InlineData("tor 13.00 passar, ons 9.30 passar ikkje.")]
    public void A_letter_of_a_thing_a_code_and_an_hour_are_nobodys(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Vi er redde for M nå som alt er roligere hjemme.", "M")]
    [InlineData("Saken har nummer 2009/48213 hos oss.", "2009/48213")]
    [InlineData("Tor 13 år nekter å komme på møtet.", "Tor")]
    [InlineData("Møtet gjelder T 14 år som ikke er på skolen.", "T")]
    [InlineData("Vi sendte brevet fra K til M etter møtet.", "M")]
    public void A_letter_of_somebody_a_number_and_a_name_stay(string text, string found) => Assert.Contains(found, FoundIn(text));

    /// <summary>What is let be where nobody is told of looks like this too.</summary>
    [Theory]
    [InlineData("Emma-testen ble tatt i går.", "Emma")]
    [InlineData("Rojhat-skjemaet må signeres av far.", "Rojhat")]
    [InlineData("Vi må snakke om Ingrid-opplegget, mor er fortvila.", "Ingrid")]
    [InlineData("Kjell-Bjarne møtte ikke opp i dag heller.", "Kjell-Bjarne")]
    [InlineData("Odd og ADHD-en hans er tema i dag.", "Odd")]
    [InlineData("Else ville ingen snakke med etter møtet.", "Else")]
    [InlineData("Kasper, Jesper og Jonatan ble plassert i fosterhjem.", "Jonatan")]
    [InlineData("Frodo og Sam er tvillinger på avdelingen.", "Sam")]
    [InlineData("Peter Pan rømte igjen i natt.", "Peter")]
    [InlineData("Per nå vil ikke gå hjem til far.", "Per")]
    [InlineData("Bruker 14 bor hos far.", "14")]
    [InlineData("På venteliste står en toåring med epilepsi.", "toåring")]
    [InlineData("Fra 16 år skal hun bo på hybel.", "16")]
    [InlineData("Alle er bekymret. Nabogutten er 14 og ruser seg.", "14")]
    [InlineData("Kom til Norge i 2015 og venter på vedtak.", "2015")]
    [InlineData("Overgrepet skjedde i juli 2018.", "2018")]
    [InlineData("Nevøen kom i 2016 med en onkel.", "2016")]
    [InlineData("Nabogutten begynner på 8. trinn i høst.", "8. trinn")]
    [InlineData("Begge prater tigrinja og arabisk.", "arabisk")]
    [InlineData("Hun er velkommen i november.", "november")]
    [InlineData("Far er på Blå Kors etter sprekken.", "Blå")]
    [InlineData("Haugen skrev om fraværet i går.", "Haugen")]
    [InlineData("Har noen lest Mia om natta?", "Mia")]
    [InlineData("Boka til Haugen ligger på kontoret, hun henter den i morgen.", "Haugen")]
    [InlineData("Eg har boka til Haug, Nilsen kan låne ho ut.", "Nilsen")]
    [InlineData("Opplegget til Nilsen virker ikke.", "Nilsen")]
    [InlineData("Ingen vikar hos 9A i dag.", "9A")]
    [InlineData("Hun går i 9A på ungdomsskolen.", "9A")]
    public void Somebody_is_found_all_the_same(string text, string words) =>
        Assert.Contains(Shared.Screener.Screen(text), finding => finding.Start < text.IndexOf(words, StringComparison.Ordinal) + words.Length && text.IndexOf(words, StringComparison.Ordinal) < finding.Start + finding.Length);

    [Theory]
    [InlineData("Har noen lest Haug om tilpasset opplæring?")]
    [InlineData("Ogden og Sørlie sin bok om atferd i skolen er fin.")]
    [InlineData("Killén skrev om overidentifisering for lenge siden.")]
    [InlineData("Hva koster boka til Brandtzæg, Torsteinson og Øiestad nå?")]
    [InlineData("Forskningen til Jean Rhodes viser at det er varighet som teller.")]
    [InlineData("9A sitter i ryggmargen på alle rektorer.")]
    public void Whose_book_is_spoken_of_is_nobodys_where_nobody_is_told_of(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Fact]
    public void At_most_two_questions_in_250_words()
    {
        var questions = Clean.Sum(text => Shared.Screener.Screen(text).Count);
        var words = Clean.Sum(text => text.Split(' ').Length);

        Assert.True(questions * 250 <= words * 2, $"{questions} in {words} words.");
    }

    private static List<string> FoundIn(string text) => [.. Shared.Screener.Screen(text).Select(finding => text.Substring(finding.Start, finding.Length))];
}
