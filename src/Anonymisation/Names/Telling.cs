using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Words that say what the name beside them is.</summary>
internal static class Telling
{
    private static readonly FrozenSet<string> Kin = Set(
        "mor", "far", "mamma", "pappa", "mammaen", "pappaen", "bror", "søster", "syster", "storebror", "storesøster", "lillebror", "lillesøster", "veslebror", "veslesyster",
        "sønn", "son", "sønnen", "sonen", "datter", "dotter", "dattera", "datteren", "dottera", "broren", "brodaren", "søstera", "søsteren", "systera", "mormor", "farmor", "morfar", "farfar",
        "bestemor", "bestefar", "tante", "onkel", "stefar", "stemor", "fostermor", "fosterfar", "kjæreste", "kjæresten", "venn", "venninne", "venninna", "venninnen", "kamerat", "kusine", "fetter",
        "gutten", "guten", "jenta", "guttene", "jentene", "ungen", "ungene", "barnet", "eleven", "pasienten", "familien", "fru", "frk", "herr", "ekteparet", "heter", "heiter", "hete", "kalles", "kallast", "kalla", "hei", "kjære", "mvh", "hilsen", "helsing",
        "navn", "namn", "barn", "elev", "pasient", "mora", "moren", "faren", "tvillingen", "babyen", "samboer", "samboeren", "sambuaren");

    private static readonly string[] KinBeginnings = ["halv", "ste", "foster", "tvilling", "adoptiv", "pleie", "store", "lille", "vesle", "sviger", "svi", "olde", "grand", "barndoms"];

    private static readonly FrozenSet<string> Roles = Set(
        "kontaktlærer", "kontaktlærar", "lærer", "lærar", "læreren", "læraren", "rektor", "inspektør", "helsesykepleier", "helsesjukepleiar", "helsesøster", "saksbehandler", "saksbehandlar", "fastlege", "fastlegen",
        "lege", "legen", "dr", "doktor", "overlege", "psykolog", "psykologen", "psykologspesialist", "barnepsykolog", "sosionom", "vernepleier", "vernepleiar", "jordmor", "assistent", "pedagog", "spesialpedagog",
        "styrer", "styrar", "trener", "trenar", "treneren", "trenaren", "advokat", "politibetjent", "lensmann", "prest", "presten", "miljøterapeut", "logoped", "fysioterapeut", "ergoterapeut", "rådgiver", "rådgivar",
        "avdelingsleder", "avdelingsleiar", "teamleder", "behandler", "behandlar", "tolk", "tolken", "veileder", "rettleiar", "sykepleier", "sjukepleiar", "terapeut");

    private static readonly FrozenSet<string> Houses = Set(
        "skole", "skule", "skola", "barneskole", "barneskule", "ungdomsskole", "ungdomsskule", "vgs", "vgs.", "videregående", "vidaregåande", "barnehage", "barnehge", "bhg", "naturbarnehage", "familiebarnehage", "kommune", "sykehus", "sjukehus", "universitetssykehus",
        "universitetssjukehus", "legesenter", "legekontor", "fengsel", "kirke", "kyrkje", "menighet", "kyrkjelyd", "il", "if", "idrettslag", "fotballklubb", "fk", "sykehjem", "sjukeheim", "omsorgssenter",
        "oppvekstsenter", "oppvekstsenteret", "familiesenter", "avlastning", "skolekorps", "musikkorps", "korps", "turn", "håndball", "fotball", "friskule", "friskole", "montessoriskole", "asylmottak", "mottak", "leir", "bofellesskap", "ungdomshjem", "barnevernsinstitusjon", "helsestasjon", "fiskebruk", "aktivitetssenter", "misjonskyrkje", "misjonskirke", "bedehus", "pinsemenighet", "moske", "moské", "rideklubb", "rideskole", "ridesenter", "hestesenter", "speidergruppe", "mottakssenter", "skolefritidsordning", "sfo", "montessori", "steinerskole", "steinerskule", "folkehøgskole", "folkehøgskule", "fotballag", "håndballklubb", "danseskole", "kulturskole", "kulturskule", "barnehjem", "omsorgsbolig", "fengsel", "behandlingssenter", "rehabiliteringssenter", "ungdomssenter", "ungdomsklubb", "fritidsklubb", "rådhus", "samfunnshus", "videregående", "kommunehus", "friluftsbarnehage", "idrettsforening", "ballklubb", "bk", "ik", "sk", "sportsklubb", "oppvekstsentrum", "oppvekst", "senter", "kjøpesenter", "tannklinikk", "klinikk", "friidrett", "svømmeklubb", "taekwondo", "judoklubb", "bryteklubb", "speidergruppe", "båtbyggeri", "båtbyggjeri", "mekaniske", "verksted", "verkstad", "bakeri", "kafé", "kafe", "hotell", "camping", "gartneri", "dps", "lokalmedisinske", "distriktspsykiatriske", "museum", "bibliotek", "folkebibliotek", "næringspark", "hagelag", "mannskor", "kor", "hundeklubb", "motorklubb", "sanitetsforening", "fosterheimsteneste");

