using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>Which names in a case are one person's, by what the text says of them.</summary>
public sealed class SamePersonTests
{
    [Theory]
    [InlineData("Barnets fornavn: Leah\nBarnets etternavn: Strandmo\nTrinn: 2. trinn", "leah", "strandmo")]
    [InlineData("Mor, Vibeke Øverby, har det travelt. Hun har tatt tilbake pikenavnet sitt, Vibeke Skår, så brev kommer i retur.", "vibeke øverby", "vibeke skår")]
    [InlineData("Læreren heter Wenche og har ringt hjem. Saken er meldt av W. Brenna ved skolen. Wenche vil ha et møte.", "wenche", "w. brenna")]
    [InlineData("Aslak har sluttet på skolen. Alle kaller ham reinsdyr-Aslak. Aslak er femten år.", "aslak", "reinsdyr-aslak")]
    [InlineData("Mor «Lena», som egentlig heter Kateryna, vil flytte. Lena ringte i går. Kateryna står i papirene.", "lena", "kateryna")]
    [InlineData("Kontaktlærer Berit Moen ringte i går. Berit Rabbe, en annen Berit, er helsesykepleier. Berit Moen kommer på fredag.", "berit rabbe", "berit")]
    [InlineData("Donoren er en venn, Jens, som Vilde kaller Jensemann. Jens jobber i skibakken. Vilde er ni år.", "jens", "jensemann")]
    [InlineData("Bårdgutten slo henne. Bård er tolv år og går i syvende.", "bård", "bårdgutten")]
    [InlineData("Saken gjelder Birk Anton, etternavn Solberg. Birk Anton er ni år.", "birk anton", "solberg")]
    [InlineData("Elev: Jon-Eirik, oftast berre Jonne. Jonne er trøtt.", "jon-eirik", "jonne")]
    [InlineData("Det gjelder Biret-Elle Somby, hjemme Beate. Beate er seksten.", "biret-elle somby", "beate")]
    [InlineData("Foresatte: Zhao Meilin (mor, skriver May-Lin Zhao). Zhao Meilin jobber natt.", "zhao meilin", "may-lin zhao")]
    [InlineData("Mannen er Abdulkadir; på NAV-skjemaet står det Abdelkader. Abdulkadir er sliten.", "abdulkadir", "abdelkader")]
    [InlineData("Det er Isak Gjerstad. Han har egen leilighet. Han kaller seg Bobben på nett.", "isak gjerstad", "bobben")]
    [InlineData("Jenta heter Hanna Kristin, kalles både Hanna og Kristin hjemme.", "hanna kristin", "kristin")]
    [InlineData("Saken gjelder Nora. Nora er ni år. Nora sover lite. Mor, Hanne, henter. Nolle, som far kaller henne, er trøtt.", "nora", "nolle")]
    [InlineData("Dei har Sigrid på 14 og Håkon på 9. Ho tør ikkje spørje Siri (slik heiter ho når dei kosar seg).", "sigrid", "siri")]
    [InlineData("Bildet er av Lille Håkon på ni uker. Far, Håkon Isdahl, «Store Håkon», er på tokt.", "håkon isdahl", "store håkon")]
    [InlineData("Far: J.L. (Jørgen når han skriver). J.L. ringte i går.", "j.l.", "jørgen")]
    [InlineData("Elev: Sunniva Teigen er seksten. Ho kallar seg Sunni. Sunniva søv lite.", "sunniva teigen", "sunni")]
    [InlineData("Foreldre: Anita Berg og Tor Haugland. Saken gjelder Mia Berg, 9 år. Jeg ringte mor, Anita Berg, i går. Berg sier at hun ikke tør.", "anita berg", "berg")]
    [InlineData("Bestemora er gamle fru Lunde, Olga Lunde; ho er sliten. Olga er sytti.", "fru lunde", "olga lunde")]
    [InlineData("Mor, Gunn Vik, var Gunn Tveit før. Gunn Vik er sliten.", "gunn vik", "gunn tveit")]
    [InlineData("Mor har fått ei jente, og ho kallar henne Bebe eller Esmeralda. Bebe søv godt.", "bebe", "esmeralda")]
    [InlineData("Nathaniel er fem år. Nathaniel sover lite. I passet er det Natnael. Natnael roer seg.", "nathaniel", "natnael")]
    [InlineData("De kaller ham Læraren. Han heter Alv Skog og er tretten. Alv Skog går i åttende.", "læraren", "alv skog")]
    [InlineData("Ailo kom heim og sa at han no heiter Aajloe. Ailo er åtte år.", "ailo", "aajloe")]
    [InlineData("Aws er tolv år og vil heite Alex. Aws søv lite. Han heiter Aws i passet.", "aws", "alex")]
    [InlineData("Saken gjelder Mariam, 15 år. Mariam sover i timen. Hun er Miriam på alle lister.", "mariam", "miriam")]
    [InlineData("Vi har en gutt, Liam. Liam er to år. Lian, står det på navnelappen hans, feilstavet.", "liam", "lian")]
    [InlineData("Mor heter Selam og er tretti. Selam sover lite. Salem (beklager, Selam) har vondt i hodet.", "selam", "salem")]
    [InlineData("Ringt opp av far, Leif Tore Engeset (Engesæter sa han, det er skrivefeil i systemet). Leif Tore er sliten.", "leif tore engeset", "engesæter")]
    [InlineData("Vergen, Gjerstad, altså onkelen Einar, bor i Oslo. Einar kommer på fredag.", "gjerstad", "einar")]
    [InlineData("Storhaug på kontoret, han Tore, er streng. Tore ringte i går.", "storhaug", "tore")]
    [InlineData("Ho heitte Tiril Kristin Lund før. I papira står ho som Lund T. K. og får brev.", "tiril kristin lund", "lund t. k.")]
    [InlineData("Han har gjeld til «Doffen», som er 24 og egentlig heter Kristoffer Nordby. Doffen er sint.", "doffen", "kristoffer nordby")]
    [InlineData("Elev: Aleksander Berg, født 2016. Kalles Olek hjemme. Aleksander sover lite.", "aleksander berg", "olek")]
    [InlineData("Barnet er Linh Thanh, åtti dager, fostermora sier Vesla. Linh Thanh sover godt.", "linh thanh", "vesla")]
    [InlineData("Elev: Imma er fjorten og sliten. Imma sover lite. Mor, Anne, er sliten. Bror Stein (15) kaller henne Bølla. Imma er trist.", "imma", "bølla")]
    [InlineData("Det gjelder Abdirahman Warsame og Abdullahi Moe. Klassen kaller dem Abdi og Dulla. Abdi er trist.", "abdullahi moe", "dulla")]
    [InlineData("Ola Kvam og Ola Brekke går i femte. Vi sier Store-Ola og Vesle-Ola. Store-Ola er minst.", "ola kvam", "store-ola")]
    [InlineData("Ho bur hos bestefar. Gamle-Haugen, kallar dei han, Sveinung Haugen, han er åtti. Sveinung Haugen heiter han.", "gamle-haugen", "sveinung haugen")]
    [InlineData("Saken gjelder Isak Kvam, ti år. Far heter også Isak, gamle-Isak i bygda. Isak Kvam sover lite.", "gamle-isak", "isak")]
    [InlineData("Mor, Lill-Tove Næss, har flyttet. Jenta tegnet mamma Lill og en hund.", "lill-tove næss", "lill")]
    [InlineData("Vi klager for Sander Alexander Krone. Sønnen Alexander er ni år.", "sander alexander krone", "alexander")]
    [InlineData("Mor heter Alv-Inger eller Alvi, far kjenner hun bare som Pølsa. Alvi er sliten.", "alv-inger", "alvi")]
    [InlineData("Gutten heter Leon. Leon er ni år. Leons navn egentlig er Leonel Andrés. Leonel Andrés sover lite.", "leon", "leonel andres")]
    [InlineData("Siktet er Kåre-Jan Hylland, født i Oslo. Bruker også navnet «Kjan» på nett.", "kåre-jan hylland", "kjan")]
    [InlineData("Mor, Kjersti Os, er vikar. Kjersti vart gift i sommar og heiter eigentleg Løkkebø no. Kjersti er trøtt.", "kjersti os", "løkkebø")]
    [InlineData("Saken gjelder Jonas. Jonas er ni år. Jonas sover lite. Mor, Hanne, henter. Totto, som far kaller ham, er trøtt.", "jonas", "totto")]
    [InlineData("Jonas er ni år. Jonas sover lite. Per ringte. Jonas er en livlig gutt, vi kaller ham Totto.", "jonas", "totto")]
    [InlineData("Maja, kalt både Mai og Jaja, sover lite. Maja er ni.", "maja", "mai")]
    [InlineData("Amina er ni år. Mor, Fatuma, er trist. Amina sover lite. I klassen kaller de henne bare Mimi.", "amina", "mimi")]
    [InlineData("Ho er mor til Håp, som er to. Håp Marie har ligge på sjukehus.", "håp", "håp marie")]
    [InlineData("Hun heter Håp. Ikke som i et håp, men som i Håp Viktoria Solbrekken, født tredje juledag.", "håp", "håp viktoria solbrekken")]
    [InlineData("Jeg har en konfirmant, Jo, som har sluttet å spise. Hele navnet er Johannes Grøtådalen, men det vet få.", "jo", "johannes grøtådalen")]
    [InlineData("Jonas K. og Jonas B. slost att. K med stokk. Jonas K. er sju.", "jonas k.", "k")]
    [InlineData("Liv er fire. Han som døde, var Reidar, naboen, som Liv kalla «Reiabest». Reiabest var snill. Reidar var gammal.", "reidar", "reiabest")]
    [InlineData("MØTENOTAT. ODIN STRØM, 15, OG EVEN BERG, 16, KOM I KRANGEL. ODIN BLØDDE FRA LEPPA.", "odin strøm", "odin")]
    [InlineData("Far heter Roald Fiskum. Vanessa er ni. ROALD HENTER IKKE I DAG. Vanessa er lei.", "roald fiskum", "roald")]
    [InlineData("Gjelder brødrene adam og islam dudayev. det er islam dudayev som er eldst, og dudayev er sliten.", "islam dudayev", "dudayev")]
    public void They_are_one(string text, string one, string other) => Assert.Equal(Of(text, one), Of(text, other));

