using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>Words that say what the number beside them counts.</summary>
internal static class Vocabulary
{
    private static readonly FrozenSet<string> Units = Set(
        "mg", "g", "gr", "kg", "kilo", "hg", "gram", "mcg", "µg", "ug", "mikrogram", "ml", "cl", "dl", "l", "liter", "litar", "cm", "mm", "m", "km", "mil", "meter", "kvm", "m2", "m3", "kvadratmeter", "kcal", "kj", "kalorier", "mmol", "mol", "nmol", "pmol", "µmol", "ie", "iu", "mmhg", "bpm", "hz", "db", "desibel", "watt", "gb", "mb", "tb", "kb", "piksler",
        "prosent", "pst", "promille", "prosentpoeng", "prosentil", "persentil", "persentilen", "percentil", "poeng", "poengs", "p", "sd", "standardavvik", "iq", "grader", "gradar", "grad", "stk", "stykk", "stykker", "stykke", "kr", "kroner", "krone", "nok", "euro", "eur", "dollar", "tabl", "tablett", "tabletter", "tablettar", "tbl", "dråper", "dropar", "dose", "doser", "dosar", "kapsler", "kapslar", "depot", "mill", "million", "millioner", "millionar", "milliard", "milliarder", "tusen", "hundre", "hundretusen", "ord", "tegn", "teikn", "linjer", "sider", "side", "enheter", "einingar", "årsverk", "brutto", "netto", "rpm", "mbps", "volt", "fot", "tommer");

    private static readonly FrozenSet<string> Times = Set(
        "s", "sek", "sekund", "sekunder", "sekund", "min", "minutt", "minutter", "minutts", "minuttar", "t", "tim", "time", "timer", "timar", "timers", "timars", "timane", "timene", "dag", "dager", "dagar", "dagers", "dagars", "d", "døgn", "døgns", "natt", "netter", "kvelder", "kveldar", "uke", "uker", "ukers", "uka", "veke", "veker", "vekers", "v", "helg", "helger", "helgar", "mnd", "md", "mndr", "måned", "måneder", "måneders", "månad", "månader", "månaders", "mån", "måna", "halvår", "skoleår", "skuleår", "tiår", "år", "års", "årene", "åra", "tiåra",
        "gang", "ganger", "gonger", "gong", "gongar", "x", "g", "repetisjoner", "runder", "rundar", "økter", "økta", "økt", "takter", "omganger", "uketimer", "skoletimer", "skuletimar", "arbeidsdager", "virkedager", "skoledager", "skuledagar", "døgntimer", "årstimer", "årstimar", "klokketimer");

    // What a score, a rank or a measure is called: the number after it is that.
    private static readonly FrozenSet<string> Scores = Set(
        "skår", "skåre", "skårer", "skåra", "skåret", "skårte", "skårar", "skåren", "skåringen", "score", "scorer", "scoret", "scora", "scorene", "scåre", "poengsum", "poengsummen", "totalskår", "totalskåre", "totalskåren", "totalscore", "råskår", "råskåre", "skalaskår", "skalert", "sum", "sumskår", "summen", "total", "totalt", "totalen", "indeks", "indeksskår", "iq", "fsiq", "verdi", "verdien", "verdier", "cut-off", "cutoff", "off", "grense", "grensen", "grenseverdi", "normal", "normalt", "snitt", "snittet", "gjennomsnitt", "gjennomsnittet", "median", "skala", "skalaen", "persentil", "percentil", "prosentil", "karakter", "karakteren", "karakterar", "karakterer", "karaktersnitt", "standpunkt",
        "bmi", "kmi", "bt", "blodtrykk", "puls", "pulsen", "temp", "temperatur", "vekt", "vekta", "vekten", "høyde", "høgde", "høyden", "lengde", "vt", "ht", "hc", "hodeomkrets", "crp", "sr", "hb", "hba1c", "ferritin", "tsh", "t4", "ft4", "spo2", "rf", "resp", "apgar", "peth", "glukose", "blodsukker", "visus", "gaf", "cgas", "gcs", "vas", "nrs", "hastighet", "fravær", "fråvær", "fraværet", "dose", "dosen", "dosering", "døgndose", "startdose", "maksdose", "gravida", "para", "stillingsprosent", "prosent", "sannsynlighet", "volum", "antall", "tal", "tall", "tallet", "antal", "minst", "minimum", "maks", "maksimum", "maksimalt", "inntil", "opptil");