    // Whatever stands after them is where they are.
    private static readonly FrozenSet<string> Services = Set(
        "bup", "nav", "ppt", "dps", "barnevernet", "barneverntjenesten", "barnevernstenesta", "barneverntenesta", "barnevern", "politiet", "helsestasjonen", "legevakta", "legevakten", "barnehus", "barnehuset", "kommune", "kommunen", "krisesenteret", "familievernkontoret", "sykehuset", "sjukehuset",
        "universitetssykehuset", "legekontoret", "skolen", "skulen", "barnehagen", "ungdomsskolen", "mottaket", "asylmottaket", "fengselet", "habu");

    private static readonly FrozenSet<string> Shops = Set(
        "coop", "rema", "kiwi", "meny", "spar", "joker", "bunnpris", "europris", "shell", "esso", "circle", "narvesen", "nærbutikken", "butikken", "fiskemottaket", "slakteriet", "sagbruket", "bensinstasjonen", "kiosken", "kafeen", "hotellet", "verkstedet", "verkstaden", "bakeriet",
        "frisøren", "gatekjøkkenet", "pizzeriaen", "biblioteket", "kulturskolen", "ungdomsklubben", "fritidsklubben", "bruket", "fabrikken", "gartneriet", "oppdrettsanlegget", "verftet", "idrettslaget");

    // Before what somebody is called: «kalles han «Lampa»», «under navnet».
    private static readonly FrozenSet<string> Naming = Set(
        "kalles", "kallast", "kalla", "kaller", "kallar", "kalt", "kalte", "heter", "heiter", "hete", "heite", "het", "heitte", "egentlig", "eigentleg", "klengenavn", "klengenamn", "kallenavn", "kallenamn", "økenavn", "navnet", "namnet", "døpt", "omtalt");

    // What is named after somebody who is nobody's secret: «Rey-figuren», «Viktor-metoden», «Downs syndrom».
    private static readonly string[] Named =
    [
        "metode", "modell", "skjema", "skala", "test", "figur", "refleks", "prøve", "matrise", "program", "intervju", "syndrom", "sykdom", "sjukdom", "skår", "kurve", "profil", "konvensjon", "dom", "lov", "prinsipp", "teori", "terapi", "indeks", "effekt", "trening", "protokoll", "pedagogikk", "spørsmål",
    ];

    // Between the names of one person, in small letters.
    private static readonly FrozenSet<string> Particles = Set("van", "von", "der", "den", "de", "di", "da", "la", "le", "el", "al", "bin", "ibn", "abu", "af", "del", "dos", "du", "ter", "ten", "bint", "ould", "ben");

    private static readonly FrozenSet<string> Families = Set(
        "familien", "gutten", "guttene", "guten", "gutane", "jenta", "jentene", "brødrene", "brørne", "søstrene", "søsknene", "syskena", "tvillingene", "barna", "ungene", "mora", "faren", "slekta", "klanen", "paret", "sønnen", "dattera");