    [Theory]
    [InlineData("Mor heter Kari Moen og bor på gården. Naboen, Moen han også, hjalp til. Kari Moen vil klage.", "kari moen", "moen")]
    [InlineData("Mor heter Kari Moen og bor på gården. Moen, ikke i slekt, skrev anmerkning. Kari Moen vil klage.", "kari moen", "moen")]
    [InlineData("Mor til Vetle heiter Trude, og ho er sjuk. Vetle sov dårleg i natt. Trude kjem på fredag.", "vetle", "trude")]
    [InlineData("Mor til Olai (Jorunn) er helt grei. Olai sov dårlig i natt. Jorunn kommer på fredag.", "olai", "jorunn")]
    [InlineData("Donoren er en venn, Jens, som Vilde kaller Jensemann. Jens jobber i skibakken. Vilde er ni år.", "jens", "vilde")]
    [InlineData("Barnets fornavn: Leah\nBarnets etternavn: Strandmo\n\nForesatt 1\nFornavn: Camilla\nEtternavn: Strandmo", "leah", "camilla")]
    [InlineData("Mors samboers fornavn: Per\nMors etternavn: Lie\nTelefon: 95 00 01 48", "per", "lie")]
    [InlineData("Mormors fornavn: Kari\nMors etternavn: Lie\nTelefon: 95 00 01 48", "kari", "lie")]
    [InlineData("Emma Louise Kvamme vil kalles bare Emma, fordi det er to andre Louise i klassen. Emma er elleve.", "emma louise kvamme", "louise")]
    [InlineData("Mor, Vibeke Øverby, har det travelt. Læreren, Vibeke Skår, har ringt henne to ganger.", "vibeke øverby", "vibeke skår")]
    [InlineData("Det gjelder Synnøve Gjertsen, fem år. Fru Gjertsen hentet henne i går. Synnøve gråt.", "synnøve gjertsen", "fru gjertsen")]
    [InlineData("Svigermor Liv Rasmussen kommer hver dag. Barnet heter Liv og er to måneder. Datteren Liv sover godt.", "liv rasmussen", "liv")]
    [InlineData("Jonas er ni år. Jonas sover lite. Alle sier Kari lyver.", "jonas", "kari")]
    [InlineData("Marta er ni år. Kontaktlærer Marte hjelper henne med å lese. Marta leser sakte.", "marta", "marte")]
    [InlineData("Hanna er ni år. Vi viser til brev fra Hanne på skolen. Hanna sover lite.", "hanna", "hanne")]
    [InlineData("Marta er ni år. Marta sover lite. Marte skriver at hun trives.", "marta", "marte")]
    [InlineData("Kristine er ti år. Kristine sover lite. Læreren Kristin fører logg.", "kristine", "kristin")]
    [InlineData("Rektor Gjerstad ringte hjem, moren Kari svarte. Kari er sliten.", "gjerstad", "kari")]
    [InlineData("Per og Kari er slitne. Læreren sier Ola og Anne plager dem. Per er ni år.", "per", "ola")]
    [InlineData("Kontaktlærer var Ola. På ungdomsskolen ble det Kari. Ola har sluttet.", "ola", "kari")]
    [InlineData("Marte Moe og Marthe Moe er kusiner. Marte Moe er ni år.", "marte moe", "marthe moe")]
    [InlineData("Kristoffer, kalt Totto, Tone og Per går i samme klasse. Kristoffer er ni.", "kristoffer", "tone")]
    [InlineData("Dere skriver Liv og Lin som om de var én. Liv er ni år. Lin sover lite.", "liv", "lin")]
    [InlineData("Dere skriver Marit og Merit som om de var én. Marit er ni år. Merit sover lite.", "marit", "merit")]
    [InlineData("Liv er ni år. Liv sover lite. I journalen står Lin oppført med samme dato.", "liv", "lin")]
    [InlineData("Jonas, kalt Jo, av mora Kari alltid hentet tidlig, er ni. Jonas sover lite.", "jo", "kari")]
    [InlineData("Kontaktperson er Ola, på skolen Kari. Ola ringte i går.", "ola", "kari")]
    [InlineData("Kari Moe er kontaktlærer. Kari Lund var tidligere kontaktlærer. De samarbeider godt.", "kari moe", "kari lund")]
    [InlineData("Kari Moe er helsesykepleier. Etter skilsmissen overtok Kari Lund saken.", "kari moe", "kari lund")]
    [InlineData("Kari Moe er helsesykepleier. Senere tok Kari Lund tilbake søknaden.", "kari moe", "kari lund")]
    [InlineData("Kontaktlærer K. Lunde melder saken. Kasper er ni år og slår andre. Kasper sover dårlig.", "k. lunde", "kasper")]
    [InlineData("Kari Lie er kontaktlærer. På møtet var Lie, Kari Moe og Per Dahl.", "kari lie", "kari moe")]
    [InlineData("Anniken Berg er ni år. Mor Anne henter henne.", "anniken berg", "anne")]
    [InlineData("Mor Ann-Mari Lie og tante Ann-Kristin Lie snakker ikke sammen. Ann-Mari Lie er trist.", "ann-mari lie", "ann-kristin lie")]
    [InlineData("Far, Kolbein Lunde, er bonde. Hun som leder møtet, fru Lunde, er fra bygda. Kolbein Lunde er sliten.", "kolbein lunde", "fru lunde")]
    [InlineData("Naboen klager. Vigdis Lie er representant. Fru Lie, ikke i slekt med henne, er naboen.", "vigdis lie", "fru lie")]
    [InlineData("På helsestasjonen noterte Fossnes at Mai sov. Mai er ett år.", "fossnes", "mai")]
    [InlineData("Leon er syv år. Bo har en hund, Rufus, som Leon elsker.", "leon", "rufus")]
    [InlineData("GUTTEN KOM MED STEFAR ROALD OG EN KAR SOM KALTE SEG KNERTEN.", "roald", "knerten")]
    [InlineData("Bildet er av Lille Håkon på ni uker. Far, Håkon Isdahl, «Store Håkon», er på tokt.", "håkon isdahl", "lille håkon")]
    [InlineData("Hun bor hos onkelen, Abdirizak. Abdirizak har ringt. Fetteren, som hun kaller ham, Liban, er sint.", "abdirizak", "liban")]
    [InlineData("Barn: Kacper (8) sover lite. Henteren er en nabo som heter Kasper, sier Kacper.", "kacper", "kasper")]
    [InlineData("Saken gjelder Kristoffer Haugli. Kompisen Totto sover lite. Kristoffer gråter.", "kristoffer haugli", "totto")]
    [InlineData("Saken gjelder Revathi Sivakumar. Foreldrene, Sivakumar og Malathi, kom i fjor.", "revathi sivakumar", "sivakumar")]
    [InlineData("Ho heiter Selvarani Kandiah. Mannen, Kandiah, er styreleiar.", "selvarani kandiah", "kandiah")]
    [InlineData("De små heter Aibek, Ainura, Aida og Trond. Aibek er seks.", "aibek", "ainura")]
    [InlineData("Jeg ringte Kari i går. På møtet ble det Per som svarte. Kari er ni år.", "kari", "per")]
    [InlineData("Jonas, kalt Jo av mor Kari, sover lite. Kari er sliten. Jonas er ni år.", "jonas", "kari")]
    [InlineData("Mor Kari ringte. Kari gråter. Kari sover lite. Per er sint. Bamsen, som far kaller ham, slår.", "kari", "bamsen")]
    [InlineData("Han hentes av Ola, oftest Kari. Ola er sliten.", "ola", "kari")]
    [InlineData("Lise er sint og kaller både Per og Kari idioter. Lise er ni år.", "lise", "per")]
    [InlineData("Jonas er ni år. Jonas sover lite. En jente i klassen, vi kaller henne Kari, er redd. Kari gråter.", "jonas", "kari")]
    [InlineData("Mariam er femten år. Miriam er ni år. Mariam og Miriam går på samme skole.", "mariam", "miriam")]
    [InlineData("Nora med o er pasienten vår. Nora er tolv år. Nura med u er storesøsteren.", "nora", "nura")]
    [InlineData("Anders er tolv år. Eg skriv stor-Andreas om den andre. Anders er trist.", "anders", "stor-andreas")]
    [InlineData("Ylva Marie er tre år. To voksne døtre, Mari og Guro, hjelper til. Ylva Marie sover lite.", "ylva marie", "mari")]
    [InlineData("Far, Tor Even, er sliten. Klassestyrer er Even. Tor Even sover lite.", "tor even", "even")]
    [InlineData("Mora til Veronika, altså Halina, bor der. Veronika er ni år. Halina er sliten.", "veronika", "halina")]
    [InlineData("Nguyen Thi Mai er femten år. Tanten, Nguyen Thi Lan, driver butikk. Nguyen Thi Mai er trist.", "nguyen thi mai", "nguyen thi lan")]
    [InlineData("Even Stein Berg er sju år. Far (Stein Berg) bor i båten. Even er sint.", "even stein berg", "stein berg")]
    [InlineData("Gutten heter Mahdi og er ti år. Jeg har mor komma Masoumeh komma på kontoret. Mahdi tier.", "mahdi", "masoumeh")]
    [InlineData("Maja Urke er savnet. Same etternamn som Urke på vakta, men dei heiter det berre. Maja Urke er fjorten.", "maja urke", "urke")]
    [InlineData("Elev: Ronja Utsi. Kalles Ronni av venner. Den eneste hun svarer, er søskenbarnet Risten.", "ronja utsi", "risten")]
    [InlineData("Elev: Eline er ni år. Eline sover lite. Eline er trist. Eline gråter. Jentene Selma og Liv holder sammen og kaller henne Bølla.", "liv", "bølla")]
    [InlineData("Bestefar, Henrik Eide senior, reparerer fiskegarn. Eide på teknisk (ikke i slekt) kjører ham.", "henrik eide senior", "eide")]
    [InlineData("Liv er fire. Han som døde, var Reidar, naboen, som Liv kalla «Reiabest». Reiabest var snill. Reidar var gammal.", "liv", "reiabest")]
    [InlineData("Jonas K. og Jonas B. slost att. K med stokk. B ler når han får vondt. Jonas B. er sju.", "jonas b.", "k")]
    [InlineData("Til stede: Jonas, Mor, som Vilde kaller Mams. Mams gråter. Jonas er ni.", "jonas", "mams")]
    public void They_are_two(string text, string one, string other) => Assert.Empty(Of(text, one).Intersect(Of(text, other)));