    // What is read, gone through or numbered.
    private static readonly FrozenSet<string> Parts = Set(
        "punkt", "punktet", "pkt", "kapittel", "kapitlet", "kap", "artikkel", "art", "ledd", "bokstav", "litra", "setning", "avsnitt", "del", "bind", "side", "sida", "siden", "s", "vedlegg", "bilag", "tabell", "figur", "fig", "boks", "oppgave", "oppgåve", "oppgaver", "spørsmål", "spm", "alternativ", "modul", "økt", "økta", "samling", "samlinga", "runde", "versjon", "utgave", "utgåve", "steg", "trinn", "fase", "nivå", "nivået", "grad", "type", "kategori", "akse", "plan", "mål", "delmål", "tema", "gruppe", "gruppa", "gruppen", "team", "lag", "spor", "scenario", "hypotese", "tiltak", "dag", "kveld", "leksjon", "kurs", "test", "deltest", "kort", "slide", "lysark", "lysbilde", "post", "rad", "kolonne", "linje", "pulje", "prioritet", "prioritering", "behandlingslinje", "generasjon", "versjonen", "nummer", "nr", "dom", "rett", "omgang", "forsøk", "bølge", "kull", "sesong", "episode", "semester", "termin", "halvår", "kvartal", "kvarter", "trim", "trimester", "gang", "akt", "variant", "seksjon", "sone", "ledetråd", "rom", "sal", "breakout", "kanal", "samtale", "samtalen", "møte", "time", "besøk", "hjemmebesøk", "hovudpunkt", "hovedpunkt", "prinsipp", "regel", "steget", "fasen", "punkta", "punktene", "spørsmåla", "saksnummer", "agendapunkt", "alt", "ref", "fotnote", "note", "kilde", "kjelde", "utvalg", "utval", "studie", "tilfelle", "eksempel", "case", "kasus", "vignett", "scene", "bilde", "bilete", "foto", "film", "video", "lyd", "kamera", "rutine", "prosedyre", "skjema", "mal", "spalte");

    private static readonly FrozenSet<string> Laws = Set(
        "§", "§§", "paragraf", "paragrafen", "paragrafane", "paragrafene", "lov", "loven", "lova", "forskrift", "forskriften", "forskrifta", "bvl", "opplæringsloven", "opplæringslova", "oppll", "opll", "hpl", "phvl", "pbrl", "fvl", "strl", "bl", "bhl", "bhgl", "nou", "prop", "meld", "st", "rundskriv", "ot", "prp", "innst", "artikkel", "art", "kapittel", "kap", "konvensjonen", "barnekonvensjonen", "grunnloven", "grunnlova", "emk", "crc");

    // What machines, viruses, tests and games are called: a number after the word is its name.
    private static readonly FrozenSet<string> Numbered = Set(
        "covid", "windows", "iphone", "ipad", "ios", "android", "office", "microsoft", "ps", "playstation", "xbox", "galaxy", "omega", "vitamin", "hpv", "hiv", "diabetes", "type", "icd", "dsm", "fifa", "gta", "fortnite", "gpt", "chatgpt", "word", "excel", "acrobat", "python", "nivå", "kode", "kvalitet20", "agenda", "visjon", "språk", "barnehjernevernet", "0-24", "uft", "sdg", "bærekraftsmål", "wifi", "usb", "mp", "formel", "kanal", "tv", "radio", "p", "nrk", "bup");

    private static readonly FrozenSet<string> Money = Set("kr", "kroner", "nok", "€", "$", "£", "eur", "kostar", "koster", "pris", "prisen", "beløp");

    private static readonly FrozenSet<string> Clocks = Set("kl", "klokka", "klokken", "klokkeslett", "kloka", "klokk", "halv", "kvart", "over");

    private static readonly FrozenSet<string> Days = Set(
        "mandag", "måndag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag", "sundag", "mandager", "tirsdager", "onsdager", "torsdager", "fredager", "måndagar", "tysdagar", "onsdagar", "torsdagar", "fredagar", "man", "tirs", "tir", "ons", "tors", "tor", "fre", "lør", "søn", "dag", "morgen", "kveld", "åpent", "ope", "åpen", "åpningstid", "tid");