    // What people do and weather, light and stones do not.
    private static readonly FrozenSet<string> Acts = Set(
        "sier", "seier", "sa", "fortalte", "forteller", "fortel", "begynte", "begynner", "starta", "startet", "møtte", "møter", "viser", "viste", "nekter", "nekta", "nektet", "nektar", "svarte", "svarer", "spurte", "spør", "løp", "slo", "slår", "gråt", "gråter", "græt", "lo", "ler", "ringte", "ringer", "sover", "sov", "søv", "spiser", "spiste", "et",
        "sitter", "satt", "sit", "gikk", "gjekk", "går", "bor", "bur", "bodde", "budde", "liker", "likte", "likar", "hater", "elsker", "elskar", "vil", "ville", "ønsker", "ønskjer", "trenger", "treng", "husker", "hugsar", "tror", "trur", "får", "fikk", "fekk", "mistet", "mista", "kasta", "kastet", "bet", "beit", "biter", "bit", "skulka", "skulket", "stakk", "rømte",
        "rømde", "drikker", "drikk", "kutter", "leker", "leikar", "spiller", "speler", "snakker", "snakkar", "prater", "skriver", "skriv", "skrev", "tegner", "teiknar", "hentet", "henta", "henter", "heter", "heiter", "fyller", "kjente", "skammer", "savner", "saknar", "skriker", "hylte", "virker", "verkar", "orker", "orkar", "klarer", "klarar", "sliter", "slit", "mener", "meiner", "synes", "synest", "føler", "tror", "trur", "forklarte", "forklarer", "forklarar", "snorker", "snorkar", "ble", "blei", "vart", "kommer", "kjem", "kom", "tok", "tar", "tek", "dro", "drog", "drar", "reiste", "reiser", "flyttet", "flytta", "flytter", "fant", "fann", "finner", "ba", "bad", "ber", "bed", "sendte", "sende", "sender", "skrek", "klaget", "klagar", "klager", "krever", "krev", "kjenner", "kjempet", "kaller", "kallar", "kalte", "lurer", "lurar", "lurte", "lager", "lagar", "laga", "lekte", "leikte", "lever", "ligger", "ligg", "lå", "låg", "løper", "mangler", "manglar", "merker", "mestrer", "meistrar", "møtte", "nevnte", "nemnde", "nekter", "opplever", "opplevde", "oppfører", "passer", "passar", "plager", "pleier", "plukker", "prøver", "prøvde", "raser", "rasar", "reagerer", "roper", "ropar", "ruser", "rusa", "selger", "sel", "sint", "skader", "skadar", "skjelver", "skjønner", "skjønar", "slutter", "sluttar", "slutta", "sluttet", "smiler", "smilte", "smilar", "spilte", "spytter", "står", "stod", "stjeler", "stjel", "stikker", "strever", "strevar", "sutrer", "svømmer", "sykler", "syklar", "tegnet", "teikna", "tenker", "tenkjer", "tier", "teier", "tisser", "tåler", "toler", "trives", "trivst", "trener", "trenar", "truer", "trua", "tør", "torer", "unngår", "utagerer", "utagerar", "venter", "ventar", "vet", "veit", "visste", "våkner", "vaknar", "ønsket", "ønskte", "spurde", "høres", "høyrest", "hører", "høyrer", "hørte", "ser", "så", "såg", "sa", "bruker", "brukar", "brukte", "har", "hadde", "må", "måtte", "kan", "kunne", "skal", "skulle", "bør");

    // What a method, a service or a programme does as well: «Bromfas kan hjelpe».
    private static readonly FrozenSet<string> ActsOfThings = Set(
        "kan", "vil", "ville", "får", "fikk", "fekk", "virker", "verkar", "viser", "viste", "ble", "blei", "vart", "kommer", "kjem", "kom", "trenger", "treng", "tar", "tek", "tok", "finner", "begynte", "begynner", "starta", "startet");

    private static readonly FrozenSet<string> Courtesy = Set("fru", "frk", "frøken", "herr", "hr");

    private static readonly string[] HouseEnds =
    [
        "skole", "skule", "barnehage", "barnehge", "barnehagar", "sykehus", "sjukehus", "stasjon", "legesenter", "omsorgssenter", "oppvekstsenter", "bosenter", "sykehjem", "sjukeheim", "bofellesskap", "korps", "menighet", "kyrkjelyd", "idrettslag", "mánáidgárdi", "skuvla",
        "oppvekstsenteret", "lensmannskontor", "helsesenter", "barneheim", "ungdomshjem", "ungdomsheim", "mottak", "fengsel", "krisesenter", "familiesenter", "familiehus",
    ];

    // How surnames end, here and elsewhere.
    private static readonly string[] SurnameEnds =
    [
        "sen", "son", "sson", "datter", "dottir", "dotter", "dal", "dalen", "gård", "gard", "land", "berg", "heim", "stad", "vik", "rud", "haug", "haugen", "nes", "seth", "set", "sund", "lund", "bø", "eng", "moen", "bakken", "lien", "vold", "voll", "tveit", "eide", "ås",
        "strand", "holt", "mark", "fjell", "fjord", "øy", "bråten", "sæter", "hagen", "skog", "stuen", "enko", "chuk", "ski", "ska", "wicz", "icz", "ov", "ova", "ev", "eva", "vić", "vic", "poulos", "escu", "yan", "oğlu", "oglu", "nen", "mäki", "zadeh", "zai", "pour", "ullah", "uddin", "singh",
    ];