    [Theory]
    [InlineData("Eleven heter Kristian Somby-\nHansen, vg1 elektro. Kristian Somby bor på hybel.", "kristian somby- hansen", "kristian somby")]
    [InlineData("Navn: Yonas  Etternavn: Mehari\nYonas bor på mottak.", "yonas", "mehari")]
    [InlineData("Fornavn: Yonas\nEtternavn: Mehari\nYonas bor på mottak.", "yonas", "mehari")]
    [InlineData("I selskap med to menn. Den ene, LARSEN, MADS-EMIL (fnr 23889744556), er kjent. Mads-Emil Larsen er trist.", "larsen, mads-emil", "mads-emil larsen")]
    [InlineData("Navn: SAFI, Hamid ur-Rahman\nHamid sover lite. Hamid er fjorten.", "safi, hamid ur-rahman", "hamid")]
    [InlineData("Pasient: Rezai, Hamid, fjorten år. Hamid Rezai bor hos farmor. Hamid sover dårlig.", "rezai", "hamid rezai")]
    [InlineData("Berg, Kristin 08:04\nEg tek imot ungane. Kristin er på jobb i dag.", "berg, kristin", "kristin")]
    public void In_a_form_or_a_register_they_are_one(string text, string one, string other) => Assert.Equal(Of(text, one), Of(text, other));