    // Those of whom something is said when it is said of all.
    private static readonly FrozenSet<string> Many = Set(
        "barn", "born", "ungdom", "unge", "ungdommer", "ungdommar", "ungdomar", "elever", "elevar", "alle", "personer", "personar", "folk", "jenter", "gutter", "gutar", "småbarn", "spedbarn", "tenåringer", "tenåringar", "voksne", "vaksne", "aldersgrense", "aldersgrensen", "aldersgrensa", "aldersgruppe", "aldersgruppen", "aldersgruppa", "alderen", "aldersspenn", "aldersspennet", "tilbud", "tilbudet", "tilbod", "tilbodet", "tiltaket", "lavterskeltilbud", "kontroll", "kontrollen", "samtykke", "myndig", "myndige", "lavalder", "lavalderen", "målgruppe", "målgruppen", "målgruppa", "ettervern", "skjemaet", "skjema", "testen", "normene", "normer", "norm", "versjon", "spillet", "appen", "snapchat", "tiktok", "grensa", "grensen", "helsestasjon", "vaksine", "konsultasjon", "brukere", "brukarar", "pasienter", "pasientar", "deltakere", "deltakarar", "klienter", "mindreårige", "flyktninger", "barnehagebarn", "skolebarn", "skulebarn", "førskolebarn");

    private static readonly FrozenSet<string> Limits = Set(
        "under", "over", "fra", "frå", "til", "mellom", "fylte", "opp", "for", "er", "ved", "i", "inntil", "minst", "etter", "før", "alderen", "åpen", "åpent", "open", "ope", "gjelder", "gjeld", "om", "og", "eller", "som", "ca", "omtrent", "normert", "beregnet", "rundt", "bare", "fyller", "år", "måneder", "månader", "mnd", "uker");

    /// <summary>Stands between those of whom something is said and how old they are.</summary>
    public static bool IsLimit(string lower) => Limits.Contains(lower);

    public static bool IsUnit(string lower) => Units.Contains(lower) || lower is "%" or "‰" or "°" or "º";

    public static bool IsTime(string lower) => Times.Contains(lower);

    public static bool IsScore(string lower) => Scores.Contains(lower) || lower.EndsWith("skår", StringComparison.Ordinal) || lower.EndsWith("skåre", StringComparison.Ordinal) || lower.EndsWith("skåren", StringComparison.Ordinal) || lower.EndsWith("score", StringComparison.Ordinal);

    public static bool IsPart(string lower) => Parts.Contains(lower);

    public static bool IsLaw(string lower) => Laws.Contains(lower) || (lower.Length > 6 && (lower.EndsWith("loven", StringComparison.Ordinal) || lower.EndsWith("lova", StringComparison.Ordinal) || lower.EndsWith("lov", StringComparison.Ordinal) || lower.EndsWith("forskriften", StringComparison.Ordinal) || lower.EndsWith("forskrifta", StringComparison.Ordinal)));

    public static bool IsNumbered(string lower) => Numbered.Contains(lower);

    public static bool IsMoney(string lower) => Money.Contains(lower);

    public static bool IsClock(string lower) => Clocks.Contains(lower);

    public static bool IsDay(string lower) => Days.Contains(lower);

    public static bool IsMany(string lower) => Many.Contains(lower);

    /// <summary>A word for one or more people, that an age may be said of: «gutt på 13», «to søsken på 4 og 6».</summary>
    public static bool IsPerson(string lower) => lower is "barn" or "born" or "søsken" or "sysken" or "gutter" or "gutar" or "jenter" or "unger" or "ungar" or "tvillinger" or "tvillingar" or "sønner" or "søner" or "døtre" or "døtrer" or "brødre" or "søstre" or "systrer" or "kvinne" or "mann" or "kjæreste" or "kjærast" or "venn" or "ven" or "venninne" or "kompis" or "dame" or "kar" or "person" or "fosterbarn" or "pasient" or "elev" or "alder" or "halvsøsken" or "småbarn" or "ei" or "ein" or "en" or "de" or "dei" or "onkel" or "nabo";

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