    private static readonly FrozenSet<string> Streets = Set(
        "vei", "veg", "gate", "gata", "gaten", "gt", "vn", "vg", "v", "g", "plass", "allé", "alle", "alléen", "alleen", "sti", "stien", "bakke", "bakken", "terrasse", "tun", "tunet", "ring", "ringen", "torg", "torv", "torvet", "torget", "brygge", "bryggen", "hage", "kai", "kaien", "kaia", "postboks", "pb", "gnr", "bnr", "smau", "smauet", "stræde", "stredet", "svingen", "veita", "veiten", "almenning", "almenningen", "boder", "brygger");

    private static readonly FrozenSet<string> Sides = Set("ytre", "indre", "øvre", "nedre", "nordre", "søndre", "søre", "sør", "nord", "vestre", "østre", "austre", "vesle", "store", "gamle", "nye", "midtre", "heimre");

    private static readonly FrozenSet<string> Where = Set("i", "på", "fra", "frå", "til", "ved", "utenfor", "utanfor", "nær", "mot", "over", "gjennom");

    // Never a name where these texts are written, whatever the lists of the world say.
    private static readonly FrozenSet<string> Small = Set(
        "han", "ho", "hun", "hu", "vi", "de", "dei", "du", "jeg", "eg", "æ", "e", "i", "kan", "da", "då", "si", "ka", "noe", "no", "nå", "til", "fra", "frå", "som",
        "den", "det", "der", "her", "man", "men", "mer", "meir", "må", "ta", "tar", "så", "se", "sa", "ja", "nei", "er", "var", "har", "en", "et", "ei", "ein", "om",
        "og", "også", "på", "for", "før", "ved", "med", "mot", "nok", "ord", "rus", "sak", "uke", "veke", "time", "bare", "berre", "bør", "hva", "kva", "hvem", "kven",
        "vil", "skal", "blir", "går", "all", "alle", "noen", "nokon", "nokre", "noko", "ingen", "inkje", "intet", "ingenting", "alt", "annen", "annet",
        "andre", "andres", "selv", "sjølv", "sjøl", "seg", "meg", "deg", "oss", "dere", "dykk", "dem", "henne", "hennes", "hennar", "hannar", "min", "mi",
        "mitt", "mine", "din", "di", "ditt", "dine", "sin", "sitt", "sine", "vårt", "våre", "deres", "deira", "dykkar", "hvis", "viss", "dersom", "fordi", "siden",
        "sidan", "når", "mens", "medan", "etter", "under", "over", "mellom", "hos", "uten", "utan", "unntatt", "ikke", "ikkje", "aldri", "alltid", "ofte", "sjelden",
        "kanskje", "vel", "altså", "derfor", "difor", "dermed", "likevel", "heller", "enn", "eller", "samt", "både", "verken", "enten", "anten", "hvor", "kor",
        "korleis", "hvordan", "hvorfor", "kvifor", "hvilken", "hvilke", "kem", "kæm", "kordan", "korsen", "kossen", "koss", "åssen", "hen", "hvorhen", "mæ", "dæ", "sæ",
        "dæm", "døm", "dåm", "hæ", "onga", "ongan", "ongar", "dokker", "dokk", "dåkker", "me", "itj", "itje", "ittje", "kje", "va", "ha", "hadd", "vært", "vore", "blitt", "vorte", "ble", "blei", "vart", "være",
        "vere", "gjør", "gjer", "gjorde", "gjort", "får", "fikk", "fekk", "fått", "fæ", "gå", "gikk", "gjekk", "gått", "kom", "kommer", "kjem", "sier", "seier", "sir",
        "sagt", "vet", "veit", "visste", "tror", "trur", "tenker", "tenkjer", "mener", "meiner", "syns", "synes", "føler", "kjenner", "takk", "tusen", "hei", "hallo",
        "heisann", "morna", "hade", "god", "godt", "bra", "fint", "greit", "ok", "oki", "okei", "pls", "please", "lol", "omg", "haha", "hehe", "ps", "nb", "obs", "mvh",
        "hilsen", "klem", "the", "and", "that", "this", "it", "is", "not", "what", "faen", "fan", "helvete", "herregud", "jøss", "uff", "æsj", "huff", "hm", "hmm", "eh",
        "eeh", "ehm", "tja", "nja", "joda", "neida", "født", "fødd", "navn", "namn", "ped", "etternavn", "etternamn", "fornavn", "fornamn", "førenamn", "mellomnavn", "mellomnamn", "pikenavn", "jentenavn", "adresse", "telefon", "tlf", "mobil", "epost", "dato", "emne", "kopi", "vedlegg",
        "gjelder", "gjeld", "angående", "vedr", "referat", "referent", "tilstede", "elev", "eleven", "elevar", "barn", "barnet", "barna", "pasient", "pasienten",
        "bruker", "foresatte", "føresette", "foreldre", "foreldra", "foreldrene", "mor", "far", "mora", "moren", "faren", "mamma", "pappa", "søsken", "sysken",
        "bestemor", "bestefar", "onkel", "tante", "fostermor", "fosterfar", "ii", "iii", "iv", "vii", "viii", "ix", "xi", "xii");