    [Theory]
    [InlineData("Mor: Fatuma\nFornavn: Yonas\nEtternavn: Mehari\nFatuma jobber natt.", "fatuma", "yonas")]
    [InlineData("Fornavn: Yonas\nEtternavn: Mehari\nFornavn: Sara\nEtternavn: Tesfai\nYonas er ni.", "mehari", "tesfai")]
    [InlineData("Der var Letebrhan. LETEBRHAN, YONAS (9) og mor kom sent. Yonas er trist.", "letebrhan", "yonas")]
    [InlineData("Til stede: LARSEN, KARI (mor), Hamid. Larsen ringte. Kari er sliten. Hamid er sju.", "larsen", "hamid")]
    [InlineData("Elev: Thien Nguyen, 16 år. Mor, Lan Nguyen, jobber. Det er to Nguyen på trinnet.", "lan nguyen", "nguyen")]
    [InlineData("Foresatt: Anne Marta Nordbø. Storesøster Marta (13) har dratt ham på kjelke.", "anne marta nordbø", "marta")]
    public void In_a_form_or_a_register_they_are_two(string text, string one, string other) => Assert.Empty(Of(text, one).Intersect(Of(text, other)));

    [Theory]
    [InlineData("Kristian har en bror. Han heter Kristoffer. Kristian er ni år.", "kristian", "kristoffer")]
    [InlineData("Kari har en bror. Han heter Per og er ni. Kari er sliten.", "kari", "per")]
    [InlineData("Lise er redd overgriperen. Han heter Per Moe. Lise er ni år.", "lise", "per moe")]
    [InlineData("Per bor hos far, som er lege og heter Kari Moe. Per er ni år.", "per", "kari moe")]
    [InlineData("Eleven Per slo kameraten. Kameraten ble sint og heter Ola. Per er ni år.", "per", "ola")]
    [InlineData("Jonas er ni år. Mors fulle navn er Kari Moe. Jonas sover lite.", "jonas", "kari moe")]
    [InlineData("Jonas er lei seg. Mitt fulle navn er Kari Moe. Jonas sover lite.", "jonas", "kari moe")]
    [InlineData("Jeg har en konfirmant, Jo, og en hjelper. Hele navnet er Per Moe, og han er lege. Jo er sliten.", "jo", "per moe")]
    public void Whose_name_is_told_after_somebody_was_named_is_another(string text, string one, string other) => Assert.Empty(Of(text, one).Intersect(Of(text, other)));

