using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Words that say what the name beside them is.</summary>
internal static class Telling
{
    private static readonly FrozenSet<string> Kin = Set(
        "mor", "far", "mamma", "pappa", "mammaen", "pappaen", "bror", "søster", "syster", "storebror", "storesøster", "lillebror", "lillesøster", "veslebror", "veslesyster",
        "sønn", "son", "sønnen", "sonen", "datter", "dotter", "dattera", "datteren", "dottera", "broren", "brodaren", "søstera", "søsteren", "systera", "mormor", "farmor", "morfar", "farfar",
        "bestemor", "bestefar", "tante", "onkel", "stefar", "stemor", "fostermor", "fosterfar", "kjæreste", "kjæresten", "venn", "venninne", "venninna", "venninnen", "kamerat", "kusine", "fetter",
        "gutten", "guten", "jenta", "barnet", "eleven", "pasienten", "familien", "fru", "frk", "herr", "ekteparet", "heter", "heiter", "hete", "kalles", "kallast", "kalla", "hei", "kjære", "mvh", "hilsen", "helsing",
        "navn", "namn", "barn", "elev", "pasient", "mora", "moren", "faren", "tvillingen", "babyen", "samboer", "samboeren", "sambuaren");

    private static readonly FrozenSet<string> Roles = Set(
        "kontaktlærer", "kontaktlærar", "lærer", "lærar", "læreren", "læraren", "rektor", "inspektør", "helsesykepleier", "helsesjukepleiar", "helsesøster", "saksbehandler", "saksbehandlar", "fastlege", "fastlegen",
        "lege", "legen", "dr", "doktor", "overlege", "psykolog", "psykologen", "psykologspesialist", "barnepsykolog", "sosionom", "vernepleier", "vernepleiar", "jordmor", "assistent", "pedagog", "spesialpedagog",
        "styrer", "styrar", "trener", "trenar", "treneren", "trenaren", "advokat", "politibetjent", "lensmann", "prest", "presten", "miljøterapeut", "logoped", "fysioterapeut", "ergoterapeut", "rådgiver", "rådgivar",
        "avdelingsleder", "avdelingsleiar", "teamleder", "behandler", "behandlar", "tolk", "tolken", "veileder", "rettleiar", "sykepleier", "sjukepleiar", "terapeut");

    private static readonly FrozenSet<string> Houses = Set(
        "skole", "skule", "skola", "barneskole", "barneskule", "ungdomsskole", "ungdomsskule", "vgs", "vgs.", "videregående", "vidaregåande", "barnehage", "barnehge", "bhg", "naturbarnehage", "familiebarnehage", "kommune", "sykehus", "sjukehus", "universitetssykehus",
        "universitetssjukehus", "legesenter", "legekontor", "fengsel", "kirke", "kyrkje", "menighet", "kyrkjelyd", "il", "if", "idrettslag", "fotballklubb", "fk", "sykehjem", "sjukeheim", "omsorgssenter",
        "oppvekstsenter", "oppvekstsenteret", "familiesenter", "avlastning", "skolekorps", "musikkorps", "korps", "turn", "håndball", "fotball", "friskule", "friskole", "montessoriskole", "asylmottak", "mottak", "leir", "bofellesskap", "ungdomshjem", "barnevernsinstitusjon", "helsestasjon", "fiskebruk");

    private static readonly FrozenSet<string> Where = Set("i", "på", "fra", "frå", "til", "ved", "utenfor", "utanfor", "nær", "mot", "over", "gjennom");

    // Also names somewhere in the world, but not where these texts are written.
    private static readonly FrozenSet<string> Small = Set(
        "han", "ho", "hun", "vi", "de", "dei", "du", "jeg", "eg", "æ", "kan", "da", "då", "si", "ka", "noe", "no", "nå", "til", "fra", "frå", "som", "den", "det", "der", "her", "man", "men", "mer", "meir", "må", "ta", "tar", "så", "se", "sa", "ja", "nei",
        "er", "var", "har", "en", "et", "ei", "ein", "om", "og", "også", "på", "for", "før", "ved", "med", "mot", "nok", "ord", "rus", "sak", "uke", "time", "mor", "far", "bare", "berre", "bør", "hva", "kva", "hvem", "kven", "vil", "skal", "blir", "går", "all", "alle");

    private static readonly FrozenSet<string> Deeds = Set(
        ":", "er", "har", "går", "sier", "seier", "sa", "var", "hadde", "fikk", "fekk", "vil", "ville", "kan", "må", "skal", "forteller", "fortel", "fortalte", "bor", "bur", "kommer", "kjem", "kom", "ble", "blei", "blir", "vart", "ringer", "spør", "mener", "meiner",
        "trenger", "treng", "opplever", "opplevde", "ønsker", "ønskjer", "liker", "likar", "sover", "søv", "spiser", "et", "gråter", "græt", "ringte", "skrev", "har", "fyller", "kalles", "synes", "syns", "viser", "sitter", "sit", "jobber", "jobbar", "tok", "tar");

    public static bool IsSmall(string lower) => Small.Contains(lower);

    public static bool Does(string lower) => Deeds.Contains(lower);

    public static bool Names(string lower) => Kin.Contains(lower) || Roles.Contains(lower);

    public static bool IsHouse(string lower) => Houses.Contains(lower);

    public static bool IsWhere(string lower) => Where.Contains(lower);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