    private static readonly FrozenSet<string> Deeds = Set(
        ":", "er", "har", "går", "sier", "seier", "sa", "var", "hadde", "fikk", "fekk", "vil", "ville", "kan", "må", "skal", "forteller", "fortel", "fortalte", "bor", "bur", "kommer", "kjem", "kom", "ble", "blei", "blir", "vart", "ringer", "spør", "mener", "meiner",
        "trenger", "treng", "opplever", "opplevde", "ønsker", "ønskjer", "liker", "likar", "sover", "søv", "spiser", "et", "gråter", "græt", "ringte", "skrev", "har", "fyller", "kalles", "synes", "syns", "viser", "sitter", "sit", "jobber", "jobbar", "tok", "tar");

    // «halvsøsteren», «stefaren», «fosterbror».
    private static bool IsKin(string lower) =>
        Kin.Contains(lower) || Array.Exists(KinBeginnings, start => lower.Length > start.Length + 2 && lower.StartsWith(start, StringComparison.Ordinal) && Kin.Contains(lower[start.Length..]));

    /// <summary>What <see cref="ClassOf"/> says of a small word.</summary>
    public const uint Smallness = 32;

    /// <summary>What it says of its neighbours, as bits.</summary>
    public static uint ClassOf(string lower) =>
        (IsKin(lower) ? 1u : 0) | (Roles.Contains(lower) ? 2u : 0) | (Houses.Contains(lower) ? 4u : 0) | (Where.Contains(lower) ? 8u : 0)
        | (Deeds.Contains(lower) ? 16u : 0) | (Small.Contains(lower) ? Smallness : 0);

    /// <summary>A common word of these texts: of kin, of a role, of what people do.</summary>
    public static bool IsCommon(string lower) => ClassOf(lower) is not 0;

    public static bool IsSmall(string lower) => Small.Contains(lower);

    public static bool Does(string lower) => Deeds.Contains(lower);

    public static bool Names(string lower) => IsKin(lower) || Roles.Contains(lower);

    /// <summary>A kind of house, by itself or at the end of a word: «ungdomskule», «politistasjon».</summary>
    public static bool IsHouse(string lower) => Houses.Contains(lower) || Array.Exists(HouseEnds, end => lower.Length > end.Length && lower.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Written with a capital it is a surname more often than not.</summary>
    public static bool IsSurnameLike(string lower)
    {
        var bare = lower.EndsWith('s') ? lower[..^1] : lower;
        return Array.Exists(SurnameEnds, end => Ends(lower, end) || Ends(bare, end));

        static bool Ends(string word, string end) => word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.Ordinal);
    }

    /// <summary>The word for a street, by itself: «Haakon VIIs gate», «Nils Bays vei»; and a box, a farm's number.</summary>
    public static bool IsStreet(string lower) => Streets.Contains(lower) || lower.EndsWith("gata", StringComparison.Ordinal) || lower.EndsWith("gate", StringComparison.Ordinal) || lower.EndsWith("veien", StringComparison.Ordinal) || lower.EndsWith("vegen", StringComparison.Ordinal);

    public static bool IsSide(string lower) => Sides.Contains(lower);

    public static bool IsWhere(string lower) => Where.Contains(lower);

    public static bool IsService(string lower) => Services.Contains(lower);

    public static bool IsShop(string lower) => Shops.Contains(lower);

    public static bool IsFamily(string lower) => Families.Contains(lower);

    public static bool IsAct(string lower) => Acts.Contains(lower);

    /// <summary>… and only somebody does it.</summary>
    public static bool IsActOfSomebody(string lower) => IsAct(lower) && !ActsOfThings.Contains(lower);

    public static bool IsNaming(string lower) => Naming.Contains(lower);

    public static bool IsParticle(string lower) => Particles.Contains(lower);

    /// <summary>A method, a test, a syndrome, in whatever form.</summary>
    public static bool IsNamedAfter(string lower) => Array.Exists(Named, stem => lower.StartsWith(stem, StringComparison.Ordinal) && lower.Length <= stem.Length + 5);

    public static bool IsCourtesy(string lower) => Courtesy.Contains(lower);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