    [Theory]
    [InlineData("Kari er ni år og bor med mor. Nå er Kari til utredning på BUP. Kari sover dårlig.")]
    [InlineData("Vi traff Kari Moe den andre uka i mai. Kari er ni år. Kari sover dårlig.")]
    public void What_is_said_of_a_stay_or_a_week_makes_nobody_another(string text) => Assert.Single(Of(text, "kari"));

    [Fact]
    public void One_more_of_that_name_is_whoever_is_spelt_out_after_it()
    {
        const string Text = "Kristoffer er ni år og bor hos mor. Det finnes en Kristoffer til på trinnet (Kristoffer Lund), og de blandes ofte. Kristoffer har vondt i magen.";

        Assert.Equal(2, Of(Text, "kristoffer").Length);
        Assert.Single(Of(Text, "kristoffer lund").Intersect(Of(Text, "kristoffer")));
    }

    [Fact]
    public void A_namesake_who_is_called_otherwise_has_that_name_too()
    {
        const string Text = "Barnebarnet mitt er Amalie. Amalie Sofie er tolv år. Læreren hennes, som heter Amalie hun også – barna sier «store Amalie» – kom i går.";

        Assert.Equal(2, Of(Text, "amalie").Length);
        Assert.Single(Of(Text, "store amalie").Intersect(Of(Text, "amalie")));
        Assert.Empty(Of(Text, "store amalie").Intersect(Of(Text, "amalie sofie")));
    }

    [Fact]
    public void Whose_a_surname_is_where_a_child_bears_it_and_is_called_by_the_first_name_is_asked()
    {
        var redacted = Cases.Redact("Amalie Lien er tolv år og bor med mor. Amalie sover dårlig. Lien har ringt skolen to ganger om dette.");

        Assert.Equal(Certainty.Uncertain, Assert.Single(redacted.Marks, mark => mark.Form == "lien").Certainty);
    }

    [Theory]
    [InlineData("Torild, som Ea sier, er snill. Ea er to år.", "torild", "ea")]
    [InlineData("Foreldre: Ingunn og Bård Vågen. Bård er los, Ingunn er jordmor.", "ingunn", "bård vågen")]
    public void Who_says_it_is_another_than_whom_it_is_said_of(string text, string one, string other) => Assert.Empty(Of(text, one).Intersect(Of(text, other)));

    private static int[] Of(string text, string form)
    {
        var entities = Cases.Redact(text, text.Contains("heiter", StringComparison.Ordinal) ? WrittenForm.Nynorsk : WrittenForm.Bokmaal).Marks.Where(mark => mark.Form == form).Select(mark => mark.Entity).Distinct().ToArray();
        Assert.NotEmpty(entities);
        return entities;
    }
}
